import type { AreaKey } from '@/app/areaKey'
import { get, post, type Page } from '@/app/http'
import type { GateItem } from '@/modules/gates/api'
import type { Response } from '@/modules/response/api'

export interface Figure {
  code: string
  value: number
  previous: number | null
  /// The last fourteen days, oldest first.
  spark: number[]
  sinceActivation: number | null
}

export interface AtRisk {
  kind: string
  areaKey: AreaKey
  subject: string
  since: string | null
  owner: string | null
  action: string | null
}

export interface CycleStep {
  step: string
  signedBy: string | null
  signedAt: string | null
}

export interface Today {
  response: Response | null
  day: string
  figures: Figure[]
  gates: GateItem[]
  atRisk: AtRisk[]
  missing: AtRisk[]
  cycle: CycleStep[]
}

export interface ReportFigure {
  code: string
  label: string
  day: number
  previous: number | null
  sinceActivation: number | null
  unit: string | null
  records: string | null
}

export interface ReportDifference {
  code: string
  label?: string
  areaKey?: AreaKey
  before: number
  after: number
}

export interface Report {
  id?: string
  title: string
  area: { areaKey: AreaKey; name: string } | string
  day: string
  response: Response | null
  sections: { title: string; figures: ReportFigure[] }[]
  byArea: { areaKey: AreaKey; name: string; values: Record<string, number> }[]
  late: { kind: string; subject: string; detail?: string; owner?: string | null }[]
  version: number | null
  signedBy: string | null
  signedAt: string | null
  differences: ReportDifference[]
}

export interface ReportVersion {
  id: string
  version: number
  signedBy: string
  signedAt: string
}

export interface Indicator {
  code: string
  kind: 'FLOW' | 'STOCK'
  unit: string
  module: string
  labels: Record<string, string>
}

export const command = {
  today: (area: AreaKey, day: string, signal?: AbortSignal) => get<Today>('/api/today', { area, day }, signal),
  map: (area: AreaKey, day: string, indicator: string, signal?: AbortSignal) =>
    get<{ areas: { areaKey: AreaKey; value: number }[] }>('/api/today/map', { area, day, indicator }, signal),
  indicators: () => get<Indicator[] | { items: Indicator[] }>('/api/indicators').then((a) => (Array.isArray(a) ? a : a.items)),
  draft: (area: AreaKey, day: string, lang: string, signal?: AbortSignal) => get<Report>('/api/reports/draft', { area, day, lang }, signal),
  report: (id: string, lang: string, signal?: AbortSignal) => get<Report>(`/api/reports/${id}`, { lang }, signal),
  versions: (area: AreaKey, day: string) => get<ReportVersion[] | Page<ReportVersion>>('/api/reports', { area, day }).then((a) => (Array.isArray(a) ? a : a.items)),
  sign: (areaKey: AreaKey, day: string) => post<ReportVersion>('/api/reports', { areaKey, day }),
}
