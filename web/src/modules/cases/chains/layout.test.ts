import { describe, expect, it } from 'vitest'
import { clustersOf, generationsOf, NOBODY, type Chains } from './graph'
import { layoutOf, type Layout } from './layout'

/// Always the same row of numbers from 0 to 1.
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/// So many cases in the order of their days, most infected by an earlier one, some by one who fell ill later.
function invented(size: number, seed: number): Chains {
  const next = numbers(seed)
  const days = Array.from({ length: size }, () => Math.floor(next() * 60)).sort((one, other) => one - other)
  const infector = days.map((_, place) => (place === 0 || next() < 0.02 ? NOBODY : Math.max(0, Math.floor(place - next() * 40))))
  if (size > 20) infector[5] = 9
  if (size > 20) infector[9] = NOBODY
  const cluster: number[] = []
  const root = (place: number): number => ((infector[place] ?? NOBODY) === NOBODY || infector[place] === place ? place : root(infector[place] ?? NOBODY))
  infector.forEach((one, place) => one === place && (infector[place] = NOBODY))
  const found = new Map<number, number>()
  days.forEach((_, place) => {
    const own = root(place)
    if (!found.has(own)) found.set(own, found.size)
    cluster.push(found.get(own) ?? 0)
  })
  return { days, infector, cluster }
}

const all = (chains: Chains): Set<number> => new Set(chains.cluster)

/// What a case takes of its lane: its own day, and the line that leads to it.
function taken(chains: Chains, layout: Layout): Map<number, { from: number; to: number; place: number }[]> {
  const lanes = new Map<number, { from: number; to: number; place: number }[]>()
  for (const place of layout.order) {
    const day = chains.days[place] ?? 0
    const infector = chains.infector[place] ?? NOBODY
    const lane = layout.lane[place] ?? NOBODY
    const sameLane = infector !== NOBODY && layout.lane[infector] === lane
    const origin = infector === NOBODY ? day : (chains.days[infector] ?? day)
    const from = sameLane ? origin + 1 : Math.min(origin, day)
    lanes.set(lane, [...(lanes.get(lane) ?? []), { from, to: Math.max(origin, day), place }])
  }
  for (const bar of layout.bars) lanes.set(bar.lane, [...(lanes.get(bar.lane) ?? []), { from: bar.from, to: bar.to, place: NOBODY }])
  return lanes
}

function overlaps(chains: Chains, layout: Layout): unknown[] {
  const wrong: unknown[] = []
  for (const [lane, pieces] of taken(chains, layout)) {
    const ordered = [...pieces].sort((one, other) => one.from - other.from || one.to - other.to)
    ordered.forEach((piece, at) => {
      const next = ordered[at + 1]
      if (next !== undefined && next.from <= piece.to) wrong.push({ lane, piece, next })
    })
  }
  return wrong
}

describe('chains over time', () => {
  it('fold into one bar for each cluster, and whoever belongs to nobody stays a point', () => {
    const chains = { days: [0, 2, 2, 5, 30], infector: [NOBODY, 0, NOBODY, 1, NOBODY], cluster: [0, 0, 1, 0, 2] }
    const layout = layoutOf(chains, clustersOf(chains), new Set())
    expect(layout.bars).toEqual([{ cluster: 0, from: 0, to: 5, lane: 0, size: 3 }])
    expect([...layout.lane]).toEqual([-1, -1, 1, -1, 0])
    expect(layout.lanes).toBe(2)
  })
  it('open into lanes: the first infected goes on in the lane of the infector, others below', () => {
    const chains = { days: [0, 3, 4, 6], infector: [NOBODY, 0, 0, 1], cluster: [0, 0, 0, 0] }
    const layout = layoutOf(chains, clustersOf(chains), new Set([0]))
    expect([...layout.lane]).toEqual([0, 0, 1, 0])
    expect(layout.order).toEqual([0, 1, 2, 3])
    expect(layout.blocks.get(0)).toEqual({ first: 0, last: 1 })
  })
  it.each([1, 2, 3, 4, 5])('never overlap within a lane, and infectors come first and above (%i)', (seed) => {
    const chains = invented(400, seed)
    const layout = layoutOf(chains, clustersOf(chains), all(chains))
    expect(overlaps(chains, layout)).toEqual([])
    const turn = new Map(layout.order.map((place, at) => [place, at]))
    expect(turn.size).toBe(400)
    for (const place of layout.order) {
      const infector = chains.infector[place] ?? NOBODY
      if (infector === NOBODY) continue
      expect(turn.get(infector)).toBeLessThan(turn.get(place) ?? NOBODY)
      expect(layout.lane[infector]).toBeLessThanOrEqual(layout.lane[place] ?? NOBODY)
    }
    expect(overlaps(chains, layoutOf(chains, clustersOf(chains), new Set([0, 2])))).toEqual([])
  })
  it('are laid out the same way each time, and twenty thousand of them all get a place', () => {
    const chains = invented(20_000, 7)
    const layout = layoutOf(chains, clustersOf(chains), all(chains))
    expect(layout.order).toHaveLength(20_000)
    expect(layout.lane.includes(NOBODY)).toBe(false)
    expect(overlaps(chains, layout)).toEqual([])
    expect(layoutOf(chains, clustersOf(chains), all(chains))).toEqual(layout)
  })
  it('are drawn also when somebody is told to have infected their own infector', () => {
    const chains = { days: [0, 1, 2, 3], infector: [2, 0, 1, 2], cluster: [0, 0, 0, 0] }
    const layout = layoutOf(chains, clustersOf(chains), new Set([0]))
    expect([...layout.order].sort()).toEqual([0, 1, 2, 3])
    expect(generationsOf(chains, [0, 1, 2, 3]).size).toBe(4)
  })
  it('count generations from whoever has no infector', () => {
    const chains = { days: [0, 3, 4, 6], infector: [NOBODY, 0, 0, 1], cluster: [0, 0, 0, 0] }
    expect([...generationsOf(chains, [0, 1, 2, 3])].sort()).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ])
  })
})
