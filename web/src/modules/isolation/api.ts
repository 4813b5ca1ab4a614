import { download, get, post, put, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { serverNow } from '@/app/clock'
import { accepted } from '@/app/http'
import type { Locale } from '@/app/i18n'
import { uuidv7 } from '@/app/uuid'

export type Site = Schemas['isolation.Site.SiteView']
export type SiteEntry = Schemas['isolation.Site']
export type Room = Schemas['isolation.Room']
export type RoomView = Schemas['isolation.Board.RoomView']
export type Apart = Schemas['isolation.Board.ApartView']
export type Waiting = Schemas['isolation.Quarantine.QuarantineView']
export type Proposal = Schemas['isolation.Quarantine.Proposal']
export type Late = Schemas['isolation.Check.LateView']
export type Referral = Schemas['isolation.Referral.ReferralView']
export type Due = Schemas['isolation.Release.DueView']
export type Alarm = Schemas['isolation.Release.AlarmView']
export type Trip = Schemas['isolation.Trip.TripView']
export type Need = Schemas['isolation.Need.NeedView']
export type Symptom = Schemas['isolation.Symptom']
export type Reason = Schemas['isolation.Reason']
export type Place = Schemas['isolation.Place']
export type Duty = Schemas['isolation.Duty']
export type Vehicle = Schemas['isolation.Trip.Vehicle']
export type AdmissionField = Schemas['isolation.AdmissionField']
export type AdmissionPreview = Schemas['isolation.AdmissionList.Preview']
export type AdmissionImport = Schemas['isolation.AdmissionList.Imported']
/// What holds for a whole list, and which column is what.
export interface ListFor {
  area: AreaKey
  reason: Reason
  mapping: string[]
  site?: string
  from?: string
}

/// What people may be put on the list for; a contact comes from its case.
export const REASONS = ['CLOSE_CONTACT', 'CONTACT_OF_CONTACT', 'HIGH_RISK_LEAVER'] as const satisfies readonly Reason[]
export const PLACES = ['CENTRAL', 'HOME', 'MONITORING'] as const satisfies readonly Place[]
export const SYMPTOMS = ['COUGH', 'SORE_THROAT', 'BREATHLESS', 'FATIGUE', 'LOSS_OF_SMELL', 'DIARRHOEA', 'OTHER'] as const satisfies readonly Symptom[]
export const WAYS = ['TELEPHONE', 'AT_THE_DOOR', 'BY_THE_PERSON'] as const satisfies readonly Schemas['isolation.CheckEntry.Way'][]
export const ANSWERS = ['ADMITTED', 'SENT_BACK', 'DID_NOT_COME'] as const satisfies readonly Schemas['isolation.Referral.Answer'][]
export const NEED_KINDS = ['MEDICINE', 'FOOD', 'BABY_CARE', 'CHRONIC_DISEASE', 'WORRY', 'WAY_HOME', 'OTHER'] as const satisfies readonly Schemas['isolation.NeedKind'][]
export const DUTIES = ['HEAD', 'DISINFECTION', 'HEALTH_WATCH', 'INFORMATION', 'SAFETY', 'LOGISTICS', 'TRANSPORT', 'CARE'] as const satisfies readonly Duty[]

/// The usual one first.
export const VEHICLES = ['SEALED_BUS', 'VENTILATED_BUS', 'CAR'] as const satisfies readonly Vehicle[]
export const LIST_FIELDS = ['RESIDENT_ID', 'ID_NUMBER', 'NAME', 'PHONE', 'SITE', 'ROOM', 'FROM'] as const satisfies readonly AdmissionField[]

const sheetOf = (file: File): FormData => {
  const form = new FormData()
  form.append('file', file)
  return form
}

export interface CheckForm {
  way: (typeof WAYS)[number]
  reached: boolean
  celsius: number | null
  symptoms: Symptom[]
  note: string
}

/// A check as the server takes it: nobody reached has neither temperature nor symptoms.
export function checkOf(stayId: string, form: CheckForm): Schemas['isolation.CheckEntry'] {
  const found = form.reached ? { celsiusTenths: Math.round((form.celsius ?? 0) * 10), symptoms: form.symptoms } : { symptoms: [] }
  return { id: uuidv7(), stayId, way: form.way, reached: form.reached, note: form.note, at: serverNow().toISOString(), ...found }
}

export const isolation = {
  sites: (area: AreaKey, after?: string) => get('/api/isolation/sites', { query: { area, after, limit: 200 } }),
  addSite: (site: SiteEntry) => post('/api/isolation/sites', { body: site }),
  name: (id: string, duties: Schemas['isolation.NamedDuty'][]) => put('/api/isolation/sites/{id}/duties', { path: { id }, body: { duties } }),
  addRooms: (id: string, rooms: Room[]) => post('/api/isolation/sites/{id}/rooms', { path: { id }, body: { rooms } }),
  capacity: (area: AreaKey, signal?: AbortSignal) => get('/api/isolation/capacity', { query: { area }, signal }),
  forecast: (area: AreaKey, signal?: AbortSignal) => get('/api/isolation/forecast', { query: { area }, signal }),
  lookAtList: (list: ListFor, file: File) => post('/api/isolation/admission-lists/preview', { query: { ...list }, body: sheetOf(file) }),
  admitList: (list: ListFor, file: File) => post('/api/isolation/admission-lists/import', { query: { ...list }, body: sheetOf(file) }),
  badRowsOfList: (list: ListFor, format: 'XLSX' | 'CSV', file: File) => download('post', '/api/isolation/admission-lists/bad-rows', `bad-rows.${format.toLowerCase()}`, { query: { ...list, format }, body: sheetOf(file) }),
  summary: (area: AreaKey, signal?: AbortSignal) => get('/api/isolation/summary', { query: { area }, signal }),
  board: (area: AreaKey, site: string | undefined, after?: string) => get('/api/isolation/board', { query: { area, site, after, limit: 100 } }),
  atHome: (area: AreaKey, after?: string) => get('/api/isolation/at-home', { query: { area, after, limit: 100 } }),
  waiting: (area: AreaKey, after?: string) => get('/api/isolation/quarantines', { query: { area, after, limit: 100 } }),
  add: (entry: Omit<Schemas['isolation.QuarantineEntry'], 'id'>) => post('/api/isolation/quarantines', { body: { ...entry, id: uuidv7() } }),
  withdraw: (id: string) => post('/api/isolation/quarantines/{id}/withdraw', { path: { id } }),
  startAtHome: (id: string) => post('/api/isolation/quarantines/{id}/home', { path: { id } }),
  propose: (siteId: string, quarantineIds: string[]) => post('/api/isolation/proposals', { body: { siteId, quarantineIds } }),
  admit: (items: { quarantineId: string; roomId: string }[]) => post('/api/isolation/admissions', { body: { items } }),
  planTrip: (trip: Omit<Schemas['isolation.TripEntry'], 'id'>) => post('/api/isolation/trips', { body: { ...trip, id: uuidv7() } }),
  trips: (area: AreaKey, after?: string) => get('/api/isolation/trips', { query: { area, after, limit: 20 } }),
  depart: (id: string) => post('/api/isolation/trips/{id}/depart', { path: { id } }),
  handOver: (id: string, stayIds: string[], to: string, missedIds: string[]) => post('/api/isolation/trips/{id}/hand-over', { path: { id }, body: { stayIds, to, missedIds } }),
  stay: (id: string, signal?: AbortSignal) => get('/api/isolation/stays/{id}', { path: { id }, signal }),
  leave: (id: string) => post('/api/isolation/stays/{id}/leave', { path: { id } }),
  comeBack: (id: string) => post('/api/isolation/stays/{id}/return', { path: { id } }),
  goHome: (id: string) => post('/api/isolation/stays/{id}/home', { path: { id } }),
  transfer: (id: string, roomId: string) => post('/api/isolation/stays/{id}/transfer', { path: { id }, body: { roomId } }),
  release: (id: string) => post('/api/isolation/stays/{id}/release', { path: { id } }),
  letter: (id: string, lang: Locale, name: string) => download('post', '/api/isolation/stays/{id}/letter', name, { path: { id }, query: { lang } }),
  overdue: (area: AreaKey, after?: string) => get('/api/isolation/checks/overdue', { query: { area, after, limit: 100 } }),
  check: async (stayId: string, form: CheckForm) =>
    accepted(await post('/api/isolation/checks/batch', { body: { deviceTime: serverNow().toISOString(), items: [checkOf(stayId, form)] } })),
  referrals: (area: AreaKey, after?: string) => get('/api/isolation/referrals', { query: { area, after, limit: 100 } }),
  tally: (area: AreaKey, signal?: AbortSignal) => get('/api/isolation/referrals/tally', { query: { area }, signal }),
  answer: (id: string, answer: (typeof ANSWERS)[number], hospital: string, note: string) => post('/api/isolation/referrals/{id}/answer', { path: { id }, body: { answer, hospital, note } }),
  needs: (area: AreaKey, after?: string) => get('/api/isolation/needs', { query: { area, after, limit: 100 } }),
  addNeed: (stayId: string, kind: (typeof NEED_KINDS)[number], text: string) => post('/api/isolation/needs', { body: { id: uuidv7(), stayId, kind, text } }),
  answerNeed: (id: string, answer: string) => post('/api/isolation/needs/{id}/answer', { path: { id }, body: { answer } }),
  notes: (id: string, signal?: AbortSignal) => get('/api/isolation/stays/{id}/notes', { path: { id }, signal }),
  writeNote: (id: string, text: string) => post('/api/isolation/stays/{id}/notes', { path: { id }, body: { text } }),
  releases: (area: AreaKey, day: string, after?: string) => get('/api/isolation/releases', { query: { area, day, after, limit: 100 } }),
  keptLonger: (area: AreaKey, after?: string) => get('/api/isolation/kept-longer', { query: { area, after, limit: 100 } }),
  settle: (id: string, note: string) => post('/api/isolation/kept-longer/{id}/settle', { path: { id }, body: { note } }),
}
