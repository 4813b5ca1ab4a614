import { download, get, post, remove, type Schemas } from '@/app/api'

export type Session = Schemas['passes.ResidentSession.Session']
export type SignIn = Schemas['passes.ResidentSession.SignIn']
export type Member = Schemas['passes.Resident.Member']
export type Status = Schemas['passes.StatusView']
export type Past = Schemas['passes.StatusView.PastView']
export type Change = Schemas['passes.ChangeView']
export type Appeal = Schemas['passes.AppealView']
export type Pass = Schemas['passes.Resident.Pass']
export type Request = Schemas['passes.RequestView']
export type Field = Schemas['passes.ResidentRequest.Field']
export type Place = Schemas['passes.Place.Place']
export type Look = Schemas['passes.ServingResidents.Look']
export type Own = Schemas['passes.ResidentApart.Own']
export type Apart = Schemas['isolation.OwnTimeApart.Held']
export type ApartAt = Schemas['isolation.OwnTimeApart.At']
export type OwnNeed = Schemas['isolation.OwnTimeApart.Need']
export type Symptom = Schemas['isolation.Symptom']
export type Venue = Schemas['passes.ResidentCheckIn.Venue']
export type PastHere = Schemas['passes.ResidentCheckIn.Past']
export type NeedKind = Schemas['isolation.NeedKind']

export const FIELDS = ['NAME', 'PHONE', 'ADDRESS', 'BIRTH_DATE', 'ID_NUMBER', 'OTHER'] as const satisfies readonly Field[]
export const SYMPTOMS = ['COUGH', 'SORE_THROAT', 'BREATHLESS', 'FATIGUE', 'LOSS_OF_SMELL', 'DIARRHOEA', 'OTHER'] as const satisfies readonly Symptom[]
export const NEED_KINDS = ['MEDICINE', 'FOOD', 'BABY_CARE', 'CHRONIC_DISEASE', 'WORRY', 'WAY_HOME', 'OTHER'] as const satisfies readonly NeedKind[]

/// What residents may ask, by their own session.
export const residents = {
  clock: () => get('/api/clock'),
  sendCode: (phone: string) => post('/api/resident/codes', { body: { phone } }),
  signIn: (body: SignIn) => post('/api/resident/session', { body }),
  session: () => get('/api/resident/session'),
  signOut: () => remove('/api/resident/session'),
  sessions: (signal?: AbortSignal) => get('/api/resident/sessions', { signal }),
  signOutEverywhere: () => remove('/api/resident/sessions'),
  household: (signal?: AbortSignal) => get('/api/resident/passes', { signal }),
  issue: (id: string) => post('/api/resident/passes/{id}', { path: { id } }),
  paper: (id: string, name: string) => download('post', '/api/resident/passes/{id}/paper', name, { path: { id } }),
  status: (signal?: AbortSignal) => get('/api/resident/status', { signal }),
  results: (signal?: AbortSignal) => get('/api/resident/results', { signal }),
  held: (signal?: AbortSignal) => get('/api/resident/held', { signal }),
  apart: (signal?: AbortSignal) => get('/api/resident/apart', { signal }),
  checkMyself: (check: Schemas['isolation.OwnTimeApart.Check']) => post('/api/resident/apart/checks', { body: check }),
  askFor: (asked: Schemas['isolation.OwnTimeApart.Asked']) => post('/api/resident/apart/needs', { body: asked }),
  venue: (code: string, signal?: AbortSignal) => get('/api/resident/venues/{code}', { path: { code }, signal }),
  checkIns: (signal?: AbortSignal) => get('/api/resident/check-ins', { signal }).then((answer) => answer.items),
  here: (here: Schemas['passes.ResidentCheckIn.Here']) => post('/api/resident/check-ins', { body: here }).then((answer) => answer.items),
  places: (within: string, signal?: AbortSignal) => get('/api/resident/places', { query: { within }, signal }),
  appeal: (id: string, text: string) => post('/api/resident/appeals', { body: { id, text } }),
  correct: (id: string, field: Field, text: string) => post('/api/resident/corrections', { body: { id, field, text } }),
  declareReturn: (id: string, fromAreaKey: string, arrivesOn: string) => post('/api/resident/returns', { body: { id, fromAreaKey, arrivesOn } }),
}

/// Never colour alone: the word stands beside it.
export const toneOf = (colour: Status['colour']): string => ({ GREEN: 'ok', YELLOW: 'warn', RED: 'bad' })[colour]
