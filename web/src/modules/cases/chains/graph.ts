import type { Schemas } from '@/app/api'

export type ChainsView = Schemas['cases.ChainsView']
export type How = ChainsView['hows'][number]

export const NOBODY = -1

/// Those who belong together.
/// @param members places, in the order of their days
export interface Cluster {
  number: number
  members: number[]
  first: number
  last: number
}

/// What is laid out: columns by place, in the order of the days.
export interface Chains {
  days: number[]
  infector: number[]
  cluster: number[]
}

/// By their numbers, which count from 0.
export function clustersOf(chains: Chains): Cluster[] {
  const clusters: Cluster[] = []
  chains.cluster.forEach((number, place) => {
    const day = chains.days[place] ?? 0
    const known = (clusters[number] ??= { number, members: [], first: day, last: day })
    known.members.push(place)
    known.first = Math.min(known.first, day)
    known.last = Math.max(known.last, day)
  })
  return clusters
}

export const howOf = (view: ChainsView, place: number): How => view.hows[view.how[place] ?? 0] ?? 'UNKNOWN'

/// Generations of those who infected each other, from the one whose infector nobody knows.
export function generationsOf(chains: Chains, members: number[]): Map<number, number> {
  const known = new Map<number, number>()
  for (const begin of members) {
    const way = new Set<number>()
    let one = begin
    while (one !== NOBODY && !known.has(one) && !way.has(one)) {
      way.add(one)
      one = chains.infector[one] ?? NOBODY
    }
    let generation = one === NOBODY || !known.has(one) ? 0 : (known.get(one) ?? 0) + 1
    for (const next of [...way].reverse()) known.set(next, generation++)
  }
  return known
}

/// Whom a case infected, in the order of their days.
export function infectedBy(chains: Chains, place: number): number[] {
  const infected: number[] = []
  chains.infector.forEach((infector, one) => {
    if (infector === place) infected.push(one)
  })
  return infected
}
