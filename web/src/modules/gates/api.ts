import type { AreaKey } from '@/app/areaKey'
import { get, post, put, type Page, type Query } from '@/app/http'

export const GATE_KINDS = ['MOTORWAY', 'ROAD', 'STATION', 'FERRY', 'VILLAGE', 'ESTATE', 'COMMUNITY', 'OTHER'] as const
export const OUTCOMES = ['PASSED', 'TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED', 'EXEMPT'] as const
export type GateKind = (typeof GATE_KINDS)[number]
export type Outcome = (typeof OUTCOMES)[number]

export interface Gate {
  id: string
  code: string
  name: string
  kind: GateKind
  areaKey: AreaKey
  areaName?: string
  lon: number | null
  lat: number | null
  place: string | null
  hours: string
  roles: string[]
  teamId: string | null
  postId: string | null
  openedOn: string
  closedOn: string | null
  version: number
}

export interface Staffing {
  now: number
  next: number
  minimum: number
}

export interface GateItem extends Gate {
  today: { persons: number; vehicles: number; toHospital: number; fever: number }
  staffing: Staffing
  lastHandoverAt: string | null
}

export interface Crossing {
  id: string
  gateId: string
  gateName?: string
  direction: 'IN' | 'OUT'
  at: string
  plate: string | null
  vehicleKind: string | null
  person: { nameMasked?: string; name?: string; phoneMasked?: string; idNumberMasked?: string; residentId?: string | null } | null
  celsius: number | null
  origin: string | null
  destination: string | null
  reason: string | null
  outcome: Outcome
  exemption: string | null
  fever?: boolean
  voided?: boolean
}

export interface Handover {
  id: string
  at: string
  fromTeam: string | null
  toTeam: string | null
  note: string
  openItems: { text: string; done: boolean }[]
  by?: string
}

/// Days whose figures stand although their records are no longer kept.
export interface ForgottenDays {
  from: string
  to: string
}

export interface CrossingPage extends Page<Crossing> {
  forgotten?: ForgottenDays | null
}

export interface HandoverPage extends Page<Handover> {
  keptFrom?: string | null
}

export interface HourCount {
  hour: number
  outcome: Outcome
  count: number
}

export const gates = {
  list: (area: AreaKey, query: Query = {}) => get<Page<GateItem>>('/api/gates', { area, limit: 200, ...query }),
  one: (id: string, day: string | undefined, signal?: AbortSignal) => get<GateItem>(`/api/gates/${id}`, { day }, signal),
  create: (gate: Partial<Gate>) => post<Gate>('/api/gates', gate),
  save: (gate: Gate) => put<Gate>(`/api/gates/${gate.id}`, gate),
  crossings: (query: Query) => get<CrossingPage>('/api/crossings', { limit: 50, ...query }),
  unmask: (id: string, body: { fields: string[]; purpose: string; note: string }) => post<Record<string, string>>(`/api/crossings/${id}/unmask`, body),
  hours: (id: string, day: string) => get<HourCount[] | { hours: HourCount[] }>(`/api/gates/${id}/hours`, { day }).then((a) => (Array.isArray(a) ? a : a.hours)),
  handovers: (id: string) => get<HandoverPage>(`/api/gates/${id}/handovers`),
  itemDone: (handover: string, n: number) => post(`/api/handovers/${handover}/items/${n}/done`),
}
