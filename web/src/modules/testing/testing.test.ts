import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { answers } from '../../../test/answers'
import { testing, type Classes, type Coverage, type Round } from './api'
import { buildingRows, CLASSES, doneShare, heatOf, heatRows, startingArea } from './coverage'
import { useResultEntry } from './useResultEntry'
import { startingStation, useStationForm } from './useStationForm'
import { useStationNames } from './useStationNames'

const COUNTY = '430903000000000000'
const VILLAGE = '430903110218000000'
const classes = (parts: Partial<Classes>): Classes => ({ registered: 0, sampled: 0, exempt: 0, moved: 0, refused: 0, notFound: 0, notYet: 0, guests: 0, ...parts })
const inScope = <T>(use: () => T): T => effectScope().run(use) as T

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
})

describe('coverage', () => {
  it('is never called whole while somebody is missing', () => {
    expect(doneShare(classes({ registered: 100_000, sampled: 99_999, notYet: 1 }))).toBe(99.9)
    expect(doneShare(classes({ registered: 10, sampled: 7, exempt: 2, moved: 1 }))).toBe(100)
    expect(doneShare(classes({ registered: 10, sampled: 4, refused: 6 }))).toBe(40)
  })
  it('of nobody is no share', () => {
    expect(doneShare(classes({ guests: 5 }))).toBeUndefined()
    expect(heatOf(classes({ guests: 5 }))).toBe('nobody')
  })
  it('is coloured by steps of twenty per cent, and whole only when it is', () => {
    const heat = (sampled: number): unknown => heatOf(classes({ registered: 1000, sampled }))
    expect([0, 199, 200, 799, 999, 1000].map(heat)).toEqual([0, 0, 1, 3, 4, 'whole'])
  })
  it('has a row for each part, with the parts of that one once they are known', () => {
    const part = (areaKey: string | undefined) => ({ areaKey, areaName: areaKey, classes: classes({ registered: 1 }) })
    const coverage = { areaKey: COUNTY, all: classes({}), parts: [part('A'), part('B'), part(undefined)] } as Coverage
    const rows = heatRows(coverage, { A: { ...coverage, parts: [part('A1'), part('A2')] } })
    expect(rows.map((row) => row.cells?.map((cell) => cell.areaKey))).toEqual([['A1', 'A2'], undefined, []])
    expect(heatRows(coverage, { A: { ...coverage, parts: [part(undefined)] } })[0]?.cells).toEqual([])
  })
  it('by building leaves out doors at which nobody is missing, unless all are wanted', () => {
    const door = (householdId: string, notYet: number) => ({ householdId, door: `door ${householdId}`, classes: classes({ registered: 2, notYet }) })
    const buildings = [
      { areaKey: VILLAGE, label: '3栋', classes: classes({ registered: 4, notYet: 1 }), doors: [door('a', 0), door('b', 1)] },
      { areaKey: VILLAGE, label: '', classes: classes({ registered: 2 }), doors: [door('c', 0)] },
    ]
    expect(buildingRows(buildings, true, 'Houses').map((row) => [row.areaName, row.doors.map((one) => one.id)])).toEqual([['3栋', ['b']]])
    expect(buildingRows(buildings, false, 'Houses').map((row) => [row.areaName, row.doors.length])).toEqual([
      ['3栋', 2],
      ['Houses', 1],
    ])
  })
  it('shows each class that everybody registered is in, and guests in none', () => {
    expect(CLASSES).toHaveLength(6)
    expect(CLASSES).not.toContain('guests')
  })
  it('begins where the desk looks, as far as the round reaches there', () => {
    const round: Pick<Round, 'areas'> = { areas: [{ areaKey: COUNTY }] }
    expect(startingArea(round, VILLAGE)).toBe(VILLAGE)
    expect(startingArea(round, '430900000000000000')).toBe('430900000000000000')
    expect(startingArea(round, '440100000000000000')).toBe(COUNTY)
  })
})

