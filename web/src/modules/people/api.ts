import { download, get, post, put, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type Sex = Schemas['people.Sex']
export type Purpose = Schemas['privacy.Purpose']
export type MeasureKind = Schemas['people.HomeMeasure.Kind']
export type Ground = Schemas['people.HomeMeasure.Ground']
export type CareNeed = Schemas['people.CareNeed']
export const SEXES = ['MALE', 'FEMALE', 'UNKNOWN'] as const satisfies readonly Sex[]
export const ID_KINDS = ['CN_ID', 'PASSPORT', 'HK_MO_PERMIT', 'TW_PERMIT', 'NONE'] as const satisfies readonly Schemas['people.Paper.Kind'][]
export const RESIDENT_KINDS = ['RESIDENT', 'TENANT', 'MIGRANT', 'VISITOR'] as const satisfies readonly Schemas['people.ResidentKind'][]
export const PURPOSES = ['CONTACT_PERSON', 'VERIFY_IDENTITY', 'MEDICAL_REFERRAL', 'CORRECT_RECORD', 'RESIDENT_REQUEST'] as const satisfies readonly Purpose[]
export const CARE_NEEDS = ['ALONE_ELDERLY', 'DISABLED', 'PREGNANT', 'INFANT', 'CHRONIC_MEDICATION', 'DIALYSIS', 'HOMEBOUND', 'OTHER'] as const satisfies readonly CareNeed['kind'][]
export const MEASURE_KINDS = ['HOME_HEALTH_MONITORING', 'HOME_ISOLATION'] as const satisfies readonly MeasureKind[]
export const GROUNDS = ['KEY_REGION_RETURNEE', 'CLOSE_CONTACT_DECLARED', 'FEVER_AT_GATE'] as const satisfies readonly Ground[]

export type Measure = Schemas['people.ResidentView.MeasureView']
export type ResidentItem = Schemas['people.ResidentLine']
export type Resident = Schemas['people.ResidentView']
/// A resident as it is sent.
export type ResidentEntry = Schemas['people.ResidentEntry']

export type ImportState = Schemas['people.ImportAnswers.State']
export type UploadedImport = Schemas['people.ImportAnswers.Uploaded']
export type ImportPreview = Schemas['people.ImportAnswers.Preview']

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

export const residents = {
  list: (area: AreaKey, after?: string, measureOn?: string) =>
    get('/api/residents', { query: { area, after, limit: 50, measure: measureOn === undefined ? undefined : true, day: measureOn } }),
  search: (q: string, areaKey: AreaKey, after?: string) => post('/api/residents/search', { body: { q, areaKey, after, limit: 50 } }),
  one: (id: string, signal?: AbortSignal) => get('/api/residents/{id}', { path: { id }, signal }),
  create: (resident: ResidentEntry) => post('/api/residents', { body: resident }),
  save: (resident: ResidentEntry & { id: string }) => put('/api/residents/{id}', { path: { id: resident.id }, body: resident }),
  leave: (id: string, body: { on: string; reason: string }) => post('/api/residents/{id}/leave', { path: { id }, body }),
  readers: (id: string) => get('/api/residents/{id}/readers', { path: { id } }),
  unmask: (id: string, body: { fields: string[]; purpose: Purpose; note: string }) => post('/api/residents/{id}/unmask', { path: { id }, body }),
  order: (id: string, body: { kind: MeasureKind; ground: Ground; evidence: string; from: string }) => post('/api/residents/{id}/measures', { path: { id }, body }),
  endMeasure: (id: string, body: { reason: string }) => post('/api/measures/{id}/end', { path: { id }, body }),
}

/// @param format `csv` or `xlsx`
export const exportResidents = (areaKey: AreaKey, purpose: Purpose, format: string) =>
  download('post', '/api/exports/residents', `residents.${format}`, { body: { areaKey, purpose, format } })

export const households = {
  list: (area: AreaKey, after?: string) => get('/api/households', { query: { area, after, limit: 50 } }),
  one: (id: string, signal?: AbortSignal) => get('/api/households/{id}', { path: { id }, signal }),
}

export const imports = {
  upload: (file: File, areaKey: AreaKey) => post('/api/imports/residents', { query: { areaKey }, body: formOf(file) }),
  map: (id: string, mapping: Record<string, string | null>) => put('/api/imports/{id}/mapping', { path: { id }, body: { mapping } }),
  preview: (id: string) => get('/api/imports/{id}/preview', { path: { id } }),
  run: (id: string) => post('/api/imports/{id}/run', { path: { id } }),
  badRows: (id: string, format: string) => download('get', '/api/imports/{id}/bad-rows', `bad-rows.${format}`, { path: { id }, query: { format } }),
  state: (id: string) => get('/api/imports/{id}', { path: { id } }),
}
