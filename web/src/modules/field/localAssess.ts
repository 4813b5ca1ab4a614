import type { Assessment, PersonInput } from './api'

type Translate = (key: string, params?: Record<string, unknown>) => string

/// What a device knows by itself about a person at the gate.
export interface Known {
  /// From which temperature it is a fever; absent where no rule is known.
  limit: number | undefined
  /// The kind of measure that somebody with these numbers seems to be under.
  measure: 'HOME_HEALTH_MONITORING' | 'HOME_ISOLATION' | undefined
}

const FEVER_STEPS = [1, 2, 3, 4]
const MEASURE_STEPS = [1, 2, 3]

/// The decision while the server cannot be asked, by the rules and marks that the device took along. A mark says
/// "perhaps": it holds, and never turns anybody away by itself.
export function assessHere(person: PersonInput | undefined, celsius: number | undefined, known: Known, t: Translate): Assessment {
  const advice: Assessment['advice'] = []
  const { limit, measure } = known
  const fever = celsius !== undefined && limit !== undefined && celsius >= limit
  if (fever) advice.push({ code: 'FEVER', detail: t('field.local.fever', { celsius: celsius.toFixed(1), limit }), steps: FEVER_STEPS.map((n) => t(`field.local.feverStep${n}`, { limit })) })
  if (measure !== undefined && person !== undefined) advice.push({ code: 'UNDER_MEASURE', detail: t(`field.local.measure.${measure}`), steps: MEASURE_STEPS.map((n) => t(`field.local.measureStep${n}`)) })
  const decision = fever ? 'TO_HOSPITAL' : measure === 'HOME_ISOLATION' ? 'ESCORT' : measure === undefined ? 'PASS' : 'HOLD'
  return { decision, reason: '', advice }
}
