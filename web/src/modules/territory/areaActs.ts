import type { Area } from './api'

export const AREA_ACTS = ['grids', 'cells', 'rename', 'move', 'split', 'merge'] as const
export type AreaAct = (typeof AREA_ACTS)[number]

/// What can be done with an area: official divisions change by importing an edition; grids and cells are our own.
export function actsFor(area: Pick<Area, 'level' | 'validTo'>): AreaAct[] {
  if (area.validTo !== null) return []
  switch (area.level) {
    case 'VILLAGE':
      return ['grids', 'rename']
    case 'GRID':
      return ['cells', 'rename', 'move', 'split', 'merge']
    case 'CELL':
      return ['rename', 'move', 'split', 'merge']
    case 'NATION':
    case 'PROVINCE':
    case 'PREFECTURE':
    case 'COUNTY':
    case 'TOWNSHIP':
      return ['rename']
  }
}

export interface Part {
  name: string
  households: number
}

/// A split keeps every household: the parts must add up to the whole.
export function partsProblem(parts: Part[], households: number): 'too-few' | 'sum' | undefined {
  if (parts.length < 2) return 'too-few'
  return parts.reduce((sum, p) => sum + p.households, 0) === households ? undefined : 'sum'
}
