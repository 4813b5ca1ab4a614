import type { FeatureCollection, Geometry } from 'geojson'
import type { AreaKey, Level } from '@/app/areaKey'
import { get, post, type Page } from '@/app/http'

export interface AreaName {
  areaKey: AreaKey
  name: string
  level: Level
}

export interface Area extends AreaName {
  pinyin: string | null
  parentKey: AreaKey | null
  validFrom: string
  validTo: string | null
  successors: AreaName[]
  path: AreaName[]
  households: number
  gridCount: number
  cellCount: number
  version: number
}

export interface AreaProperties extends AreaName {
  schematic: boolean
  self?: boolean
}

export interface AreaChange {
  at: string
  kind: string
  detail: string
  actor: string | null
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
