import { reactive, ref, type Ref } from 'vue'
import { usePages } from '@/app/usePages'
import { OUTCOMES, gates, type Crossing, type CrossingQuery, type ForgottenDays, type Outcome } from './api'

export interface CrossingFilter {
  outcome: Outcome | ''
  fever: boolean
  voided: boolean
  counted: NonNullable<CrossingQuery['counted']> | ''
}

/// Only what was chosen is asked. What was corrected is left out, as the figures leave it out, unless it is asked for as well.
export function crossingQuery(place: CrossingQuery, filter: CrossingFilter): CrossingQuery {
  const yes = (on: boolean): true | undefined => (on ? true : undefined)
  return { ...place, outcome: filter.outcome || undefined, counted: filter.counted || undefined, fever: yes(filter.fever), voided: filter.voided ? undefined : false }
}

const OUTCOME_FIGURES: Record<Outcome, string> = {
  PASSED: 'gates.passed',
  TURNED_BACK: 'gates.turned-back',
  TO_HOSPITAL: 'gates.to-hospital',
  ESCORTED: 'gates.escorted',
  EXEMPT: 'gates.exempt',
}

/// The figures that count just what this filter shows; none when no figure does.
export function figuresOf({ outcome, fever, voided, counted }: CrossingFilter): string[] {
  const chosen = [outcome !== '', fever, counted !== ''].filter(Boolean).length
  if (voided || chosen > 1) return []
  if (fever) return ['gates.fever']
  if (counted !== '') return [counted === 'PERSONS' ? 'gates.persons' : 'gates.vehicles']
  return OUTCOMES.filter((o) => outcome === '' || o === outcome).map((o) => OUTCOME_FIGURES[o])
}

export function useCrossings(place: Ref<CrossingQuery>, first: Partial<CrossingFilter> = {}) {
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
