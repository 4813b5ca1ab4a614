import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { answers } from '../../../../test/answers'
import type { Plan, PlanSlot } from './api'
import { byBuilding, gridOf, nameOf, openSlots, withoutTurn } from './planGrid'
import { usePlan } from './usePlan'
import { papersOf, posted } from './useSheets'

const VILLAGE = '430903110218000000'
const turn = (stationId: string, begins: string) => ({ stationId, stationCode: stationId, stationName: 'Gate', begins, ends: begins })
const slot = (parts: Partial<PlanSlot>): PlanSlot => ({ id: 'x', areaKey: VILLAGE, building: '3', label: '3栋', crowd: 'ORDINARY', number: 0, persons: 30, load: 30, pinned: false, ...parts })
const plan = (parts: Partial<Plan>): Plan =>
  ({ roundId: 'r', state: 'DONE', version: 1, inForce: true, begins: '2020-02-03T01:00:00Z', slotMinutes: 30, slotCount: 48, nextSlot: 0, communities: 1, communitiesDone: 1, persons: 30, placed: 30, metres: 0, startedAt: '2020-02-03T00:30:00Z', ...parts }) as Plan

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
})

describe('the grid of a plan', () => {
  const early = slot({ id: 'a', turn: turn('S2', '2020-02-03T01:00:00Z') })
  const late = slot({ id: 'b', building: '4', label: '4栋', turn: turn('S1', '2020-02-03T02:00:00Z') })
  const nowhere = slot({ id: 'c', building: '5', label: '' })
  it('has stations beside each other and only slots in which somebody comes, in order', () => {
    const grid = gridOf([late, early, nowhere])
    expect(grid.columns.map((one) => one.station)).toEqual(['S1', 'S2'])
    expect(grid.lines.map((one) => one.begins)).toEqual(['2020-02-03T01:00:00Z', '2020-02-03T02:00:00Z'])
    expect(grid.lines[0]?.cells).toEqual({ S2: [early] })
  })
  it('loses nobody who has no turn', () => {
    expect(withoutTurn([late, nowhere])).toEqual([nowhere])
  })
  it('names houses with a door of their own by their area', () => {
    expect(nameOf(early)).toBe('3栋')
    expect(nameOf({ ...nowhere, areaName: 'Ferry village' })).toBe('Ferry village')
    expect(nameOf(nowhere)).toBe(VILLAGE)
  })
  it('gathers the parts of a building', () => {
    expect(byBuilding([early, late, { ...early, id: 'd', number: 1 }]).map((one) => [one.building, one.slots.length])).toEqual([
      ['3', 2],
      ['4', 1],
    ])
  })
})

it('people are moved to slots that have not begun', () => {
  expect(openSlots(plan({ slotCount: 4, nextSlot: 2 }))).toEqual(['2020-02-03T02:00:00Z', '2020-02-03T02:30:00Z'])
  expect(openSlots(plan({ slotCount: 4, nextSlot: 4 }))).toEqual([])
})

describe('a plan', () => {
  it('that is not made yet is no failure', async () => {
    answers({ 'GET /api/testing/rounds/r/plan': { status: 404, body: { code: 'testing/no-plan', status: 404 } } })
    const one = effectScope().run(() => usePlan('r'))
    await vi.waitFor(() => expect(one?.loading.value).toBe(false))
    expect(one?.plan.value).toBeNull()
    expect(one?.problem.value).toBeUndefined()
  })
  it('is asked for again until the solver is done', async () => {
    vi.useFakeTimers()
    let asked = 0
    answers({
      'GET /api/testing/rounds/r/plan': () => ({ body: plan({ state: ++asked < 3 ? 'RUNNING' : 'DONE' }) }),
      'POST /api/testing/rounds/r/plan': { status: 202, body: plan({ state: 'RUNNING' }) },
    })
    const one = effectScope().run(() => usePlan('r'))
    await vi.advanceTimersByTimeAsync(5_000)
    await nextTick()
    expect(asked).toBe(3)
    expect(one?.plan.value?.state).toBe('DONE')
    expect(one?.made.value).toBe(1)
    vi.useRealTimers()
  })
})

describe('papers', () => {
  const held = slot({ id: 'h', crowd: 'HELD', turn: turn('S1', '2020-02-03T05:00:00Z') })
  const others = slot({ id: 'o', turn: turn('S1', '2020-02-03T01:00:00Z') })
  it('that hang at a door tell nobody who is held', () => {
    expect(posted([held, others])).toEqual([others])
  })
  it('of buildings have their doors only for who may read residents', async () => {
    const door = { householdId: 'd', door: '3-1-101', persons: 3, frail: 0, atHome: 0 }
    const asked = answers({
      'GET /api/testing/rounds/r/plan/slots': { body: { items: [others] } },
      'GET /api/testing/rounds/r/plan/volunteers': { body: { items: [{ id: 'v', areaKey: VILLAGE, building: '3', name: 'Li' }] } },
      'GET /api/testing/rounds/r/plan/doors': { body: { doors: [door] } },
    })
    const seen = await papersOf('r', VILLAGE, 'building', true)
    expect(seen[0]?.doors).toEqual([door])
    expect(seen[0]?.volunteers).toHaveLength(1)
    const before = asked.length
    expect((await papersOf('r', VILLAGE, 'building', false))[0]?.doors).toEqual([])
    expect(asked.slice(before).some((one) => one.url.includes('/doors'))).toBe(false)
  })
  it('of stations list everybody who comes there', async () => {
    answers({
      'GET /api/testing/rounds/r/plan/slots': { body: { items: [others] } },
      'GET /api/testing/rounds/r/plan/stations/S1': { body: { slots: [others, held] } },
    })
    expect((await papersOf('r', VILLAGE, 'station', true))[0]?.slots).toHaveLength(2)
  })
})
