import { get, post, type Schemas } from '@/app/api'
import type { AreaKey, Level } from '@/app/areaKey'

export type AreaName = Schemas['territory.AreaView.Short']
/// With its path from the top down only where one area was asked for.
export type Area = Schemas['territory.AreaView']
export type Hit = Schemas['territory.Area.Hit']
export type AreaMap = Schemas['territory.Map.FeatureCollection']
/// What a newer edition of the divisions changed.
export type EditionReport = Schemas['territory.Division.Report']
/// `notTaken` are codes that are no present area, or outside the own areas.
export type BoundaryReport = Schemas['territory.ImportingBoundaries.Report']

function formOf(files: File[]): FormData {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}

export const areas = {
  roots: () => get('/api/areas/roots'),
  one: (key: AreaKey, signal?: AbortSignal) => get('/api/areas/{key}', { path: { key }, signal }),
  children: (key: AreaKey, after?: string) => get('/api/areas/{key}/children', { path: { key }, query: { after, limit: 200 } }),
  map: (key: AreaKey, signal?: AbortSignal) => get('/api/areas/{key}/map', { path: { key }, signal }),
  search: (q: string, level?: Level) => get('/api/areas/search', { query: { q, level } }).then((answer) => answer.items),
  history: (key: AreaKey) => get('/api/areas/{key}/history', { path: { key } }),
  createGrids: (village: AreaKey, body: Schemas['territory.Grid.NewGrids']) => post('/api/areas/{village}/grids', { path: { village }, body }),
  createCells: (grid: AreaKey, householdsPerCell: number) => post('/api/areas/{grid}/cells', { path: { grid }, body: { householdsPerCell } }),
  importDivisions: (files: File[], edition: string, validFrom: string) => post('/api/territory/divisions', { query: { edition, validFrom }, body: formOf(files) }),
  importBoundaries: (file: File) => post('/api/territory/boundaries', { body: formOf([file]) }),
  rename: (key: AreaKey, body: Schemas['territory.Change.Rename']) => post('/api/areas/{key}/rename', { path: { key }, body }),
  move: (key: AreaKey, body: Schemas['territory.Change.Move']) => post('/api/areas/{key}/move', { path: { key }, body }),
  split: (key: AreaKey, body: Schemas['territory.Change.Split']) => post('/api/areas/{key}/split', { path: { key }, body }),
  merge: (key: AreaKey, body: Schemas['territory.Change.Merge']) => post('/api/areas/{key}/merge', { path: { key }, body }),
}
