import { get, post, put, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type Curve = Schemas['cases.CurveView']
export type Split = Curve['split']
export type CaseDay = Curve['by']
export type Delay = Schemas['cases.DelayView']
export type Growth = Schemas['cases.GrowthView']
export type Reproduction = Schemas['cases.ReproductionView']
export type Clusters = Schemas['cases.ClustersView']
export type Spread = Schemas['cases.SpreadView']
export type NamedCase = Schemas['cases.Chain.NamedCase']
export type Infection = Schemas['cases.Infection.InfectionView']

export const SPLITS = ['NOTHING', 'AREA', 'AGE', 'SETTING'] as const satisfies readonly Split[]
export const BY = ['ONSET', 'REPORT'] as const satisfies readonly CaseDay[]

export interface Asked {
  area: AreaKey
  from: string
  to: string
}

export const analysis = {
  curve: (asked: Asked, by: CaseDay, split: Split, signal?: AbortSignal) => get('/api/cases/analysis/curve', { query: { ...asked, by, split }, signal }),
  delays: (asked: Asked, signal?: AbortSignal) => get('/api/cases/analysis/delays', { query: { ...asked }, signal }),
  growth: (asked: Asked, by: CaseDay, signal?: AbortSignal) => get('/api/cases/analysis/growth', { query: { ...asked, by }, signal }),
  reproduction: (asked: Asked, signal?: AbortSignal) => get('/api/cases/analysis/reproduction', { query: { ...asked }, signal }),
  clusters: (asked: Asked, signal?: AbortSignal) => get('/api/cases/analysis/clusters', { query: { ...asked }, signal }),
  spread: (asked: Asked, signal?: AbortSignal) => get('/api/cases/analysis/spread', { query: { ...asked }, signal }),
  chains: (asked: Asked, signal?: AbortSignal) => get('/api/cases/analysis/chains', { query: { ...asked }, signal }),
  names: (asked: Asked, ids: string[], signal?: AbortSignal) => get('/api/cases/analysis/chains/names', { query: { ...asked, ids }, signal }),
  search: ({ area, from, to }: Asked, word: string) => post('/api/cases/analysis/chains/search', { body: { areaKey: area, firstDay: from, lastDay: to, word } }),
  infection: (id: string, signal?: AbortSignal) => get('/api/cases/{id}/infection', { path: { id }, signal }),
  tellInfection: (id: string, infection: Infection) => put('/api/cases/{id}/infection', { path: { id }, body: infection }),
}
