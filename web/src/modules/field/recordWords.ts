import type { Opened } from './outbox/outbox'

/// When something was recorded, by the server's clock as far as the device knew it.
export function momentOf(record: Pick<Opened, 'body' | 'madeAt' | 'frame'>): string {
  const at = (record.body as { at?: unknown }).at
  return typeof at === 'string' ? at : new Date(record.madeAt + record.frame).toISOString()
}

/// Texts of a record that somebody may correct in place, by where they stand in what is sent.
export const CORRECTABLE: Record<string, string> = {
  '/plate': 'field.plate.label',
  '/celsius': 'field.temperature.label',
  '/person/name': 'field.person.name',
  '/person/phone': 'field.person.phone',
  '/person/idNumber': 'field.person.idNumber',
  '/tubeCode': 'field.sampling.tube',
  '/note': 'field.records.note',
}

type Tree = { [key: string]: unknown }

export function valueAt(body: unknown, pointer: string): string | undefined {
  let at: unknown = body
  for (const part of pointer.split('/').slice(1)) at = typeof at === 'object' && at !== null ? (at as Tree)[part] : undefined
  return typeof at === 'string' || typeof at === 'number' ? String(at) : undefined
}

/// A copy with other values; an empty text leaves the value out.
export function corrected(body: unknown, changes: Record<string, string>, id: string): unknown {
  const copy = structuredClone(body) as Tree
  if ('id' in copy) copy.id = id
  for (const [pointer, text] of Object.entries(changes)) {
    const parts = pointer.split('/').slice(1)
    const last = parts.pop() ?? ''
    let at = copy
    for (const part of parts) at = (at[part] ??= {}) as Tree
    const value = text.trim()
    if (value === '') delete at[last]
    else at[last] = last === 'celsius' ? Number(value) : last === 'tubeCode' ? value.normalize('NFKC').toUpperCase() : value
  }
  return copy
}
