import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { answers } from '../../../test/answers'
import type { Campaign, StationLine } from './api'
import { whyNext } from './campaign'
import { busiest, everyHour, shareOf, undecided } from './statistics'
import { useCosts } from './useCosts'
import { usePoolSizes } from './usePoolSizes'
import { useReceiving } from './useReceiving'

const AREA = '430903000000000000'
const inScope = <T>(use: () => T): T => effectScope().run(use) as T

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
})

describe('hours', () => {
  it('in which nothing was taken are shown as well', () => {
    const hours = everyHour([
      { begins: '2022-09-02T08:00:00Z', samples: 5 },
      { begins: '2022-09-02T11:00:00Z', samples: 7 },
    ])
    expect(hours.map((hour) => hour.samples)).toEqual([5, 0, 0, 7])
    expect(everyHour([])).toEqual([])
  })
  it('tell how near a station came to its plan', () => {
    const station = { samplesPerHour: 60, hours: [{ begins: 'a', samples: 30 }, { begins: 'b', samples: 75 }] } as StationLine
    expect(busiest(station)).toEqual({ samples: 75, share: 125 })
    expect(busiest({ ...station, hours: [] })).toEqual({ samples: 0, share: 0 })
  })
})

it('tubes of a size whose result is not known are what is left', () => {
  expect(undecided({ swabs: 10, tubes: 9, negative: 4, positive: 2, unclear: 1, invalid: 1 })).toBe(1)
})

it('a share is typed in per cent, in any width', () => {
  expect(['1', '0,5 %', '１', '0', '100', 'many', ''].map(shareOf)).toEqual([0.01, 0.005, 0.01, undefined, undefined, undefined, undefined])
})

describe('the best pool size', () => {
  const sizes = { prevalence: 0.01, best: { swabs: 11, testsPerPerson: 0.19557 }, sizes: [] }
  it('is asked for what was observed, and for an assumed share once somebody says one', async () => {
    const asked = answers({ 'GET /api/testing/pool-sizes': { body: sizes } })
    const one = inScope(() => usePoolSizes(() => 'r1', () => AREA))
    await vi.waitFor(() => expect(one.sizes.value?.best.swabs).toBe(11))
    one.typed.value = '2'
    one.assume()
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(asked.map((a) => a.url)).toEqual([expect.stringContaining('round=r1'), expect.stringContaining('prevalence=0.02')])
  })
  it('is unknown, not failed, while nobody was found positive', async () => {
    answers({ 'GET /api/testing/pool-sizes': { status: 409, body: { code: 'testing/no-prevalence-yet', detail: 'none' } } })
    const one = inScope(() => usePoolSizes(() => 'r1', () => AREA))
    await vi.waitFor(() => expect(one.unknown.value).toBe(true))
    one.typed.value = '200'
    expect(one.wrong.value).toBe(true)
  })
})

describe('costs', () => {
  it('are saved against the version that was read, and others are shown beside them', async () => {
    const theirs = { currency: 'CNY', perSwab: 4, perTest: 20, version: 3 }
    let saves = 0
    const asked = answers({
      'GET /api/testing/rounds/r1/costs': { body: { costs: { currency: 'CNY', perSwab: 3, perTest: 16, version: 2 }, swabs: 1, tests: 1, persons: 1 } },
      'PUT /api/testing/rounds/r1/costs': () => (++saves === 1 ? { status: 409, body: { code: 'testing/costs-changed', params: { yours: theirs, theirs } } } : { body: theirs }),
    })
    const one = inScope(() => useCosts(() => 'r1', () => AREA))
    await vi.waitFor(() => expect(one.form.currency).toBe('CNY'))
    one.form.perSwab = 5
    await one.submit()
    expect(one.stale.value?.code).toBe('testing/costs-changed')
    await one.resolved({ perSwab: 5, version: 3 })
    const puts = asked.filter((a) => a.method === 'PUT').map((a) => a.body)
    expect(puts).toEqual([
      { currency: 'CNY', perSwab: 5, perTest: 16, version: 2 },
      { currency: 'CNY', perSwab: 5, perTest: 16, version: 3 },
    ])
  })
})

describe('receiving tube by tube', () => {
  it('says which of a box are missing; a refused one stays missing with its reason', async () => {
    const status = ref('ACCEPTED')
    answers({ 'POST /api/testing/tubes/receive': () => ({ body: { items: [{ id: 'x', status: status.value, problem: { detail: 'not sealed' } }] } }) })
    const one = inScope(() => useReceiving(() => ['T-1', 'T-2', 'T-3']))
    await one.receive(' t-1 ')
    status.value = 'DUPLICATE'
    await one.receive('T-2')
    status.value = 'REFUSED'
    await one.receive('T-3')
    expect(one.scanned.value).toEqual([
      { code: 'T-3', state: 'refused', detail: 'not sealed' },
      { code: 'T-2', state: 'known' },
      { code: 'T-1', state: 'received' },
    ])
    expect(one.missing.value).toEqual(['T-3'])
    expect(await one.receive('  ')).toBe(false)
  })
})

describe('why a campaign goes on', () => {
  const campaign = (parts: Partial<Campaign>): Campaign => ({ rounds: [{ id: 'r', code: 'R1', name: 'First', startsAt: '', clean: true, cleanInARow: 2 }], rule: { cleanRounds: 3, waitDays: 3, sources: [] }, ...parts })
  const day = '2022-09-02'
  it.each([
    [{}, 'open'],
    [{ next: { step: 'ROUND', day } }, 'tooFew'],
    [{ next: { step: 'CONFIRMATION', day } }, 'pause'],
    [{ next: { step: 'STOP', day } }, 'confirmed'],
  ] as const)('%o: %s', (parts, reason) => {
    expect(whyNext(campaign(parts))).toEqual({ reason, clean: 2, name: 'First' })
  })
  it('is that somebody was found, or nothing without a rule', () => {
    const found = campaign({ rounds: [{ id: 'r', code: 'R1', name: 'First', startsAt: '', clean: false, cleanInARow: 0 }], next: { step: 'ROUND', day } })
    expect(whyNext(found)?.reason).toBe('found')
    expect(whyNext({ rounds: found.rounds })).toBeUndefined()
  })
})
