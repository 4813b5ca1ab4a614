import { get, post, type Schemas } from '@/app/api'
import { UNREADABLE, type Problem } from '@/app/problem'
import { json, type BatchAnswer } from '@/app/http'
import type { Kind, Refused } from './db'
import type { Opened } from './outbox'

/// What became of one record that was sent.
export type Outcome = { state: 'sent'; answer?: unknown } | { state: 'refused'; refused: Refused } | { state: 'later' }

/// How records of one sort reach the server. A throw means that nothing is known of any of them.
export interface Channel {
  name: string
  /// Most records of one message.
  limit: number
  send: (records: Opened[], deviceTime: string) => Promise<Outcome[]>
}

type ItemAnswer = BatchAnswer['items'][number]
const LIMIT = 200

/// Refusals that say nothing about the record: too much at once, not now.
export const passing = (status: number): boolean => status === 0 || status === 408 || status === 425 || status === 429 || status >= 500

export function refusedBy(problem: Pick<Problem, 'code' | 'status' | 'message' | 'fields'>): Refused {
  return { code: problem.code, status: problem.status, detail: problem.message, ...(problem.fields.length === 0 ? {} : { fields: problem.fields }) }
}

function outcomeOf(item: ItemAnswer): Outcome {
  if (item.status !== 'REFUSED') return { state: 'sent', answer: { status: item.status } }
  const { code = UNREADABLE, status = 422, detail, title, fields } = item.problem ?? {}
  if (passing(status)) return { state: 'later' }
  return { state: 'refused', refused: { code, status, detail: detail ?? title ?? code, ...(fields == null || fields.length === 0 ? {} : { fields: fields as Refused['fields'] }) } }
}

/// Answers come in the order of the records; one that is missing is asked for again.
function inOrder(records: Opened[], answer: BatchAnswer): Outcome[] {
  return records.map((record, place) => {
    const item = answer.items?.[place]
    const own = item?.id === record.id ? item : answer.items?.find((one) => one.id === record.id)
    return own === undefined ? { state: 'later' } : outcomeOf(own)
  })
}

/// Items of a batch are read one by one, so the contract does not describe them.
const bodies = (records: Opened[]): Record<string, never>[] => records.map((record) => record.body as Record<string, never>)
const one = async (records: Opened[], act: (record: Opened) => Promise<unknown>): Promise<Outcome[]> => {
  const [record] = records
  if (record === undefined) return []
  return [{ state: 'sent', answer: await act(record) }]
}
const at = (record: Opened, name: string): string => String(record.path?.[name])

const crossings: Channel = {
  name: 'crossings',
  limit: LIMIT,
  send: async (records, deviceTime) => {
    if (records.length === 1) return one(records, (record) => post('/api/crossings', { body: record.body as Schemas['gates.CrossingEntry'], headers: { 'X-Device-Time': deviceTime } }))
    return inOrder(records, await post('/api/crossings/batch', { body: { deviceTime, items: records.map((record) => record.body as Schemas['gates.CrossingEntry']) } }))
  },
}

type VoidBody = { id: string; reason: 'MISTAKE' }
const crossingVoids: Channel = {
  name: 'crossing-voids',
  limit: LIMIT,
  send: async (records) => {
    if (records.length === 1) return one(records, (record) => post('/api/crossings/{id}/void', { path: { id: at(record, 'id') }, body: record.body as VoidBody }))
    return inOrder(records, await post('/api/crossings/voids/batch', { body: { items: records.map((record) => ({ ...(record.body as VoidBody), crossingId: at(record, 'id') })) } }))
  },
}

const handovers: Channel = {
  name: 'handovers',
  limit: 1,
  send: async (records) => {
    const [record] = records
    if (record === undefined) return []
    return [outcomeOf(await post('/api/gates/{id}/handovers', { path: { id: at(record, 'id') }, body: record.body as Schemas['gates.Handover'] }))]
  },
}

const handoverItems: Channel = {
  name: 'handover-items',
  limit: 1,
  send: (records) => one(records, (record) => post('/api/handovers/{id}/items/{number}/done', { path: { id: at(record, 'id'), number: Number(record.path?.number) } })),
}

type DeskBody = Schemas['testing.DeskEntry']
/// A single message is answered with the tube as it is now and with advice; many are answered one by one without.
function oneAtTheDesk(record: Opened, deviceTime: string): Promise<unknown> {
  const body = record.body as DeskBody
  const headers = { 'X-Device-Time': deviceTime }
  switch (body.kind ?? 'SAMPLE') {
    case 'SAMPLE':
      return post('/api/testing/samples', { body, headers })
    case 'VOID':
      return post('/api/testing/samples/{id}/void', { path: { id: body.sampleId ?? '' }, body: { id: body.id, reason: body.reason ?? 'MISTAKE' } })
    case 'MOVE':
      return post('/api/testing/samples/{id}/move', { path: { id: body.sampleId ?? '' }, body: { id: body.id, tubeCode: body.tubeCode ?? '' } })
    case 'SEAL':
      return post('/api/testing/tubes/{code}/seal', { path: { code: body.tubeCode ?? '' }, body: { id: body.id, stationId: body.stationId ?? '', at: body.at ?? '' }, headers })
  }
}

const desk: Channel = {
  name: 'desk',
  limit: LIMIT,
  send: async (records, deviceTime) => {
    if (records.length === 1) return one(records, (record) => oneAtTheDesk(record, deviceTime))
    return inOrder(records, await post('/api/testing/samples/batch', { body: { deviceTime, items: bodies(records) } }))
  },
}

const visits: Channel = {
  name: 'visits',
  limit: LIMIT,
  send: async (records, deviceTime) => inOrder(records, await post('/api/testing/visits/batch', { body: { deviceTime, items: bodies(records) } })),
}

const verifications: Channel = {
  name: 'verifications',
  limit: LIMIT,
  send: async (records, deviceTime) => inOrder(records, await json<BatchAnswer>('/api/verification-visits/batch', { method: 'POST', body: { deviceTime, items: bodies(records) } })),
}

const formLines: Channel = {
  name: 'form-lines',
  limit: LIMIT,
  send: async (records) => {
    const answer = await post('/api/testing/forms/lines', { body: { items: bodies(records) } })
    // A line has no id of its own on the wire: answers stand in the order of the lines.
    return records.map((_, place) => {
      const item = answer.items[place]
      return item === undefined ? { state: 'later' } : outcomeOf(item)
    })
  },
}

const checkIns: Channel = {
  name: 'check-ins',
  limit: LIMIT,
  send: async (records, deviceTime) => inOrder(records, await post('/api/venue-check-ins/batch', { body: { deviceTime, items: bodies(records) } })),
}

const CHANNELS: Record<Kind, Channel> = { CROSSING: crossings, CROSSING_VOID: crossingVoids, HANDOVER: handovers, HANDOVER_ITEM: handoverItems, DESK: desk, VISIT: visits, VERIFICATION: verifications, FORM_LINE: formLines, CHECK_IN: checkIns }

export const channelOf = (kind: Kind): Channel => CHANNELS[kind]
export const askClock = () => get('/api/clock')
