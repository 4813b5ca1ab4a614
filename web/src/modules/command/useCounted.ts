import { ref, watch, type Ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { get } from '@/app/api'
import { useSession } from '@/app/session'

export interface Counting {
  area: AreaKey
  from: string
  to: string
  /// Indicators whose sum the list shows; empty when no figure counts just this.
  codes: string[]
}

/// What the figures say to a list, so that both can be compared; undefined for those who may not see figures.
export function useCounted(what: () => Counting | undefined): Ref<number | undefined> {
  const session = useSession()
  const total = ref<number>()
  let round = 0
  watch(
    what,
    async (asked) => {
      const mine = ++round
      total.value = undefined
      if (asked === undefined || asked.codes.length === 0 || !session.can('READ_COMMAND', asked.area)) return
      const { area, from, to, codes } = asked
      try {
        const { values } = await get('/api/indicators/values', { query: { area, from, to, codes, by: 'TOTAL' } })
        if (mine === round) total.value = values.reduce((sum, one) => sum + one.value, 0)
      } catch {
        // The list stands for itself; its count is only told where the figures are at hand.
        if (mine === round) total.value = undefined
      }
    },
    { immediate: true, deep: true },
  )
  return total
}
