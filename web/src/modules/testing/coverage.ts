import { covers, type AreaKey } from '@/app/areaKey'
import type { Classes, Round } from './api'

/// Everybody registered is in exactly one of these, in the order in which they are shown.
export const CLASSES = ['sampled', 'exempt', 'moved', 'refused', 'notFound', 'notYet'] as const satisfies readonly (keyof Classes)[]

/// Share of those who are sampled or need not be, 0 to 100; never rounded up to 100 while somebody is missing.
export function doneShare(classes: Classes): number {
  if (classes.registered <= 0) return 0
  const share = ((classes.sampled + classes.exempt + classes.moved) / classes.registered) * 100
  return share < 100 ? Math.min(share, 99.9) : 100
}

/// Where to begin looking: what is looked at on the desk, as far as the round reaches there; else the first area of the round.
export function startingArea(round: Pick<Round, 'areas'>, looked: AreaKey): AreaKey {
  const keys = round.areas.map((one) => one.areaKey)
  const touches = keys.some((key) => covers(key, looked) || covers(looked, key))
  return touches ? looked : (keys[0] ?? looked)
}
