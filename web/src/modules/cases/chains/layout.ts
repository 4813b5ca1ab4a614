import { NOBODY, type Chains, type Cluster } from './graph'

/// A folded cluster: one bar over its days.
export interface Bar {
  cluster: number
  from: number
  to: number
  lane: number
  size: number
}

export interface Layout {
  lanes: number
  /// Places of the cases that are drawn one by one, infectors before whom they infected.
  order: number[]
  /// By place; -1 for those in a folded cluster.
  lane: Int32Array
  bars: Bar[]
  /// Where each opened cluster begins and ends.
  blocks: Map<number, { first: number; last: number }>
}

/// Days that stay free between two who share a lane without belonging together.
const APART_DAYS = 2

/// Lays chains out over time, always the same way. Opened clusters come first, each in lanes of its own: whoever was infected stands in the lane
/// of the infector or below, and a lane is taken from the day of the infector on, so that no line runs over another case. Folded clusters and
/// those who belong to nobody are packed below.
export function layoutOf(chains: Chains, clusters: Cluster[], opened: ReadonlySet<number>): Layout {
  const layout: Layout = { lanes: 0, order: [], lane: new Int32Array(chains.days.length).fill(NOBODY), bars: [], blocks: new Map() }
  for (const cluster of clusters) if (cluster.members.length > 1 && opened.has(cluster.number)) openedCluster(chains, cluster, layout)
  const folded = clusters.filter((cluster) => cluster.members.length === 1 || !opened.has(cluster.number))
  folded.sort((one, other) => one.first - other.first || one.number - other.number)
  const ends: number[] = []
  const base = layout.lanes
  for (const cluster of folded) {
    let lane = ends.findIndex((end) => end + APART_DAYS <= cluster.first)
    if (lane === NOBODY) lane = ends.length
    ends[lane] = cluster.last
    place(cluster, base + lane, layout)
  }
  layout.lanes = base + ends.length
  return layout
}

function place(cluster: Cluster, lane: number, layout: Layout): void {
  const [only, second] = cluster.members
  if (only !== undefined && second === undefined) {
    layout.lane[only] = lane
    layout.order.push(only)
  } else {
    layout.bars.push({ cluster: cluster.number, from: cluster.first, to: cluster.last, lane, size: cluster.members.length })
  }
}

/// @param day in the order of which a case is placed: its own, but never before that of its infector
interface Turn {
  place: number
  infector: number
  day: number
  depth: number
}

function turnsOf(chains: Chains, cluster: Cluster): Turn[] {
  const turns = new Map<number, Turn>()
  for (const begin of cluster.members) {
    const way = new Set<number>()
    let one = begin
    while (one !== NOBODY && !turns.has(one) && !way.has(one)) {
      way.add(one)
      one = chains.infector[one] ?? NOBODY
    }
    // Nobody infects themselves by way of others: where that is told, a root is made of the last of them.
    let before = turns.get(one)
    for (const next of [...way].reverse()) {
      const own = chains.days[next] ?? 0
      const turn: Turn = { place: next, infector: before?.place ?? NOBODY, day: Math.max(own, before?.day ?? own), depth: (before?.depth ?? NOBODY) + 1 }
      turns.set(next, turn)
      before = turn
    }
  }
  return [...turns.values()].sort((one, other) => one.day - other.day || one.depth - other.depth || one.place - other.place)
}

function openedCluster(chains: Chains, cluster: Cluster, layout: Layout): void {
  const base = layout.lanes
  /// Until which day each lane is taken, and by whom last.
  const until: number[] = []
  const holder: number[] = []
  for (const { place: own, infector } of turnsOf(chains, cluster)) {
    const day = chains.days[own] ?? 0
    const origin = infector === NOBODY ? day : (chains.days[infector] ?? day)
    const from = Math.min(origin, day)
    const highest = infector === NOBODY ? 0 : (layout.lane[infector] ?? base) - base
    let lane = highest
    const goesOn = infector !== NOBODY && holder[lane] === infector && until[lane] === origin && day > origin
    if (!goesOn) {
      while (lane < until.length && (until[lane] ?? NOBODY) >= from) lane++
    }
    until[lane] = Math.max(origin, day, until[lane] ?? day)
    holder[lane] = own
    layout.lane[own] = base + lane
    layout.order.push(own)
  }
  layout.blocks.set(cluster.number, { first: base, last: base + until.length - 1 })
  layout.lanes = base + until.length + 1
}
