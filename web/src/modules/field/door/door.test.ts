import { readFileSync } from 'node:fs'
import { flushPromises } from '@vue/test-utils'
import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { reachable } from '@/app/network'
import type { GateRule, PublishedKey, Snapshot } from '@/modules/passes/verify'
import { keep } from '../device/kept'
import { useOutbox } from '../outbox/useOutbox'
import { verificationOf } from '../scan/passes'
import { askVenues } from './api'
import { useDoor } from './useDoor'

const AREA = '430903110218000000'
interface Vectors {
  now: string
  keys: PublishedKey[]
  snapshot: Snapshot
  decisions: { text: string; rule: GateRule; medical: boolean; reason: string }[]
}
const vectors = JSON.parse(readFileSync('../server/src/test/resources/passes/vectors.json', 'utf8')) as Vectors
const green = vectors.decisions.find((one) => one.reason === 'GREEN' && !one.medical)
let scope: EffectScope

beforeEach(async () => {
  vi.setSystemTime(new Date(vectors.now))
  document.cookie = 'XSRF-TOKEN=t'
  scope = effectScope()
  await aWorkingDevice()
  await keep(verificationOf(AREA), { keys: vectors.keys, withdrawn: vectors.snapshot, rule: green?.rule })
})
afterEach(() => {
  scope.stop()
  reachable.value = true
  vi.unstubAllGlobals()
})

function aDoor() {
  const door = scope.run(() =>
    useDoor(
      () => AREA,
      () => 'ABCD-2345',
    ),
  )
  if (door === undefined) throw new Error('no door')
  return door
}

it('a pass that is read at a door without a network is on the device under its number, and what is no pass is not', async () => {
  answers({})
  reachable.value = false
  const door = aDoor()
  await door.take('LF1:NOTHING')
  expect(door.unread.value).toBe(true)
  await door.take('11010519491231002X')
  expect(door.unread.value).toBe(true)
  await door.take(green?.text ?? '')
  expect(door.unread.value).toBe(false)
  expect(door.last.value?.taken).toBe(false)
  await flushPromises()
  const { outbox } = useOutbox()
  const waiting = await outbox.list('waiting')
  expect(waiting.map((row) => row.kind)).toEqual(['CHECK_IN'])
  const body = waiting[0]?.body as { code: string; passId: string; at: string }
  expect(body.code).toBe('ABCD-2345')
  expect(body.passId).toMatch(/^[0-9a-f]{16}$/)
  expect(Math.abs(Date.parse(body.at) - Date.parse(vectors.now))).toBeLessThan(60_000)
  expect(JSON.stringify(waiting[0]?.body)).not.toContain('LF1:')
})

it('only places whose poster is good are offered, also without a network', async () => {
  const one = { id: 'a', areaKey: AREA, name: 'Harbour Cafe', setting: 'MEAL', minutes: 60, code: 'ABCD-2345' }
  answers({ 'GET /api/venues': { body: { items: [one, { ...one, id: 'b', closedAt: vectors.now }] } } })
  expect((await askVenues(AREA)).map((venue) => venue.id)).toEqual(['a'])
  answers({})
  expect((await askVenues(AREA)).map((venue) => venue.id)).toEqual(['a'])
})
