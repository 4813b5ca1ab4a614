import { beforeEach, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { useOutbox } from '../outbox/useOutbox'
import type { Found, Round, Station } from './api'
import { HERE } from './deskRules'
import { useSamplingDesk } from './useSamplingDesk'

const ROUND = { id: '01890000-0000-7000-8000-000000000001', pools: { isolationSite: 1, sealedBuilding: 20, community: 10 } } as Round
const STATION = { id: '01890000-0000-7000-8000-000000000002', setting: 'COMMUNITY' } as Station
const RESIDENT: Found = { id: 'r1', nameMasked: 'W**', areaName: 'A', door: '3', householdId: 'h1' }
const desk = () => effectScope().run(() => useSamplingDesk(ROUND, STATION)) as ReturnType<typeof useSamplingDesk>

async function choose(one: ReturnType<typeof useSamplingDesk>, person = RESIDENT): Promise<void> {
  one.chosen.value = person
  await nextTick()
}

beforeEach(async () => {
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

it('works without a server: counts, keeps the rules that it can, seals, and knows all of it after a restart', async () => {
  answers({})
  const one = desk()
  await one.take('T-001')
  expect(one.tube.value).toMatchObject({ code: 'T-001', count: 0, capacity: 10 })
  await choose(one)
  expect(await one.record()).toBe(true)
  await choose(one)
  expect(await one.record()).toBe(false)
  expect(one.problem.value?.code).toBe(HERE.sameTube)
  await choose(one, { ...RESIDENT, id: 'r2' })
  await one.record()
  expect(one.tube.value?.count).toBe(2)

  sessionStorage.clear()
  const again = desk()
  await again.take('T-001')
  expect(again.tube.value).toMatchObject({ count: 2, members: [{ nameMasked: 'W**' }, { nameMasked: 'W**' }] })
  expect(await again.seal()).toBe(true)
  await again.take('T-001')
  expect(again.unfit.value).toBe('sealed')
  await again.take('T-002')
  await choose(again)
  expect(await again.record()).toBe(true)
  expect(again.again.value).toBe('T-001')
  expect(await useOutbox().outbox.count('waiting')).toBe(4)
})

it('in a sealed building one tube is for one household, without a server too', async () => {
  answers({})
  const one = effectScope().run(() => useSamplingDesk(ROUND, { ...STATION, setting: 'SEALED_BUILDING' })) as ReturnType<typeof useSamplingDesk>
  await one.take('T-001')
  await choose(one)
  await one.record()
  await choose(one, { ...RESIDENT, id: 'r2', householdId: 'h2' })
  expect(await one.record()).toBe(false)
  expect(one.problem.value?.code).toBe(HERE.household)
})
