import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { answers, type Asked } from '../../../test/answers'
import type { Status } from './api'
import { hearStatus } from './keptPasses'
import { usePasses } from './usePasses'
import { useResident } from './useResident'

const ME = '01890000-0000-7000-8000-000000000001'
const MOTHER = '01890000-0000-7000-8000-000000000002'
const NOW = '2022-07-01T08:00:00Z'
const appeal = { answerHours: 24, ways: ['ONLINE'] }
const member = (residentId: string, colour = 'GREEN', until?: string) => ({ mine: residentId === ME, nameMasked: `${residentId.slice(-1)}*`, status: { residentId, colour, until, appeal } })
const household = (...members: object[]) => ({ 'GET /api/resident/passes': { body: members } })
const pass = (of: string, colour = 'GREEN', until?: string) => ({
  [`POST /api/resident/passes/${of}`]: () => ({ body: { pass: `LF1:${of.slice(-1)}`, colour, until, expiresAt: new Date(Date.now() + 24 * 3_600_000).toISOString() } }),
})
const passRequests = (asked: Asked[]): string[] => asked.filter((one) => one.method === 'POST').map((one) => one.url)
let scopes: EffectScope[] = []

/// Opens the page as the person does, and waits until it has come to rest.
async function open(): Promise<ReturnType<typeof usePasses>> {
  const scope = effectScope()
  scopes.push(scope)
  const page = scope.run(() => usePasses()) as ReturnType<typeof usePasses>
  await vi.advanceTimersByTimeAsync(10)
  return page
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) })
  setActivePinia(createPinia())
  document.cookie = 'XSRF-TOKEN=t'
  useResident().session = { residentId: ME, until: '2022-07-01T20:00:00Z' }
})
afterEach(() => {
  scopes.forEach((scope) => scope.stop())
  scopes = []
  vi.useRealTimers()
})

it('asks for a pass when none is kept; opening the page again, and coming back to it, asks for nothing at all', async () => {
  const first = answers({ ...household(member(ME)), ...pass(ME) })
  expect((await open()).pass.value?.pass).toBe('LF1:1')
  expect(passRequests(first)).toEqual([`/api/resident/passes/${ME}`])

  const again = answers({ ...household(member(ME)), ...pass(ME) })
  const page = await open()
  expect(page.pass.value?.pass).toBe('LF1:1')
  expect(page.chosen.value?.status?.colour).toBe('GREEN')
  expect(page.asOf.value).toBe(new Date(NOW).toISOString())
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(20 * 3_600_000)
  expect((await open()).pass.value?.pass).toBe('LF1:1')
  expect(again).toEqual([])
})

it('renews a pass in its last hour, also while the page stays open', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  await open()
  const asked = answers({ ...household(member(ME)), ...pass(ME) })
  await vi.advanceTimersByTimeAsync(22.9 * 3_600_000)
  expect(passRequests(asked)).toEqual([])
  await vi.advanceTimersByTimeAsync(0.2 * 3_600_000)
  expect(passRequests(asked)).toHaveLength(1)
})

it('a pass that tells another status than was heard is not shown any more', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  await open()
  const until = '2022-07-08T00:00:00.250Z'
  hearStatus(ME, member(ME, 'RED', until).status as unknown as Status, new Date())
  const asked = answers({ ...household(member(ME, 'RED', until)), ...pass(ME, 'RED', '2022-07-08T00:00:00Z') })
  const page = await open()
  expect(passRequests(asked)).toHaveLength(1)
  expect(page.pass.value?.colour).toBe('RED')
  const refused = answers({ ...household(member(ME, 'GREEN')), [`POST /api/resident/passes/${ME}`]: { status: 503, body: { code: 'kernel/busy' } } })
  hearStatus(ME, member(ME, 'GREEN').status as unknown as Status, new Date())
  const without = await open()
  expect(passRequests(refused)).toHaveLength(1)
  expect(without.pass.value).toBeUndefined()
  expect(without.issuing.problem.value?.code).toBe('kernel/busy')
})

it('what was heard and is nothing new asks for nothing', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  await open()
  hearStatus(ME, member(ME).status as unknown as Status, new Date())
  const asked = answers({})
  expect((await open()).pass.value?.pass).toBe('LF1:1')
  expect(asked).toEqual([])
})

it('a status that ends by itself is asked for again then', async () => {
  const until = '2022-07-01T10:00:00Z'
  answers({ ...household(member(ME, 'RED', until)), ...pass(ME, 'RED', until) })
  await open()
  const asked = answers({ ...household(member(ME)), ...pass(ME) })
  await vi.advanceTimersByTimeAsync(1.9 * 3_600_000)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(0.2 * 3_600_000)
  expect(asked.map((one) => `${one.method} ${one.url}`)).toEqual(['GET /api/resident/passes', `POST /api/resident/passes/${ME}`])
})

it('each of the household has a pass of their own, asked for when it is looked at', async () => {
  const asked = answers({ ...household(member(ME), member(MOTHER)), ...pass(ME), ...pass(MOTHER) })
  const page = await open()
  page.choose(MOTHER)
  await vi.advanceTimersByTimeAsync(10)
  expect(page.pass.value?.pass).toBe('LF1:2')
  page.choose(ME)
  await vi.advanceTimersByTimeAsync(10)
  expect(page.pass.value?.pass).toBe('LF1:1')
  expect(passRequests(asked)).toEqual([`/api/resident/passes/${ME}`, `/api/resident/passes/${MOTHER}`])
})

it('whoever wants a fresh one gets it', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  const page = await open()
  const asked = answers({ ...household(member(ME)), ...pass(ME) })
  await page.askAgain()
  expect(asked.map((one) => `${one.method} ${one.url}`)).toEqual(['GET /api/resident/passes', `POST /api/resident/passes/${ME}`])
})

it('without a network the pass that was kept is shown, until it has run out', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  await open()
  answers({})
  const page = await open()
  expect(page.people.value).toMatchObject([{ residentId: ME, nameMasked: '1*', mine: true }])
  expect(page.pass.value?.pass).toBe('LF1:1')
  vi.setSystemTime(Date.parse(NOW) + 23.5 * 3_600_000)
  const soon = await open()
  expect(soon.pass.value?.pass).toBe('LF1:1')
  expect(soon.household.problem.value?.offline).toBe(true)
  vi.setSystemTime(Date.parse(NOW) + 25 * 3_600_000)
  expect((await open()).people.value).toEqual([])
})

it('nobody finds the pass of who had signed in before', async () => {
  answers({ ...household(member(ME)), ...pass(ME) })
  await open()
  useResident().session = { residentId: MOTHER, until: '2022-07-01T20:00:00Z' }
  answers({})
  expect((await open()).people.value).toEqual([])
})
