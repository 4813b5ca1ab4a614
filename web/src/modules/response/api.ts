import type { AreaKey } from '@/app/areaKey'
import { get, post } from '@/app/http'

export const LEVELS = ['I', 'II', 'III', 'IV'] as const
export type ResponseLevel = (typeof LEVELS)[number]

export interface Response {
  id: string
  name: string
  hazard: string
  level: ResponseLevel
  areaKey: AreaKey
  areaName: string
  startedOn: string
  stoodDownOn: string | null
  rulePack: string
  rulePackVersion: string
  timeZone: string
  inventedPeople: boolean
}

export interface RuleValue {
  key: string
  value: unknown
  unit: string | null
  validFrom: string | null
  source: string
}

export interface RulePack {
  id: string
  version: string
  title: Record<string, string> | string
  hazard: string
  values: RuleValue[]
}

/// One kind of records, for how long it is kept, and when the server last looked for what is over.
export interface KeptKind {
  kind: string
  label: string
  purpose: string
  begins: 'OWN_DAY' | 'STAND_DOWN'
  days?: number | null
  keptFrom?: string | null
  forgottenOn?: string | null
  lastRunAt?: string | null
}

export interface Activation {
  name: string
  hazard: string
  level: ResponseLevel
  areaKey: AreaKey
  startedOn: string
  rulePack: string
  timeZone: string
  inventedPeople: boolean
}

export const responses = {
  list: () => get<Response[] | { items: Response[] }>('/api/responses').then((a) => (Array.isArray(a) ? a : a.items)),
  current: (area: AreaKey) => get<Response>('/api/responses/current', { area }),
  retention: (id: string) => get<KeptKind[]>(`/api/responses/${id}/retention`),
  packs: () => get<RulePack[] | { items: RulePack[] }>('/api/rule-packs').then((a) => (Array.isArray(a) ? a : a.items)),
  activate: (body: Activation) => post<Response>('/api/responses', body),
  level: (id: string, level: ResponseLevel, reason: string) => post(`/api/responses/${id}/level`, { level, reason }),
  standDown: (id: string, on: string, reason: string) => post(`/api/responses/${id}/stand-down`, { on, reason }),
}
