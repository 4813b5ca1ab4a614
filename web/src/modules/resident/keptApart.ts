import type { Apart } from './api'

/// What was last heard of somebody's time apart: where, which days, when the next check is due. What they told and asked is not kept.
export interface KeptApart {
  held?: Apart | undefined
  askedAt: string
}

interface Stored extends KeptApart {
  owner: string
}

const STORED = 'lianfang.apart'

/// @param owner who has signed in; what another person asked for is not theirs
export function keptApart(owner: string): KeptApart | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Stored | null
    return found?.owner === owner ? found : undefined
  } catch {
    return undefined
  }
}

export function keepApart(owner: string, held: Apart | undefined, now: Date): void {
  const kept = held === undefined ? undefined : { ...held, checks: [], needs: [] }
  localStorage.setItem(STORED, JSON.stringify({ owner, held: kept, askedAt: now.toISOString() } satisfies Stored))
}

export function forgetApart(): void {
  localStorage.removeItem(STORED)
}
