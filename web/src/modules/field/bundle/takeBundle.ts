import { call, json } from '@/app/http'
import { Problem } from '@/app/problem'
import { forgetKept, keep, keptValue } from '../device/kept'
import { fieldDatabase } from '../outbox/db'
import { post } from '../post'

/// A part as the server gives it: whole, or what changed since the moment that was asked for.
interface Part {
  name: string
  asOf: string
  whole: boolean
  content: { key?: string; items: { id: string; gone?: boolean }[] }
}
type Content = Part['content']
interface Kept extends Content {
  asOf: string
  area: string
}

export const NO_POST = 'app/no-post'

/// Takes along what the post needs: each part by itself, so that one that fails or is too large stops no other.
export async function takeBundle(): Promise<void> {
  const at = post.value
  if (at === undefined) throw new Problem({ code: NO_POST, status: 0 })
  const { names } = await json<{ names: string[] }>('/api/bundle/parts', {})
  await dropOthers(names)
  for (const name of names) await takePart(name, at.area)
}

async function takePart(name: string, area: string): Promise<void> {
  const row = await fieldDatabase().bundle.get(name)
  const before = await keptValue<Kept>(name)
  const same = before?.area === area ? before : undefined
  const response = await callOrUnchanged(`/api/bundle/parts/${name}`, { area, changedSince: same?.asOf, key: same?.key === undefined ? undefined : await keyName(same.key) }, same === undefined ? '' : (row?.etag ?? ''))
  if (response === undefined) {
    if (row !== undefined) await fieldDatabase().bundle.update(name, { takenAt: Date.now() })
    return
  }
  const part = (await response.json()) as Part
  const content = part.whole || same === undefined ? part.content : joined(same, part.content)
  await keep(name, { ...content, asOf: part.asOf, area }, response.headers.get('ETag') ?? '')
}

/// What changed, put over what was known; what is gone is gone here too.
export function joined(before: Content, change: Content): Content {
  const items = new Map(before.items.map((one) => [one.id, one]))
  for (const one of change.items) {
    if (one.gone === true) items.delete(one.id)
    else items.set(one.id, one)
  }
  return { ...before, ...change, items: [...items.values()] }
}

async function callOrUnchanged(path: string, query: Record<string, string | undefined>, etag: string): Promise<Response | undefined> {
  try {
    return await call(path, { query, headers: etag === '' ? {} : { 'If-None-Match': etag } })
  } catch (error) {
    if (error instanceof Problem && error.status === 304) return undefined
    throw error
  }
}

/// Names a key without telling it: the first bytes of its hash.
async function keyName(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)))
  return Array.from(hash.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/// Rights may have changed: what this person may not have any more goes.
async function dropOthers(names: string[]): Promise<void> {
  const { bundle } = fieldDatabase()
  const gone = (await bundle.toCollection().primaryKeys()).filter((name) => !name.startsWith('answer:') && !names.includes(name))
  if (gone.length === 0) return
  await bundle.bulkDelete(gone)
  forgetKept()
}
