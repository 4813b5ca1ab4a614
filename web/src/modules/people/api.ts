import type { AreaKey } from '@/app/areaKey'
import { get, post, put, type Page } from '@/app/http'

export const SEXES = ['MALE', 'FEMALE', 'UNKNOWN'] as const
export const ID_KINDS = ['CN_ID', 'PASSPORT', 'HK_MO_PERMIT', 'TW_PERMIT', 'NONE'] as const
export const RESIDENT_KINDS = ['RESIDENT', 'TENANT', 'MIGRANT', 'VISITOR'] as const
export const PURPOSES = ['CONTACT_PERSON', 'VERIFY_IDENTITY', 'MEDICAL_REFERRAL', 'CORRECT_RECORD', 'RESIDENT_REQUEST'] as const
export const CARE_NEEDS = ['ALONE_ELDERLY', 'DISABLED', 'PREGNANT', 'INFANT', 'CHRONIC_MEDICATION', 'DIALYSIS', 'OTHER'] as const
export const MEASURE_KINDS = ['HOME_HEALTH_MONITORING', 'HOME_ISOLATION'] as const
export const GROUNDS = ['KEY_REGION_RETURNEE', 'CLOSE_CONTACT_DECLARED', 'FEVER_AT_GATE'] as const
export type Purpose = (typeof PURPOSES)[number]

export interface Measure {
  id: string
  kind: (typeof MEASURE_KINDS)[number]
  ground: (typeof GROUNDS)[number]
  evidence: string | null
  from: string
  until: string
  rule: string | null
  issuer: string | null
  endedOn: string | null
  endedWhy: string | null
  appeal: string | null
}

export interface ResidentItem {
  id: string
  name?: string
  nameMasked: string
  sex: (typeof SEXES)[number]
  age: number | null
  idNumberMasked: string | null
  phoneMasked: string | null
  door: string | null
  householdId: string | null
  areaKey: AreaKey
  areaName: string
  kind: (typeof RESIDENT_KINDS)[number]
  measure: Pick<Measure, 'kind' | 'until'> | null
}

export interface CareNeed {
  kind: (typeof CARE_NEEDS)[number]
  until: string | null
}

export interface Resident {
  id: string
  name: string
  sex: (typeof SEXES)[number]
  birthDate: string | null
  idKind: (typeof ID_KINDS)[number]
  idNumber: string | null
  phone: string | null
  kind: (typeof RESIDENT_KINDS)[number]
  areaKey: AreaKey
  areaName?: string
  householdId: string | null
  door: string | null
  careNeeds: CareNeed[]
  measures?: Measure[]
  leftOn?: string | null
  version: number
}

export interface Reader {
  at: string
  actor: string
  action: string
  purpose: string | null
}

export interface ImportState {
  id: string
  /// Rows were refused, but are no longer kept.
  rowsForgotten?: boolean
  state: 'UPLOADED' | 'RUNNING' | 'DONE' | 'FAILED'
  rows: number
  done: number
  good: number
  unchanged: number
  bad: number
  /// Why the run ended before the last row.
  failure?: string | null
  errors: { row: number; column: string | null; code: string; detail: string }[]
}

export interface ImportColumn {
  header: string
  sample: string | null
  mappedTo: string | null
}

export interface UploadedImport {
  id: string
  columns: ImportColumn[]
  rows: number
}

export interface ImportPreview {
  items: { row: number; values: Record<string, string>; problems: { column: string | null; detail: string }[] }[]
}

function upload(file: File, areaKey: AreaKey): FormData {
  const form = new FormData()
  form.append('file', file)
  form.append('areaKey', areaKey)
  return form
}

export const residents = {
  list: (area: AreaKey, after?: string, measureOn?: string) =>
    get<Page<ResidentItem>>('/api/residents', { area, after, limit: 50, measure: measureOn === undefined ? undefined : true, day: measureOn }),
  search: (q: string, areaKey: AreaKey, after?: string) => post<Page<ResidentItem>>('/api/residents/search', { q, areaKey, after, limit: 50 }),
  one: (id: string, signal?: AbortSignal) => get<Resident>(`/api/residents/${id}`, {}, signal),
  create: (resident: Partial<Resident>) => post<Resident>('/api/residents', resident),
  save: (resident: Resident) => put<Resident>(`/api/residents/${resident.id}`, resident),
  leave: (id: string, body: { on: string; reason: string }) => post(`/api/residents/${id}/leave`, body),
  readers: (id: string) => get<Reader[] | Page<Reader>>(`/api/residents/${id}/readers`).then((a) => (Array.isArray(a) ? a : a.items)),
  unmask: (id: string, body: { fields: string[]; purpose: Purpose; note: string }) => post<Record<string, string>>(`/api/residents/${id}/unmask`, body),
  order: (id: string, body: { kind: string; ground: string; evidence: string; from: string }) => post<Measure>(`/api/residents/${id}/measures`, body),
  endMeasure: (id: string, body: { reason: string }) => post(`/api/measures/${id}/end`, body),
}

export interface HouseholdItem {
  id: string
  areaKey: AreaKey
  areaName: string | null
  door: string
  kind: string
  phoneMasked: string | null
  members: number
}

export const households = {
  list: (area: AreaKey, after?: string) => get<Page<HouseholdItem>>('/api/households', { area, after, limit: 50 }),
  one: (id: string, signal?: AbortSignal) => get<Omit<HouseholdItem, 'members'> & { members: ResidentItem[] }>(`/api/households/${id}`, {}, signal),
}

export const imports = {
  upload: (file: File, areaKey: AreaKey) => post<UploadedImport>('/api/imports/residents', upload(file, areaKey)),
  map: (id: string, mapping: Record<string, string | null>) => put(`/api/imports/${id}/mapping`, { mapping }),
  preview: (id: string) => get<ImportPreview>(`/api/imports/${id}/preview`),
  run: (id: string) => post(`/api/imports/${id}/run`),
  state: (id: string) => get<ImportState>(`/api/imports/${id}`),
}
