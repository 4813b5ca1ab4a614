import type { KeptKind } from './api'

export interface KeptState {
  text: 'never' | 'keptFrom' | 'fromStandDown' | 'forgottenOn'
  day?: string
}

/// What is true of a kind of records today: from when on it is kept, when it will be gone, or that no clock runs.
export function keptState(kind: Pick<KeptKind, 'begins' | 'days' | 'keptFrom' | 'forgottenOn'>): KeptState {
  if (kind.days == null) return { text: 'never' }
  if (kind.begins === 'STAND_DOWN') return kind.forgottenOn == null ? { text: 'fromStandDown' } : { text: 'forgottenOn', day: kind.forgottenOn }
  return kind.keptFrom == null ? { text: 'never' } : { text: 'keptFrom', day: kind.keptFrom }
}
