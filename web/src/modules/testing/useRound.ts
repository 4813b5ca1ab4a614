import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useScope } from '@/app/scope'
import { useLoad } from '@/app/useLoad'
import { testing } from './api'
import { startingArea } from './coverage'

/// The round of a page, and the area that is looked at in it; that stands in the address, as everywhere on the desk.
export function useRound() {
  const { area: looked, look } = useScope()
  const id = String(useRoute().params.id)
  const { data: round, loading, problem, reload } = useLoad((signal) => testing.round(id, signal))
  const area = computed({ get: () => (round.value === undefined ? looked.value : startingArea(round.value, looked.value)), set: (key: string) => void look({ area: key }) })
  return { id, round, loading, problem, reload, area }
}
