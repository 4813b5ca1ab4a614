import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { fieldStart } from '@/shells/field/routes'
import type { Found, Round, Station } from './api'
import { masked } from './tubeInHand'
import { useOutbox } from '../outbox/useOutbox'
import { sizeOf } from './deskRules'
import { useSamplingDesk } from './useSamplingDesk'

const ROUND = { id: '01890000-0000-7000-8000-000000000001', pools: { isolationSite: 1, sealedBuilding: 20, community: 10 } } as Round
const STATION = { id: '01890000-0000-7000-8000-000000000002', setting: 'COMMUNITY' } as Station
const RESIDENT: Found = { id: 'r1', nameMasked: 'W**', areaName: 'A', door: '3', householdId: 'h1' }
const unknown = { status: 404, body: { code: 'testing/unknown-tube', detail: 'unknown' } }
const desk = () => effectScope().run(() => useSamplingDesk(ROUND, STATION)) as ReturnType<typeof useSamplingDesk>
const taken = (members: number, capacity = 10, advice: unknown[] = []) => ({ body: { id: 'x', status: 'ACCEPTED', tube: { code: 'T-001', members, capacity, sealed: false }, advice } })
const clock = { body: { now: new Date().toISOString(), zone: 'Asia/Shanghai' } }

async function deskWithTube(table: Parameters<typeof answers>[0] = {}) {
  const asked = answers({ 'GET /api/clock': clock, 'GET /api/testing/tubes/T-001': unknown, ...table })
  const one = desk()
  await one.take(' t-001 ')
  return { one, asked }
}
async function choose(one: ReturnType<typeof useSamplingDesk>, person = RESIDENT): Promise<void> {
  one.chosen.value = person
  await nextTick()
}

