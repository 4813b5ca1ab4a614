import { createPinia, setActivePinia } from 'pinia'
import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import { reachable } from '@/app/network'
import type { Apart } from './api'
import { forgetApart, keepApart, keptApart } from './keptApart'
import { useApart } from './useApart'
import { useOwnCheck } from './useOwnCheck'
import { useResident } from './useResident'

const held = {
  days: { reason: 'CLOSE_CONTACT', wanted: 'CENTRAL', dayZero: '2022-07-01', today: 2, until: '2022-07-08', testDays: [] },
  at: { stayId: 's', place: 'CENTRAL', arrived: true, away: false, next: { from: '2022-07-03T06:00:00Z', due: '2022-07-03T10:00:00Z' } },
  checks: [{ at: '2022-07-03T01:00:00Z', celsiusTenths: 365, fever: false, symptoms: [], bySelf: true }],
  needs: [],
} as Apart
const NOW = new Date('2022-07-03T02:00:00Z')

let scopes: EffectScope[] = []

/// Runs what a component would, until the test is over.
function within<T>(work: () => T): T {
  const scope = effectScope()
  scopes.push(scope)
  const made = scope.run(work)
  if (made === undefined) throw new Error('nothing was made')
  return made
}

beforeEach(() => {
  setActivePinia(createPinia())
  sessionStorage.clear()
  localStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  reachable.value = true
})

afterEach(() => {
  scopes.forEach((scope) => scope.stop())
  scopes = []
  vi.unstubAllGlobals()
})

it('what is kept of a time apart is its owner’s, without what they told, and is forgotten', () => {
  keepApart('me', held, NOW)
  expect(keptApart('me')?.held?.at?.stayId).toBe('s')
  expect(keptApart('me')?.held?.checks).toEqual([])
  expect(keptApart('another')).toBeUndefined()
  keepApart('me', undefined, NOW)
  expect(keptApart('me')).toEqual({ owner: 'me', askedAt: NOW.toISOString() })
  forgetApart()
  expect(keptApart('me')).toBeUndefined()
  localStorage.setItem('lianfang.apart', 'nonsense')
  expect(keptApart('me')).toBeUndefined()
})

it('without a network the page shows what was last heard', async () => {
  const resident = useResident()
  resident.session = { residentId: 'me', until: '2022-07-03T20:00:00Z' }
  keepApart('me', held, NOW)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const apart = within(() => useApart())
  await vi.waitFor(() => expect(apart.asked.problem.value?.offline).toBe(true))
  expect(apart.held.value?.days.until).toBe('2022-07-08')
  expect(apart.asOf.value).toBe(NOW.toISOString())
})

it('a check that found no network keeps its id and its moment and goes out by itself when there is one', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const took = vi.fn()
  const check = within(() => useOwnCheck(() => 's', took))
  check.celsius.value = '36.6'
  await check.send()
  expect(check.waiting.value).toBe(true)
  const at = sessionStorage.getItem('lianfang.draft.apart-at')
  const id = sessionStorage.getItem('lianfang.draft.apart-check.id')
  vi.unstubAllGlobals()

  const asked = answers({ 'POST /api/resident/apart/checks': { body: { held } } })
  reachable.value = false
  await Promise.resolve()
  reachable.value = true
  await vi.waitFor(() => expect(took).toHaveBeenCalledWith({ held }))
  expect(asked[0]?.body).toMatchObject({ id, stayId: 's', celsiusTenths: 366, symptoms: [], at })
  expect(check.waiting.value).toBe(false)
  expect(check.celsius.value).toBe('')
})

it('another finding is another check, and a refused one is not sent again', async () => {
  const refused = { status: 409, body: { code: 'isolation/stay-ended', status: 409 } }
  const asked = answers({ 'POST /api/resident/apart/checks': refused })
  const check = within(() => useOwnCheck(() => 's', vi.fn()))
  await check.send()
  expect(asked).toEqual([])
  check.celsius.value = '36.6'
  check.symptoms.value = ['COUGH', 'FATIGUE']
  await check.send()
  expect(check.problem.value?.code).toBe('isolation/stay-ended')
  expect(check.waiting.value).toBe(false)
  check.celsius.value = '37.5'
  await check.send()
  const sent = asked.map((one) => one.body as { id: string; celsiusTenths: number; symptoms: string[] })
  expect(sent.map((one) => one.celsiusTenths)).toEqual([366, 375])
  expect(sent[0]?.symptoms).toEqual(['COUGH', 'FATIGUE'])
  expect(sent[0]?.id).not.toBe(sent[1]?.id)
})
