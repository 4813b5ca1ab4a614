import { keptValue } from '../device/kept'
import type { Found } from '../sampling/api'
import { markOf } from './marks'

/// People who live in the area of the post, as far as a desk needs them without a network: masked, and found by marks.
export interface Register {
  key: string
  items: { id: string; nameMasked: string; age?: number; door: string; householdId: string; areaName?: string; marks: string[] }[]
}

const MOST_FOUND = 20
/// One form of writing: as the server folds names, except for traditional script, for which the server adds a mark.
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/// People found by a whole name, pinyin, initials, telephone or card number, or by the beginning of a door.
/// @returns undefined when no register was taken along
export async function searchHere(q: string): Promise<Found[] | undefined> {
  const register = await keptValue<Register>('people.register')
  if (register === undefined) return undefined
  const text = folded(q)
  if (text === '') return []
  const mark = await markOf(register.key, text)
  const found = register.items.filter((one) => one.marks.includes(mark) || folded(one.door).startsWith(text))
  return found.slice(0, MOST_FOUND)
}

/// Who lives behind the same door.
export async function householdHere(household: string): Promise<Found[] | undefined> {
  const register = await keptValue<Register>('people.register')
  return register?.items.filter((one) => one.householdId === household)
}
