import { reactive, ref, type Ref } from 'vue'
import type { Query } from '@/app/http'
import { usePages } from '@/app/usePages'
import { gates, type Crossing, type ForgottenDays } from './api'

export interface CrossingFilter {
  outcome: string
  fever: boolean
  voided: boolean
  counted: string
}

/// Only what was chosen is asked. What was corrected is left out, as the figures leave it out, unless it is asked for as well.
export function crossingQuery(place: Query, filter: CrossingFilter): Query {
  const yes = (on: boolean): true | undefined => (on ? true : undefined)
  return { ...place, outcome: filter.outcome, counted: filter.counted, fever: yes(filter.fever), voided: filter.voided ? undefined : false }
}

export function useCrossings(place: Ref<Query>, first: Partial<CrossingFilter> = {}) {
  const filter = reactive<CrossingFilter>({ outcome: '', fever: false, voided: false, counted: '', ...first })
  const forgotten = ref<ForgottenDays>()
  const pages = usePages<Crossing>(
    async (after) => {
      const page = await gates.crossings({ ...crossingQuery(place.value, filter), after })
      forgotten.value = page.forgotten ?? undefined
      return page
    },
    [place, () => ({ ...filter })],
  )
  return { filter, forgotten, ...pages }
}
