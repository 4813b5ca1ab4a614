import { computed, ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { useLoad } from '@/app/useLoad'
import { testing } from './api'
import { shareOf } from './statistics'

/// The best pool size for the share of positives that was observed, or for one that somebody assumes.
export function usePoolSizes(round: () => string, area: () => AreaKey) {
  const typed = ref('')
  const assumed = ref<number>()
  const wrong = computed(() => typed.value.trim() !== '' && shareOf(typed.value) === undefined)
  const { data, loading, problem, reload } = useLoad((signal) => testing.poolSizes(assumed.value === undefined ? { round: round(), area: area() } : { prevalence: assumed.value }, signal), [round, area, assumed])
  /// That nobody was found positive yet is no failure: a share can be assumed.
  const unknown = computed(() => problem.value?.code === 'testing/no-prevalence-yet')

  function assume(): void {
    if (!wrong.value) assumed.value = shareOf(typed.value)
  }
  return { typed, assumed, wrong, unknown, sizes: data, loading, problem, reload, assume }
}
