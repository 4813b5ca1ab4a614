import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { keep, keptValue } from '../device/kept'
import { useDevice } from '../device/useDevice'
import { fieldDatabase } from '../outbox/db'
import { newKey } from '../outbox/sealing'
import { rememberPost } from '../post'
import { markOf } from './marks'
import { measureOf, type Measures } from './measures'
import { searchHere, type Register } from './register'
import { joined, takeBundle } from './takeBundle'

const KEY = 'AAECAwQFBgcICQoLDA0ODw=='

beforeEach(() => aWorkingDevice())

it('makes the same marks as the server', async () => {
  expect(await markOf(KEY, '13800138000')).toBe('5dde00f8')
  expect(await markOf(KEY, '\u738b\u5c0f\u660e')).toBe('1e96ee57')
})

it('knows somebody under a measure by marks only, and only while it lasts', async () => {
  const measures: Measures = { key: KEY, items: [{ id: 'm', marks: [await markOf(KEY, '13800138000')], kind: 'HOME_ISOLATION', from: '2020-02-01', until: '2020-02-10' }] }
  await keep('people.measures', measures)
  expect(await measureOf({ phone: '+86 138-0013-8000' }, '2020-02-10')).toBe('HOME_ISOLATION')
  expect(await measureOf({ phone: '13800138000' }, '2020-02-11')).toBeUndefined()
  expect(await measureOf({ phone: '13800138001' }, '2020-02-03')).toBeUndefined()
  expect(await measureOf({ name: 'W' }, '2020-02-03')).toBeUndefined()
})

it('finds people of the post by whole names and doors', async () => {
  const register: Register = { key: KEY, items: [{ id: 'r', nameMasked: 'W**', door: '5-12', householdId: 'h', marks: [await markOf(KEY, 'wxm')] }] }
  await keep('people.register', register)
  expect((await searchHere('WXM'))?.map((one) => one.id)).toEqual(['r'])
  expect((await searchHere('5-1'))?.map((one) => one.id)).toEqual(['r'])
  expect(await searchHere('nobody')).toEqual([])
})

it('what changed is put over what was known, and what is gone goes', () => {
  const before = { key: 'k', items: [{ id: 'a', v: 1 }, { id: 'b', v: 1 }, { id: 'c', v: 1 }] }
  expect(joined(before, { key: 'k', items: [{ id: 'a', gone: true }, { id: 'b', v: 2 } as { id: string }] }).items).toEqual([{ id: 'b', v: 2 }, { id: 'c', v: 1 }])
})

it('takes the parts along, sealed; asks next time only for what changed; drops what it may not have any more', async () => {
  useDevice().vault = await newKey()
  rememberPost({ kind: 'gate', id: 'g', name: 'Gate', area: '430903110218000000' })
  const first = { name: 'people.measures', asOf: '2020-02-03T00:00:00Z', whole: true, content: { key: KEY, items: [{ id: 'a' }] } }
  answers({ 'GET /api/bundle/parts': { body: { names: ['people.measures'] } }, 'GET /api/bundle/parts/people.measures': { body: first } })
  await takeBundle()
  const [row] = await fieldDatabase().bundle.toArray()
  expect(new TextDecoder().decode(row?.sealed)).not.toContain(KEY)

  const change = { ...first, asOf: '2020-02-03T01:00:00Z', whole: false, content: { key: KEY, items: [{ id: 'b' }] } }
  const asked = answers({ 'GET /api/bundle/parts': { body: { names: ['people.measures'] } }, 'GET /api/bundle/parts/people.measures': { body: change } })
  await takeBundle()
  expect(asked.at(-1)?.url).toContain('changedSince=2020-02-03T00%3A00%3A00Z')
  expect((await keptValue<Measures>('people.measures'))?.items.map((one) => one.id)).toEqual(['a', 'b'])

  answers({ 'GET /api/bundle/parts': { body: { names: [] } } })
  await takeBundle()
  expect(await fieldDatabase().bundle.count()).toBe(0)
  vi.unstubAllGlobals()
})
