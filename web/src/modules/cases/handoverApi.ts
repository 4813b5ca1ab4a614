import { download, get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { uuidv7 } from '@/app/uuid'
import type { Purpose } from '@/modules/people/api'
import type { ContactKind, Ground } from './api'

export type Outside = Schemas['cases.OutsideView']
export type Person = Schemas['cases.OutsideView.PersonView']
export type Handover = Schemas['cases.HandoverView']
export type HandoverWhole = Schemas['cases.HandoverView.Whole']
export type HandoverPart = Schemas['cases.HandoverView.PartView']
export type Item = Handover['items'][number]
export type Received = Schemas['cases.HandoverFile.ReceivedView']
export type PartnerKey = Schemas['cases.PartnerKey.PartnerKeyView']

export interface OutsideEntry {
  name: string
  phone?: string
  lives?: string
  kind: ContactKind
  ground: Ground
  place?: string
  note?: string
  first: string
  last: string
}

const formOf = (file: File): FormData => {
  const form = new FormData()
  form.append('file', file)
  return form
}

export const outside = {
  of: (caseId: string, signal?: AbortSignal) => get('/api/cases/{id}/outside-contacts', { path: { id: caseId }, signal }),
  add: (caseId: string, entry: OutsideEntry) => post('/api/cases/{id}/outside-contacts', { path: { id: caseId }, body: { ...entry, id: uuidv7() } }),
  waiting: (area: AreaKey, after?: string) => get('/api/outside-contacts', { query: { area, after, limit: 50 } }),
  search: (areaKey: AreaKey, phone: string, after?: string) => post('/api/outside-contacts/search', { body: { areaKey, phone, after, limit: 50 } }),
  open: (id: string, purpose: Purpose) => post('/api/outside-contacts/{id}/open', { path: { id }, body: { purpose } }),
  openCase: (id: string, purpose: Purpose) => post('/api/cases/{id}/open-person', { path: { id }, body: { purpose } }),
  register: (id: string, residentId: string) => post('/api/outside-contacts/{id}/register', { path: { id }, body: { residentId } }),
  withdraw: (id: string, why: string) => post('/api/outside-contacts/{id}/withdraw', { path: { id }, body: { why } }),
}

export const handovers = {
  inbox: (area: AreaKey, waiting: boolean, after?: string) => get('/api/handovers/inbox', { query: { area, waiting, after, limit: 50 } }),
  outbox: (area: AreaKey, waiting: boolean, after?: string) => get('/api/handovers/outbox', { query: { area, waiting, after, limit: 50 } }),
  one: (id: string, signal?: AbortSignal) => get('/api/handovers/{id}', { path: { id }, signal }),
  send: (items: Item[], toArea: AreaKey, reason: string) => post('/api/handovers', { body: { id: uuidv7(), items, toArea, reason } }),
  toCity: (entry: { items: Item[]; partnerId: string; reason: string; named: boolean; purpose?: Purpose; purposeWords?: string }) => post('/api/handovers/to-city', { body: { ...entry, id: uuidv7() } }),
  open: (id: string, purpose: Purpose) => post('/api/handovers/{id}/open', { path: { id }, body: { purpose } }),
  acknowledge: (id: string) => post('/api/handovers/{id}/acknowledge', { path: { id } }),
  sendBack: (id: string, why: string) => post('/api/handovers/{id}/return', { path: { id }, body: { why } }),
  file: (id: string) => download('post', '/api/handovers/{id}/file', `handover-${id}.json`, { path: { id } }),
  readAnswer: (file: File) => post('/api/handovers/answers', { body: formOf(file) }),
}

export const handoverFiles = {
  list: (area: AreaKey, after?: string) => get('/api/handover-files', { query: { area, after, limit: 50 } }),
  take: (area: AreaKey, file: File) => post('/api/handover-files/import', { query: { area }, body: formOf(file) }),
  answer: (id: string) => download('get', '/api/handover-files/{id}/answer', `handover-answer-${id}.json`, { path: { id } }),
}

export const partnerKeys = {
  own: (area: AreaKey, signal?: AbortSignal) => get('/api/city-key', { query: { area }, signal }),
  of: (area: AreaKey, signal?: AbortSignal) => get('/api/partner-keys', { query: { area }, signal }),
  register: (entry: { areaKey: AreaKey; name: string; publicKey: string; fingerprint: string }) => post('/api/partner-keys', { body: { ...entry, id: uuidv7() } }),
  retire: (id: string) => post('/api/partner-keys/{id}/retire', { path: { id } }),
}
