import type { PersonInput } from '../api'
import { keptValue } from '../device/kept'
import { markOf } from './marks'

export type MeasureKind = 'HOME_HEALTH_MONITORING' | 'HOME_ISOLATION'

/// People under a measure, known by short keyed marks of their numbers only.
export interface Measures {
  /// Base64 of the key that was drawn for this bundle.
  key: string
  items: { id: string; marks: string[]; kind: MeasureKind; from: string; until: string }[]
}

const sameNumber = (text: string): string => text.normalize('NFKC').replace(/[\s()\-.]/g, '').replace(/^(?:\+86|0086)(?=1\d{10}$)/, '').toUpperCase()

/// The measure that somebody with these numbers seems to be under; undefined when none is known, or no bundle is here.
export async function measureOf(person: PersonInput | undefined, today: string = new Date().toISOString().slice(0, 10)): Promise<MeasureKind | undefined> {
  const numbers = [person?.idNumber, person?.phone].filter((one): one is string => one != null && one.trim() !== '').map(sameNumber)
  if (numbers.length === 0) return undefined
  const measures = await keptValue<Measures>('people.measures')
  if (measures === undefined) return undefined
  const marks = await Promise.all(numbers.map((number) => markOf(measures.key, number)))
  const found = measures.items.filter((one) => one.until >= today && one.marks.some((mark) => marks.includes(mark)))
  return found.find((one) => one.kind === 'HOME_ISOLATION')?.kind ?? found[0]?.kind
}