describe('a result by hand', () => {
  const entry = (): ReturnType<typeof useResultEntry> => inScope(useResultEntry)
  it('is chosen anew for each tube, and says when it waits', async () => {
    const asked = answers({ 'POST /api/testing/results': { body: { id: 'x', status: 'ACCEPTED', queued: true } } })
    const one = entry()
    Object.assign(one.form, { tubeCode: ' t-1 ', outcome: 'POSITIVE' })
    expect(await one.submit()).toBe(true)
    expect(asked[0]?.body).toMatchObject({ tubeCode: 't-1', outcome: 'POSITIVE' })
    expect(one.entered.value).toEqual([{ tubeCode: 'T-1', outcome: 'POSITIVE', queued: true }])
    expect(one.form).toEqual({ tubeCode: '', outcome: '' })
  })
  it('that is refused stays as typed, and is sent again under the same id; another one is not', async () => {
    const asked = answers({ 'POST /api/testing/results': { status: 409, body: { code: 'testing/other-result-known', detail: 'known' } } })
    const one = entry()
    Object.assign(one.form, { tubeCode: 'T-1', outcome: 'NEGATIVE' })
    await nextTick()
    await one.submit()
    await one.submit()
    one.form.outcome = 'INVALID'
    await nextTick()
    await one.submit()
    const ids = asked.map((a) => (a.body as { id: string }).id)
    expect(one.problem.value?.message).toBe('known')
    expect(one.form.tubeCode).toBe('T-1')
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
  })
})

it('a visit that is refused is a refusal, although it went in a batch', async () => {
  const visit = { id: 'v', roundId: 'r', residentId: 'p', outcome: 'REFUSED', at: '2022-09-02T08:00:00Z' } as const
  answers({ 'POST /api/testing/visits/batch': { body: { items: [{ id: 'v', status: 'REFUSED', problem: { code: 'testing/round-closed', detail: 'closed', status: 409 } }] } } })
  await expect(testing.visit(visit)).rejects.toMatchObject({ code: 'testing/round-closed' })
  const asked = answers({ 'POST /api/testing/visits/batch': { body: { items: [{ id: 'v', status: 'ACCEPTED' }] } } })
  await testing.visit(visit)
  expect(asked[0]?.body).toMatchObject({ items: [visit] })
})

describe('a station', () => {
  const stored = { id: 's1', code: 'A1', name: 'School', setting: 'COMMUNITY' as const, areaKey: VILLAGE, place: '', samplesPerHour: 60, open: true, version: 3 }
  it('starts open, in the area that is looked at', () => {
    expect(startingStation(VILLAGE)).toMatchObject({ areaKey: VILLAGE, open: true, setting: 'COMMUNITY' })
  })
  it('changed by another meanwhile is saved with what was chosen against their version', async () => {
    const theirs = { ...stored, name: 'New school', version: 4 }
    let saves = 0
    const asked = answers({
      'PUT /api/testing/stations/s1': () => (++saves === 1 ? { status: 409, body: { code: 'testing/stale-write', params: { yours: stored, theirs } } } : { body: theirs }),
    })
    let done = 0
    const form = inScope(() => useStationForm(VILLAGE, stored, () => done++))
    await form.submit()
    expect(form.stale.value?.code).toBe('testing/stale-write')
    await form.resolved({ name: 'New school', version: 4 })
    expect(asked.at(-1)?.body).toMatchObject({ name: 'New school', version: 4 })
    expect(done).toBe(1)
  })
  it('is asked for its name once', async () => {
    const asked = answers({ 'GET /api/testing/stations/s1': { body: stored }, 'GET /api/testing/stations/gone': { status: 404, body: { code: 'testing/unknown-station' } } })
    const names = useStationNames()
    await names.need(['s1', 's1', 'gone'])
    await names.need(['s1'])
    expect(asked).toHaveLength(2)
    expect(names.stationName('s1')).toBe('A1 School')
    expect(names.stationName('gone')).toBe('–')
  })
})