beforeEach(async () => {
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

describe('a tube', () => {
  it('that nobody knows yet is fresh, with the capacity of the station', async () => {
    const { one } = await deskWithTube()
    expect(one.tube.value).toMatchObject({ code: 'T-001', count: 0, capacity: 10, members: [] })
    expect(sizeOf(ROUND, { setting: 'ISOLATION_SITE' })).toBe(1)
    expect(sizeOf(ROUND, { setting: 'SEALED_BUILDING' })).toBe(20)
  })

  it.each([
    [{ roundId: ROUND.id, stationId: STATION.id, state: 'SEALED' }, 'sealed'],
    [{ roundId: ROUND.id, stationId: 'another', state: 'OPEN' }, 'elsewhere'],
    [{ roundId: 'another', stationId: STATION.id, state: 'RESULTED' }, 'elsewhere'],
  ])('that cannot be used is not taken into hand: %o', async (known, why) => {
    const { one } = await deskWithTube({ 'GET /api/testing/tubes/T-001': { body: { code: 'T-001', members: 4, capacity: 10, ...known } } })
    expect(one.unfit.value).toBe(why)
    expect(one.tube.value).toBeUndefined()
  })

  it('begun at another desk of the station is gone on with', async () => {
    const { one } = await deskWithTube({ 'GET /api/testing/tubes/T-001': { body: { code: 'T-001', roundId: ROUND.id, stationId: STATION.id, state: 'OPEN', members: 4, capacity: 20 } } })
    expect(one.tube.value).toMatchObject({ count: 4, capacity: 20 })
    expect(one.elsewhere.value).toBe(4)
  })

  it('in hand survives a reload of the page', async () => {
    const { one } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
    await choose(one)
    await one.record()
    await nextTick()
    expect(desk().tube.value).toEqual(one.tube.value)
  })
})

it('a resident is recorded by id and stands in the tube by the masked name', async () => {
  const { one, asked } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
  expect(one.ready.value).toBe(false)
  await choose(one)
  expect(one.ready.value).toBe(true)
  expect(await one.record()).toBe(true)
  expect(asked.at(-1)?.body).toMatchObject({ roundId: ROUND.id, stationId: STATION.id, tubeCode: 'T-001', single: false, person: { residentId: 'r1' } })
  expect(asked.at(-1)?.headers.get('X-Device-Time')).toMatch(/^\d{4}-/)
  expect(one.tube.value?.members.map((member) => member.nameMasked)).toEqual(['W**'])
  expect(one.chosen.value).toBeUndefined()
})

it('somebody without papers needs a name only, and stays masked afterwards', async () => {
  const { one, asked } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
  one.asGuest.value = true
  expect(one.ready.value).toBe(false)
  one.guest.name = 'Wang Xiaoming'
  await one.record()
  expect(asked.at(-1)?.body).toMatchObject({ person: { name: 'Wang Xiaoming', idKind: 'NONE' } })
  expect(one.tube.value?.members[0]?.nameMasked).toBe('W***')
  expect(one.guest.name).toBe('')
  expect(masked('W')).toBe('W')
})

it('a full tube takes nobody more: it is sealed and the next one comes', async () => {
  const { one, asked } = await deskWithTube({ 'POST /api/testing/samples': taken(10), 'POST /api/testing/tubes/T-001/seal': { body: { id: 'x', status: 'ACCEPTED', advice: [] } } })
  await choose(one)
  await one.record()
  await choose(one)
  expect(one.full.value).toBe(true)
  expect(one.ready.value).toBe(false)
  expect(await one.seal()).toBe(true)
  expect(asked.at(-1)?.body).toMatchObject({ stationId: STATION.id })
  expect(one.sealed.value).toEqual({ code: 'T-001', count: 10 })
  expect(one.tube.value).toBeUndefined()
})

it('a refusal loses nothing, and what is recorded then stands for what was refused', async () => {
  const { one } = await deskWithTube({ 'POST /api/testing/samples': { status: 409, body: { code: 'testing/held-sampled-singly', detail: 'held' } } })
  await choose(one)
  expect(await one.record()).toBe(false)
  expect(one.problem.value?.code).toBe('testing/held-sampled-singly')
  expect(one.chosen.value).toEqual(RESIDENT)
  answers({ 'POST /api/testing/samples': taken(1) })
  expect(await one.record()).toBe(true)
  const { outbox } = useOutbox()
  expect([await outbox.count('refused'), await outbox.count('corrected'), await outbox.count('sent')]).toEqual([0, 1, 1])
})

it('who was sampled before is said, and counts as recorded', async () => {
  const { one } = await deskWithTube({ 'POST /api/testing/samples': taken(1, 10, [{ code: 'ALREADY_SAMPLED', detail: 'sampled before' }]) })
  await choose(one)
  await one.record()
  expect(one.advice.value).toEqual(['sampled before'])
  expect(one.tube.value?.count).toBe(1)
})

it('taking back is a correcting fact, and the place in the tube is free again', async () => {
  const { one } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
  await choose(one)
  await one.record()
  const member = one.tube.value?.members[0]
  if (member === undefined) throw new Error('nobody was recorded')
  const asked = answers({ [`POST /api/testing/samples/${member.id}/void`]: { body: { id: 'y', status: 'ACCEPTED', advice: [] } } })
  expect(await one.takeBack(member)).toBe(true)
  expect(asked.at(-1)?.body).toMatchObject({ reason: 'MISTAKE' })
  expect(one.tube.value).toMatchObject({ count: 0, members: [{ undone: true }] })
  expect(one.last.value).toBeUndefined()
})

it('taking back from a sealed tube is refused in words, and nothing changes', async () => {
  const { one } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
  await choose(one)
  await one.record()
  const member = one.tube.value?.members[0]
  if (member === undefined) throw new Error('nobody was recorded')
  answers({ [`POST /api/testing/samples/${member.id}/void`]: { status: 409, body: { code: 'testing/tube-sealed', detail: 'sealed' } } })
  expect(await one.takeBack(member)).toBe(false)
  expect(one.problem.value?.message).toBe('sealed')
  expect(one.tube.value).toMatchObject({ count: 1, members: [{ undone: false }] })
})

it('a swab in the wrong tube is moved', async () => {
  const { one } = await deskWithTube({ 'POST /api/testing/samples': taken(1) })
  await choose(one)
  await one.record()
  const member = one.tube.value?.members[0]
  if (member === undefined) throw new Error('nobody was recorded')
  const asked = answers({ [`POST /api/testing/samples/${member.id}/move`]: taken(4) })
  one.beginMove(member)
  expect(await one.move(' t-002 ')).toBe(true)
  expect(asked.at(-1)?.body).toMatchObject({ tubeCode: 'T-002' })
  expect(one.tube.value).toMatchObject({ count: 0, members: [{ undone: true }] })
  expect(one.moved.value).toEqual({ nameMasked: 'W**', code: 'T-002', count: 4 })
  expect(one.moving.value).toBeUndefined()
})

it('samplers start at their desk, guards at their gate', () => {
  expect(fieldStart((p) => p === 'RECORD_SAMPLES')).toBe('/field/sampling')
  expect(fieldStart((p) => p === 'RECORD_CROSSINGS' || p === 'RECORD_SAMPLES')).toBe('/field/gates')
})
