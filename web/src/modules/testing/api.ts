import { get, post, put, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { serverNow } from '@/app/clock'
import { accepted } from '@/app/http'
import type { Purpose } from '@/modules/people/api'

export type Round = Schemas['testing.RoundLine']
export type RoundEntry = Schemas['testing.NewRound']
export type Station = Schemas['testing.Station']
export type Setting = Schemas['testing.Setting']
export type Classes = Schemas['testing.CoverageView.Classes']
export type Coverage = Schemas['testing.CoverageView']
export type BuildingCover = Schemas['testing.BuildingCoverage.Building']
export type CoverLine = Schemas['testing.CoverLine']
export type CoverClass = Schemas['testing.CoverClass']
export type Late = Schemas['testing.LateTubes.Late']
export type Tube = Schemas['testing.TubeView']
export type TubeState = Schemas['testing.TubeView.State']
export type Box = Schemas['testing.Box.BoxView']
export type BoxLine = Schemas['testing.BoxList.BoxLine']
export type BoxState = Schemas['testing.BoxState']
export type Statistics = Schemas['testing.StatisticsView']
export type StationLine = Schemas['testing.Statistics.StationLine']
export type PoolSizes = Schemas['testing.PoolSize.PoolSizesView']
export type ReportedImport = Schemas['testing.Reported.ReportedImport']
export type Costs = Schemas['testing.Cost.CostView']
export type RoundCosts = Schemas['testing.RoundCosts']
export type Campaign = Schemas['testing.Campaign.CampaignView']
export type Handover = Schemas['testing.Box.HandoverView']
export type Call = Schemas['testing.CallLine']
export type TubeResult = Schemas['testing.TubeResult']
export type ImportAnswer = Schemas['testing.ResultImport.ResultImport']

export const SETTINGS = ['COMMUNITY', 'SEALED_BUILDING', 'ISOLATION_SITE'] as const satisfies readonly Setting[]
/// Classes that are listed by name.
export const LISTED = ['NOT_YET', 'NOT_FOUND', 'REFUSED', 'EXEMPT', 'MOVED'] as const satisfies readonly CoverClass[]
export const BOX_STATES = ['PACKED', 'CARRIED', 'RECEIVED'] as const satisfies readonly BoxState[]
export const RESULTS = ['NEGATIVE', 'POSITIVE', 'UNCLEAR', 'INVALID'] as const satisfies readonly TubeResult[]
/// What a visit finds.
export const OUTCOMES = ['NOT_FOUND', 'REFUSED', 'MOVED', 'EXEMPT'] as const
/// Why somebody need not be sampled.
export const REASONS = ['MEDICAL', 'INFANT', 'RECOVERED', 'TESTED_ELSEWHERE', 'OTHER'] as const
export interface Visit {
  id: string
  roundId: string
  residentId: string
  outcome: (typeof OUTCOMES)[number]
  reason?: (typeof REASONS)[number]
  at: string
}

export const sheetOf = (file: File): FormData => {
  const form = new FormData()
  form.append('file', file)
  return form
}

export const testing = {
  proposals: (area: AreaKey, signal?: AbortSignal) => get('/api/testing/round-proposals', { query: { area }, signal }).then((answer) => answer.items),
  rounds: (area: AreaKey, after?: string) => get('/api/testing/rounds', { query: { area, after, limit: 50 } }),
  round: (id: string, signal?: AbortSignal) => get('/api/testing/rounds/{id}', { path: { id }, signal }),
  open: (round: RoundEntry) => post('/api/testing/rounds', { body: round }),
  close: (id: string) => post('/api/testing/rounds/{id}/close', { path: { id } }),
  next: (id: string, signal?: AbortSignal) => get('/api/testing/rounds/{id}/next', { path: { id }, signal }),
  stations: (area: AreaKey, after?: string) => get('/api/testing/stations', { query: { area, after, limit: 100 } }),
  station: (id: string) => get('/api/testing/stations/{id}', { path: { id } }),
  addStation: (station: Station) => post('/api/testing/stations', { body: station }),
  saveStation: (station: Station & { id: string }) => put('/api/testing/stations/{id}', { path: { id: station.id }, body: station }),
  buildings: (id: string, area: AreaKey, signal?: AbortSignal) => get('/api/testing/rounds/{id}/coverage/buildings', { path: { id }, query: { area }, signal }),
  coverage: (id: string, area: AreaKey, signal?: AbortSignal) => get('/api/testing/rounds/{id}/coverage', { path: { id }, query: { area }, signal }),
  uncovered: (id: string, area: AreaKey, state: CoverClass, after?: string) => get('/api/testing/rounds/{id}/uncovered', { path: { id }, query: { area, state, after, limit: 50 } }),
  visit: async (visit: Visit) => accepted(await post('/api/testing/visits/batch', { body: { deviceTime: serverNow().toISOString(), items: [visit as unknown as Record<string, never>] } })),
  late: (area: AreaKey, after?: string) => get('/api/testing/late-tubes', { query: { area, after, limit: 50 } }),
  tube: (code: string) => get('/api/testing/tubes/{code}', { path: { code } }),
  tubes: (station: string, round: string, after?: string) => get('/api/testing/tubes', { query: { station, round, after, limit: 200 } }),
  differences: (area: AreaKey, after?: string) => get('/api/testing/differences', { query: { area, after, limit: 50 } }),
  settle: (id: string, reason: string) => post('/api/testing/differences/{id}/settle', { path: { id }, body: { reason } }),
  box: (id: string, signal?: AbortSignal) => get('/api/testing/boxes/{id}', { path: { id }, signal }),
  pack: (box: Schemas['testing.BoxEntry']) => post('/api/testing/boxes', { body: box }),
  carry: (box: string, body: Schemas['testing.Box.Count']) => post('/api/testing/boxes/{id}/carry', { path: { id: box }, body }),
  receive: (box: string, body: Schemas['testing.Box.Count']) => post('/api/testing/boxes/{id}/receive', { path: { id: box }, body }),
  boxes: (area: AreaKey, { round, state, after }: { round: string | null; state: BoxState | ''; after: string | undefined }) =>
    get('/api/testing/boxes', { query: { area, round: round ?? undefined, state: state === '' ? undefined : state, after, limit: 50 } }),
  receiveTubes: (tubeCodes: string[]) => post('/api/testing/tubes/receive', { body: { tubeCodes } }),
  statistics: (id: string, area: AreaKey, signal?: AbortSignal) => get('/api/testing/rounds/{id}/statistics', { path: { id }, query: { area }, signal }),
  stationFigures: (id: string, area: AreaKey, after?: string) => get('/api/testing/rounds/{id}/statistics/stations', { path: { id }, query: { area, after, limit: 200 } }),
  poolSizes: (query: { prevalence: number } | { round: string; area: AreaKey }, signal?: AbortSignal) => get('/api/testing/pool-sizes', { query, signal }),
  importReported: (id: string, file: File) => post('/api/testing/rounds/{id}/reported/import', { path: { id }, body: sheetOf(file) }),
  costs: (id: string, area: AreaKey, signal?: AbortSignal) => get('/api/testing/rounds/{id}/costs', { path: { id }, query: { area }, signal }),
  enterCosts: (id: string, costs: RoundCosts) => put('/api/testing/rounds/{id}/costs', { path: { id }, body: costs }),
  campaign: (id: string, signal?: AbortSignal) => get('/api/testing/rounds/{id}/campaign', { path: { id }, signal }),
  calls: (area: AreaKey, after?: string) => get('/api/testing/calls', { query: { area, after, limit: 50 } }),
  unmask: (sample: string, body: { fields: string[]; purpose: Purpose; note: string }) => post('/api/testing/samples/{id}/unmask', { path: { id: sample }, body }),
  enter: (result: Schemas['testing.ResultEntry']) => post('/api/testing/results', { body: result }),
  importResults: (file: File) => post('/api/testing/results/import', { body: sheetOf(file) }),
}
