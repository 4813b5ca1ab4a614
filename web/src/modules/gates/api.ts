import { get, post, put, type QueryOf, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type GateKind = Schemas['gates.Gate.Kind']
export type Outcome = Schemas['gates.Outcome']
export const GATE_KINDS = ['MOTORWAY', 'ROAD', 'STATION', 'FERRY', 'VILLAGE', 'ESTATE', 'COMMUNITY', 'OTHER'] as const satisfies readonly GateKind[]
export const OUTCOMES = ['PASSED', 'TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED', 'EXEMPT'] as const satisfies readonly Outcome[]

/// A gate as it is sent.
export type GateEntry = Schemas['gates.Gate']
export type Gate = Schemas['gates.GateAnswer']
export type GateItem = Schemas['gates.GateLine']
export type Staffing = Schemas['workforce.Staffing.PostStaffing']
export type Crossing = Schemas['gates.CrossingLine']
export type CrossingQuery = QueryOf<'/api/crossings'>
/// Days whose figures stand although their records are no longer kept.
export type ForgottenDays = Schemas['gates.ForgottenDays.Span']
export type HourCount = Schemas['gates.Gate.HourCount']

export const gates = {
  list: (area: AreaKey, query: QueryOf<'/api/gates'> = {}) => get('/api/gates', { query: { area, limit: 200, ...query } }),
  one: (id: string, day: string | undefined, signal?: AbortSignal) => get('/api/gates/{id}', { path: { id }, query: { day }, signal }),
  create: (gate: GateEntry) => post('/api/gates', { body: gate }),
  save: (gate: GateEntry & { id: string }) => put('/api/gates/{id}', { path: { id: gate.id }, body: gate }),
  crossings: (query: CrossingQuery) => get('/api/crossings', { query: { limit: 50, ...query } }),
  doubled: (area: AreaKey, day: string | undefined, signal?: AbortSignal) => get('/api/crossings/doubled', { query: { area, day }, signal }),
  unmask: (id: string, body: Schemas['gates.CrossingList.Unmask']) => post('/api/crossings/{id}/unmask', { path: { id }, body }),
  hours: (id: string, day: string) => get('/api/gates/{id}/hours', { path: { id }, query: { day } }).then((answer) => answer.hours),
  handovers: (id: string) => get('/api/gates/{id}/handovers', { path: { id } }),
  itemDone: (handover: string, number: number) => post('/api/handovers/{id}/items/{number}/done', { path: { id: handover, number } }),
}
