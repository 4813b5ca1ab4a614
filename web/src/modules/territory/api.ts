import type { FeatureCollection, Geometry } from 'geojson'
import type { AreaKey, Level } from '@/app/areaKey'
import { get, post, type Page } from '@/app/http'

export interface AreaName {
  areaKey: AreaKey
  name: string
  pinyin?: string
  level: Level
}

export interface Area extends AreaName {
  parentKey: AreaKey | null
  validFrom: string
  validTo: string | null
  successors: AreaKey[] | null
  /// From the top down to the area itself; only where one area was asked for.
  path: AreaName[] | null
  households: number | null
  gridCount: number | null
  cellCount: number | null
  version: number
}

export interface AreaProperties extends AreaName {
  schematic: boolean
  self?: boolean
}

export interface AreaChange {
  kind: string
  /// First day on which the change holds.
  on: string
  nameBefore: string | null
  nameAfter: string | null
  successors: AreaKey[]
  edition: string | null
  at: string
}

export type AreaMap = FeatureCollection<Geometry, AreaProperties>

export const areas = {
  roots: () => get<AreaName[]>('/api/areas/roots'),
  one: (key: AreaKey, signal?: AbortSignal) => get<Area>(`/api/areas/${key}`, {}, signal),
  children: (key: AreaKey, after?: string) => get<Page<Area>>(`/api/areas/${key}/children`, { after, limit: 200 }),
  map: (key: AreaKey, signal?: AbortSignal) => get<AreaMap>(`/api/areas/${key}/map`, {}, signal),
  search: (q: string, level?: Level) => get<Page<AreaName> | AreaName[]>('/api/areas/search', { q, level }),
  history: (key: AreaKey) => get<AreaChange[] | Page<AreaChange>>(`/api/areas/${key}/history`),
  createGrids: (village: AreaKey, body: { count: number } | { grids: { name: string; households: number }[] }) =>
    post(`/api/areas/${village}/grids`, body),
  createCells: (grid: AreaKey, householdsPerCell: number) => post(`/api/areas/${grid}/cells`, { householdsPerCell }),
  change: (key: AreaKey, act: 'rename' | 'move' | 'split' | 'merge', body: unknown) => post(`/api/areas/${key}/${act}`, body),
}

/// Lists come as pages or, when they are short by nature, whole.
export function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items
}
