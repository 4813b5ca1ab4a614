import { computed, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { useLoad } from '@/app/useLoad'
import { residents, type Own } from './api'
import { keepApart, keptApart } from './keptApart'
import { useResident } from './useResident'

/// One's own time apart: asked for when the page opens and when the network is back; without one, what was last heard.
export function useApart() {
  const resident = useResident()
  const kept = ref(keptApart(resident.residentId))
  const asked = useLoad((signal) => residents.apart(signal))
  const fresh = ref<Own>()

  function hear(own: Own): void {
    fresh.value = own
    keepApart(resident.residentId, own.held, serverNow())
    kept.value = keptApart(resident.residentId)
  }
  watch(asked.data, (own) => own !== undefined && hear(own))
  watch(reachable, (back) => back && void asked.reload())

  const held = computed(() => (fresh.value === undefined ? kept.value?.held : fresh.value.held))
  const known = computed(() => fresh.value !== undefined || kept.value !== undefined)
  /// When what is shown was heard, if it is not how things stand now.
  const asOf = computed(() => (asked.problem.value === undefined ? undefined : kept.value?.askedAt))
  return { asked, held, known, asOf, hear }
}
