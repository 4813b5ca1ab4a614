import { download, get, post, type QueryOf, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import type { Locale } from '@/app/i18n'

/// `spark` holds the last fourteen days, oldest first.
export type Figure = Schemas['command.TodayPicture.DayFigure']
/// Something missing, late or at risk: what is wrong, what its owner does about it, and where.
export type LateItem = Schemas['command.LateView']
export type GateOfToday = Schemas['command.TodayPicture.GateOfToday']
export type CycleStep = Schemas['command.Today.StepView']
export type Today = Schemas['command.Today.TodayView']

/// `records` is the desk route of the list that the day's figure counted.
export type ReportFigure = Schemas['command.ReportView.Figure']
export type ReportDifference = Schemas['command.ReportView.DifferenceView']
/// The row that is `direct` holds what was recorded on the area itself or in former sub-areas.
export type ReportRow = Schemas['command.ReportView.Row']
/// Routes of the lists that a row's cells counted, with `{area}` for the row's area.
export type ReportColumn = Schemas['command.ReportView.Column']
/// The version of a draft is the one that a signature would make.
export type Report = Schemas['command.ReportView']

export type Indicator = Schemas['indicators.Indicator.IndicatorView']
export type CaseEntry = Schemas['command.CaseCount.Item']

export const command = {
  today: (area: AreaKey, day: string, signal?: AbortSignal) => get('/api/today', { query: { area, day }, signal }),
  map: (area: AreaKey, day: string, indicator: string, signal?: AbortSignal) => get('/api/today/map', { query: { area, day, indicator }, signal }),
  indicators: () => get('/api/indicators'),
  draft: (area: AreaKey, day: string, lang: Locale, signal?: AbortSignal) => get('/api/reports/draft', { query: { area, day, lang }, signal }),
  report: (id: string, lang: Locale, signal?: AbortSignal) => get('/api/reports/{id}', { path: { id }, query: { lang }, signal }),
  draftFile: (kind: 'pdf' | 'xlsx', area: AreaKey, day: string, lang: Locale) => download('get', `/api/reports/draft/${kind}` as const, `report-${day}.${kind}`, { query: { area, day, lang } }),
  file: (kind: 'pdf' | 'xlsx', id: string, day: string, lang: Locale) => download('get', `/api/reports/{id}/${kind}` as const, `report-${day}.${kind}`, { path: { id }, query: { lang } }),
  versions: (area: AreaKey, day: string) => get('/api/reports', { query: { area, day } }),
  sign: (areaKey: AreaKey, day: string, hash: string) => post('/api/reports', { body: { areaKey, day, hash } }),
  signStep: (areaKey: AreaKey, day: string, step: CycleStep['step'], note: string) => post('/api/cycle', { body: { areaKey, day, step, note } }),
  cases: (query: QueryOf<'/api/case-counts'>) => get('/api/case-counts', { query: { limit: 100, ...query } }),
  enterCases: (item: CaseEntry) => post('/api/case-counts/batch', { body: { items: [item] } }),
}
