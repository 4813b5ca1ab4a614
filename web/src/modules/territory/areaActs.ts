import type { AreaKey } from '@/app/areaKey'
import type { Area } from './api'

export const AREA_ACTS = ['grids', 'cells', 'rename', 'move', 'split', 'merge'] as const
export type AreaAct = (typeof AREA_ACTS)[number]

/// What can be done with an area: official divisions change by importing an edition; grids and cells are our own.
export function actsFor(area: Pick<Area, 'level' | 'validTo'>): AreaAct[] {
  if (area.validTo !== undefined) return []
  switch (area.level) {
    case 'VILLAGE':
      return ['grids']
    case 'GRID':
      return ['cells', 'rename', 'move', 'split', 'merge']
    case 'CELL':
      return ['rename', 'move', 'split', 'merge']
    case 'NATION':
    case 'PROVINCE':
    case 'PREFECTURE':
    case 'COUNTY':
    case 'TOWNSHIP':
      return []
  }
}

export interface Part {
  name: string
  households: number
  /// Cells of a split grid that go to this part.
  cells: AreaKey[]
}

/// A split keeps every household and every cell: the parts must hold the whole, each thing once.
export function partsProblem(parts: Part[], households: number | undefined, cells: AreaKey[]): 'too-few' | 'sum' | 'cells' | undefined {
  if (parts.length < 2) return 'too-few'
  if (households !== undefined && parts.reduce((sum, p) => sum + p.households, 0) !== households) return 'sum'
  return cells.every((c) => parts.filter((p) => p.cells.includes(c)).length === 1) ? undefined : 'cells'
}

/// Cells shared out in their order, as many to each part as the next; what a part holds is the sum of its cells.
export function shared(parts: Part[], cells: { areaKey: AreaKey; households?: number }[]): Part[] {
  const each = Math.ceil(cells.length / Math.max(1, parts.length))
  return parts.map((p, i) => {
    const own = cells.slice(i * each, (i + 1) * each)
    return { ...p, cells: own.map((c) => c.areaKey), households: own.reduce((sum, c) => sum + (c.households ?? 0), 0) }
  })
}

/// Puts a cell into one part and out of all others.
export function assigned(parts: Part[], cell: AreaKey, to: number): Part[] {
  return parts.map((p, i) => ({ ...p, cells: [...p.cells.filter((c) => c !== cell), ...(i === to ? [cell] : [])] }))
}
