/// Somebody said that they are at a place, and it was not taken yet: it waits here, on this device.
export interface Waiting {
  id: string
  code: string
  with: string[]
  at: string
}

interface Stored {
  owner: string
  waiting: Waiting[]
}

const STORED = 'lianfang.here'

/// @param owner who has signed in; what another person told is not theirs
export function keptHere(owner: string): Waiting[] {
  try {
    const found = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Stored | null
    return found?.owner === owner ? found.waiting : []
  } catch {
    return []
  }
}

export function keepHere(owner: string, waiting: Waiting[]): void {
  if (waiting.length === 0) forgetHere()
  else localStorage.setItem(STORED, JSON.stringify({ owner, waiting } satisfies Stored))
}

export function forgetHere(): void {
  localStorage.removeItem(STORED)
}
