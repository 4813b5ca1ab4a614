import type { FeatureCollection, Geometry } from 'geojson'
import type { AreaKey, Level } from '@/app/areaKey'
import { get, post, type Page } from '@/app/http'

export interface AreaName {
  areaKey: AreaKey
  name: string
  pinyin?: string
  level: Level
  /// From the top down to the area itself; only where one area was asked for, and in what a search found.
  path?: AreaName[] | null
}

export interface Area extends AreaName {
  parentKey: AreaKey | null
  validFrom: string
  validTo: string | null
  successors: AreaKey[] | null
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

/// What a newer edition of the divisions changed.
export interface EditionReport {
  edition: string
  validFrom: string
  added: number
  removed: number
  renamed: number
  unchanged: number
  problems: { file: string; row: number; code: string; detail: string }[]
}

export interface BoundaryReport {
  imported: number
  /// Codes that are no present area, or outside the own areas.
  notTaken: string[]
}

function formOf(files: File[], fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

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
  importDivisions: (files: File[], edition: string, validFrom: string) => post<EditionReport>('/api/territory/divisions', formOf(files, { edition, validFrom })),
  importBoundaries: (file: File) => post<BoundaryReport>('/api/territory/boundaries', formOf([file], {})),
  change: (key: AreaKey, act: 'rename' | 'move' | 'split' | 'merge', body: unknown) => post(`/api/areas/${key}/${act}`, body),
}

/// Lists come as pages or, when they are short by nature, whole.
export function itemsOf<T>(answer: T[] | Page<T>): T[] {
  return Array.isArray(answer) ? answer : answer.items
}
