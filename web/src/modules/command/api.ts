import type { AreaKey } from '@/app/areaKey'
import { get, post, type BatchAnswer, type Page, type Query } from '@/app/http'
import type { Staffing } from '@/modules/gates/api'
import type { Response } from '@/modules/response/api'

export interface Figure {
  code: string
  value: number
  previous: number | null
  /// The last fourteen days, oldest first.
  spark: number[]
  sinceActivation: number | null
}

/// Something missing, late or at risk: what is wrong, what its owner does about it, and where.
export interface LateItem {
  kind: string
  areaKey: AreaKey
  subject: string
  owner: string | null
  since: string | null
  day: string | null
  count: number
  detail: string
  todo: string
  action: string
}

export type ResponseLine = Pick<Response, 'id' | 'name' | 'hazard' | 'level' | 'startedOn'>

export interface GateOfToday {
  id: string
  code: string
  name: string
  areaKey: AreaKey
  areaName: string | null
  teamName: string | null
  today: Record<string, number>
  staffing: Staffing
  lastHandoverAt: string | null
  openItems: number
}

export const STEPS = ['CONSULT', 'ANALYSE', 'DISPATCH', 'REPORT'] as const

export interface CycleStep {
  step: (typeof STEPS)[number]
  note: string | null
  signedBy: string | null
  signedAt: string | null
}

export interface Today {
  response: ResponseLine | null
  day: string
  dayIsOver: boolean
  figures: Figure[]
  gates: GateOfToday[]
  atRisk: LateItem[]
  missing: LateItem[]
  cycle: CycleStep[]
}

export interface ReportFigure {
  code: string
  label: string
  unit: string
  day: number
  previous: number
  sinceActivation: number
  /// Desk route of the list that the day's figure counted, and of the one that the total counted.
  records: string
  recordsSinceActivation: string
}

export interface ReportDifference {
  code: string
  label: string
  span: string
  spanLabel: string
  areaName: string | null
  before: number
  after: number
}

export interface ReportRow {
  areaKey: AreaKey
  name: string
  /// What was recorded on the area itself or in former sub-areas.
  direct: boolean
  values: Record<string, number>
  sinceActivation: Record<string, number>
}

/// Routes of the lists that a row's cells counted, with `{area}` for the row's area.
export interface ReportColumn {
  code: string
  label: string
  records: string
  recordsSinceActivation: string
}

export interface Report {
  id: string | null
  title: string
  area: { areaKey: AreaKey; name: string }
  day: string
  dayIsOver: boolean
  response: ResponseLine
  sections: { id: string; title: string; figures: ReportFigure[] }[]
  columns: ReportColumn[]
  byArea: ReportRow[]
  late: LateItem[]
  /// For a draft: the version that a signature would make.
  version: number
  signedBy: string | null
  signedAt: string | null
  hash: string
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

export interface CaseEntry {
  areaKey: AreaKey
  day: string
  confirmed: number
  cured: number
  dead: number
  source: string
}

export interface CaseLine extends CaseEntry {
  id: string
  areaName: string | null
  /// 1 for the first entry of an area and day; the highest holds.
  revision: number
  holds: boolean
  enteredBy: string | null
  enteredAt: string
}

export const command = {
  today: (area: AreaKey, day: string, signal?: AbortSignal) => get<Today>('/api/today', { area, day }, signal),
  map: (area: AreaKey, day: string, indicator: string, signal?: AbortSignal) =>
    get<{ areas: { areaKey: AreaKey; value: number }[] }>('/api/today/map', { area, day, indicator }, signal),
  indicators: () => get<Indicator[] | { items: Indicator[] }>('/api/indicators').then((a) => (Array.isArray(a) ? a : a.items)),
  draft: (area: AreaKey, day: string, lang: string, signal?: AbortSignal) => get<Report>('/api/reports/draft', { area, day, lang }, signal),
  report: (id: string, lang: string, signal?: AbortSignal) => get<Report>(`/api/reports/${id}`, { lang }, signal),
  versions: (area: AreaKey, day: string) => get<ReportVersion[] | Page<ReportVersion>>('/api/reports', { area, day }).then((a) => (Array.isArray(a) ? a : a.items)),
  sign: (areaKey: AreaKey, day: string, hash: string) => post<ReportVersion>('/api/reports', { areaKey, day, hash }),
  signStep: (areaKey: AreaKey, day: string, step: string, note: string) => post('/api/cycle', { areaKey, day, step, note }),
  cases: (query: Query) => get<Page<CaseLine>>('/api/case-counts', { limit: 100, ...query }),
  enterCases: (item: CaseEntry) => post<BatchAnswer>('/api/case-counts/batch', { items: [item] }),
}
