import { get, post, type Schemas } from '@/app/api'
import { kept, keptValue } from './device/kept'

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

export type GateLine = Schemas['gates.GateLine']
type Gates = Schemas['gates.GateLine.Page']

/// The gates that were taken along; their counts of the day are not among it.
const gatesHere = (): Promise<Gates | undefined> => keptValue<Gates>('gates.gates')
export const askGates = () => kept<Gates>('answer:gates', () => get('/api/gates', { query: { limit: 100 } }), gatesHere)
/// One gate; without a network as it stood in the list.
export const askGate = (id: string) =>
  kept<GateLine>(
    `answer:gate:${id}`,
    () => get('/api/gates/{id}', { path: { id } }),
    async () => ((await keptValue<Gates>('answer:gates')) ?? (await gatesHere()))?.items.find((gate) => gate.id === id),
  )
export const assess = (id: string, body: Pick<Entry, 'person' | 'celsius' | 'plate'>) => post('/api/gates/{id}/assess', { path: { id }, body })

export const askLast = (gate: string) => get('/api/crossings', { query: { gate, limit: 8 } })
export type Handovers = Schemas['gates.Handover.HandoverPage']
export const askHandovers = (gate: string) => kept<Handovers>(`answer:handovers:${gate}`, () => get('/api/gates/{id}/handovers', { path: { id: gate } }))
