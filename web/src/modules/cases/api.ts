import { get, post, put, type QueryOf, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { uuidv7 } from '@/app/uuid'

export type CaseLine = Schemas['cases.CaseLine']
export type CaseView = Schemas['cases.CaseView']
export type CaseClock = Schemas['cases.CaseLine.Clock']
export type Classification = Schemas['cases.Classification']
export type Stay = Schemas['cases.StayView']
export type Setting = Stay['setting']
export type Proposals = Schemas['cases.ProposalView']
export type Proposed = Schemas['cases.ProposalView.Person']
export type Contact = Schemas['cases.ContactView']
export type Ground = Contact['ground']
export type ContactKind = Contact['kind']
export type HomeReason = Contact['homeReasons'][number]
export type Plan = Schemas['cases.PlanView']
export type PlanWhole = Schemas['cases.PlanView.Whole']
export type ListPreview = Schemas['cases.ListPreview']
export type ListImport = Schemas['cases.ListImport']
export type PresenceImport = Schemas['cases.PresenceList.PresenceImport']
export type ListField = Schemas['cases.ListField']

export const CLASSES = ['SUSPECTED', 'CLINICAL', 'PROBABLE', 'CONFIRMED', 'ASYMPTOMATIC', 'EXCLUDED'] as const satisfies readonly Classification[]
/// In the order in which people are asked, the usual ones first.
export const SETTINGS = [
  'MEAL', 'WORKPLACE', 'SHOP', 'MARKET', 'VISIT', 'ENTERTAINMENT', 'CLASSROOM', 'CARE', 'ROOM', 'LIFT', 'CAR', 'VENTILATED_BUS', 'SEALED_BUS', 'OPEN_COACH', 'SEALED_COACH', 'SOFT_COMPARTMENT', 'AIRCRAFT', 'SHIP_CABIN', 'HOUSEHOLD', 'AEROSOL_PROCEDURE',
] as const satisfies readonly Setting[]
/// Settings in which it matters where one sat.
export const SEATED: readonly Setting[] = ['VENTILATED_BUS', 'OPEN_COACH', 'SEALED_COACH', 'SOFT_COMPARTMENT', 'AIRCRAFT', 'SHIP_CABIN']
export const GROUNDS = [
  'LIVING_TOGETHER', 'DIRECT_CARE', 'AEROSOL_PROCEDURE', 'SAME_ROOM', 'SHARED_MEAL', 'SHARED_ENTERTAINMENT', 'VISIT', 'SAME_VEHICLE', 'PROXIMITY', 'SAME_CELL', 'CONTAMINATED_SURROUNDINGS', 'JUDGEMENT',
] as const satisfies readonly Ground[]
export const KINDS = ['CLOSE', 'OF_CONTACT'] as const satisfies readonly ContactKind[]
/// What somebody who verifies may mark; ages come from the register.
export const MARKS = ['PREGNANT', 'ILLNESS', 'ONLY_CARER'] as const satisfies readonly HomeReason[]
export const PLACES = ['HOME', 'CENTRAL'] as const
export const OUTCOMES = ['WELL', 'SYMPTOMS', 'NOT_REACHED'] as const
export const LIST_FIELDS = ['NUMBER', 'SEX', 'AGE', 'ONSET', 'CONFIRMED', 'INFECTOR', 'RELATED', 'EXPOSED_FROM', 'EXPOSED_UNTIL', 'NOTE'] as const satisfies readonly ListField[]

export interface Report {
  residentId?: string
  areaKey?: string
  number: string
  classification: Classification
  onsetOn?: string
  positiveOn?: string
  note?: string
  infectedAreaKey?: string
  infectedBuilding?: string
}
export interface StayEntry {
  place: string
  setting: Setting
  section?: number
  row?: number
  crew?: boolean
  from: string
  to: string
  note?: string
}
export interface Decision {
  residentId: string
  decision: Contact['decision']
  kind: ContactKind
  ground: Ground
  place?: string
  note?: string
  first: string
  last: string
  seconds?: number
  choice?: (typeof PLACES)[number]
  homeReasons?: HomeReason[]
}

const sheetOf = (file: File): FormData => {
  const form = new FormData()
  form.append('file', file)
  return form
}

export const cases = {
  list: (query: QueryOf<'/api/cases'>) => get('/api/cases', { query }),
  one: (id: string, signal?: AbortSignal) => get('/api/cases/{id}', { path: { id }, signal }),
  report: (entry: Report) => post('/api/cases', { body: { ...entry, id: uuidv7() } }),
  edit: (id: string, edit: Schemas['cases.EditingCases.Edit']) => put('/api/cases/{id}', { path: { id }, body: edit }),
  classify: (id: string, classification: Classification, reason: string) => post('/api/cases/{id}/classify', { path: { id }, body: { classification, reason } }),
  assign: (id: string, login?: string) => post('/api/cases/{id}/assign', { path: { id }, body: { login } }),
  stop: (id: string, kind: CaseClock['kind']) => post('/api/cases/{id}/clocks/{kind}/stop', { path: { id, kind } }),
  addStay: (id: string, entry: StayEntry) => post('/api/cases/{id}/timeline', { path: { id }, body: { ...entry, id: uuidv7() } }),
  voidStay: (id: string, stayId: string) => post('/api/cases/{id}/timeline/{stayId}/void', { path: { id, stayId } }),
  recentPlaces: (area: AreaKey, word: string) => get('/api/cases/recent-places', { query: { area, word } }),
  proposals: (id: string, whatIf: { from?: string; to?: string; minutes?: number }, signal?: AbortSignal) => get('/api/cases/{id}/proposals', { path: { id }, query: whatIf, signal }),
  contacts: (id: string, signal?: AbortSignal) => get('/api/cases/{id}/contacts', { path: { id }, signal }),
  decide: (id: string, decision: Decision) => post('/api/cases/{id}/contacts', { path: { id }, body: { ...decision, id: uuidv7() } }),
  withdraw: (id: string, why: string) => post('/api/contacts/{id}/withdraw', { path: { id }, body: { why } }),
  plans: (area: AreaKey, overdue: boolean, after?: string) => get('/api/contact-plans', { query: { area, overdue, after, limit: 50 } }),
  plan: (id: string, signal?: AbortSignal) => get('/api/contact-plans/{id}', { path: { id }, signal }),
  followUp: (id: string, entry: { day?: string; outcome: (typeof OUTCOMES)[number]; celsiusTenths?: number; note?: string }) => post('/api/contact-plans/{id}/follow-ups', { path: { id }, body: { ...entry, id: uuidv7() } }),
  lists: (area: AreaKey, after?: string) => get('/api/line-lists', { query: { area, after, limit: 50 } }),
  listOf: (id: string, signal?: AbortSignal) => get('/api/line-lists/{id}', { path: { id }, signal }),
  preview: (area: AreaKey, file: File, mapping: string[]) => post('/api/line-lists/preview', { query: { area, mapping }, body: sheetOf(file) }),
  importList: (area: AreaKey, name: string, file: File, mapping: string[]) => post('/api/line-lists/import', { query: { area, name, mapping }, body: sheetOf(file) }),
  importPresences: (area: AreaKey, occasion: { place?: string; setting: Setting; from?: string; to?: string }, file: File) => post('/api/presence-lists/import', { query: { area, ...occasion }, body: sheetOf(file) }),
}
