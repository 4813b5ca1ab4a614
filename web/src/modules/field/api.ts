import { get, post, type Schemas } from '@/app/api'
import { clockOffsetMillis } from '@/app/clock'

export type Direction = Schemas['gates.Journey.Direction']
export type Outcome = Schemas['gates.Outcome']
export type Exemption = Schemas['gates.Exemption']
export type Reason = Schemas['gates.Journey.Reason']
export const OUTCOMES = ['PASSED', 'TURNED_BACK', 'ESCORTED', 'TO_HOSPITAL'] as const satisfies readonly Outcome[]
export const REASONS = ['HOME', 'WORK', 'VISIT', 'GOODS', 'NECESSITIES', 'MEDICAL', 'TRANSIT', 'OTHER'] as const satisfies readonly Reason[]

export type PersonInput = Schemas['gates.CrossingEntry.PersonEntry']
type Entry = Schemas['gates.CrossingEntry']
/// What a record cannot do without.
export type CrossingInput = Entry & Required<Pick<Entry, 'id' | 'gateId' | 'direction' | 'at' | 'outcome'>>
export type Assessment = Schemas['gates.Assessment.Assessment']
export type CrossingLine = Schemas['gates.CrossingLine']

/// The moment on this device's own clock, so that the server can tell how far that clock is off.
const deviceTime = (): string => new Date().toISOString()

export const askGates = (after?: string) => get('/api/gates', { query: { after, limit: 100 } })
export const askGate = (id: string) => get('/api/gates/{id}', { path: { id } })
export const assess = (id: string, body: Pick<Entry, 'person' | 'celsius' | 'plate'>) => post('/api/gates/{id}/assess', { path: { id }, body })

/// Moments in the record are by the server's clock as far as this device knows it, and so is the device time told beside them.
export const record = (crossing: CrossingInput) =>
  post('/api/crossings', { body: crossing, headers: { 'X-Device-Time': new Date(Date.parse(deviceTime()) + clockOffsetMillis()).toISOString() } })

/// @param id of the correction
export const undo = (crossing: string, id: string) => post('/api/crossings/{id}/void', { path: { id: crossing }, body: { id, reason: 'MISTAKE' } })
export const askLast = (gate: string) => get('/api/crossings', { query: { gate, limit: 8 } })
export const askHandovers = (gate: string) => get('/api/gates/{id}/handovers', { path: { id: gate } })
export const handOver = (gate: string, body: Schemas['gates.Handover']) => post('/api/gates/{id}/handovers', { path: { id: gate }, body })
export const settle = (handover: string, number: number) => post('/api/handovers/{id}/items/{number}/done', { path: { id: handover, number } })
