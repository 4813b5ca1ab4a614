import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { answers } from '../../../test/answers'
import { type Proposed } from './api'
import { sentOf } from './infectedAt'
import { tenthsOf } from './tenths'
import { goesOn, timesOf } from './times'
import { useLineList } from './useLineList'
import { groupsOf, lengthOf } from './useProposals'
import { usePlaceWay } from './usePlaceWay'
import { useTimeline } from './useTimeline'

const ZONE = 'Asia/Shanghai'
const inScope = <T>(use: () => T): T => effectScope().run(use) as T

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  setActivePinia(createPinia())
})

describe('times of a timeline', () => {
  it('are read as people type them', () => {
    const expected = { from: '2020-02-01T01:30:00.000Z', to: '2020-02-01T03:00:00.000Z' }
    for (const typed of ['930-11', '9:30-11:00', '09.30–11', '9：30至11', ' 930 - 1100 ']) expect([typed, timesOf(ZONE, '2020-02-01', typed)]).toEqual([typed, expected])
  })
  it('go over midnight, and one alone is a moment', () => {
    expect(timesOf(ZONE, '2020-02-01', '22-1')).toEqual({ from: '2020-02-01T14:00:00.000Z', to: '2020-02-01T17:00:00.000Z' })
    expect(timesOf(ZONE, '2020-02-01', '22-24')).toEqual({ from: '2020-02-01T14:00:00.000Z', to: '2020-02-01T16:00:00.000Z' })
    expect(timesOf(ZONE, '2020-02-01', '8')).toEqual({ from: '2020-02-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' })
  })
  it('that nobody can mean are refused', () => {
    for (const typed of ['', 'x', '25-26', '9:70', '9-10-11', '24-25']) expect([typed, timesOf(ZONE, '2020-02-01', typed)]).toEqual([typed, undefined])
  })
  it('go on where they ended', () => {
    expect(goesOn('930-11')).toBe('11:00-')
    expect(goesOn('9')).toBe('')
    expect(goesOn('22-24')).toBe('')
  })
})

describe('a timeline', () => {
  it('keeps day and setting, and begins the next line where the last ended', async () => {
    const asked = answers({ 'POST /api/cases/c/timeline': { body: { id: 's' } } })
    let added = 0
    const line = inScope(() => useTimeline(ref('c'), () => added++))
    Object.assign(line.form, { day: '2020-02-01', times: '1230-13', place: '饭店', setting: 'MEAL', note: 'x' })
    expect(await line.add.run()).toBe(true)
    expect(asked[0]?.body).toMatchObject({ place: '饭店', setting: 'MEAL', from: '2020-02-01T04:30:00.000Z', to: '2020-02-01T05:00:00.000Z' })
    expect((asked[0]?.body as { row?: number }).row).toBeUndefined()
    expect(line.form).toMatchObject({ day: '2020-02-01', times: '13:00-', place: '', setting: 'MEAL', note: '' })
    expect(added).toBe(1)
  })
  it('sends a seat only where one sits', async () => {
    const asked = answers({ 'POST /api/cases/c/timeline': { body: { id: 's' } } })
    const line = inScope(() => useTimeline(ref('c'), () => undefined))
    Object.assign(line.form, { day: '2020-02-01', times: '9-11', place: 'G1', setting: 'OPEN_COACH', section: '5', row: '12', crew: false })
    await line.add.run()
    expect(asked[0]?.body).toMatchObject({ section: 5, row: 12, crew: false })
  })
  it('asks nobody while the times cannot be read', async () => {
    const asked = answers({})
    const line = inScope(() => useTimeline(ref('c'), () => undefined))
    Object.assign(line.form, { times: 'noon', place: 'x' })
    await line.add.run()
    expect(line.wrongTimes.value).toBe(true)
    expect(asked).toEqual([])
  })
})

describe('people who were with a case', () => {
  const person = (personId: string, kind: Proposed['kind'], lead: boolean): Proposed => ({ personId, kind, lead }) as Proposed
  it('stand in groups: close, contacts of contacts, leads', () => {
    const groups = groupsOf([person('a', 'CLOSE', false), person('b', 'OF_CONTACT', false), person('c', 'CLOSE', true)])
    expect(groups.map((group) => [group.name, group.people.map((one) => one.personId)])).toEqual([
      ['close', ['a']],
      ['second', ['b']],
      ['leads', ['c']],
    ])
  })
  it('are told how long in minutes, then in hours', () => {
    expect(lengthOf(61)).toEqual({ key: 'minutesLong', value: 2 })
    expect(lengthOf(7199)).toEqual({ key: 'minutesLong', value: 120 })
    expect(lengthOf(86_400)).toEqual({ key: 'hoursLong', value: 24 })
  })
})

describe('where a case was infected', () => {
  it('is sent with its building, and nothing without an area', () => {
    expect(sentOf({ areaKey: '440101000000000000', building: '3栋' })).toEqual({ infectedAreaKey: '440101000000000000', infectedBuilding: '3栋' })
    expect(sentOf({ areaKey: '440101000000000000', building: ' ' })).toEqual({ infectedAreaKey: '440101000000000000', infectedBuilding: undefined })
    expect(sentOf({ building: '3栋' })).toEqual({})
  })
})

describe('the way to a place on the map', () => {
  it('goes down and back up, never above where it began', async () => {
    const start = ref('440100000000000000')
    const way = inScope(() => usePlaceWay(start))
    way.up()
    expect(way.here.value).toBe('440100000000000000')
    way.open('440101000000000000', '市')
    way.open('440101000000000000', '区')
    way.open('440101001000000000', '区')
    expect(way.above.value?.name).toBe('区')
    way.up()
    expect([way.here.value, way.above.value?.name]).toEqual(['440101000000000000', '市'])
    start.value = '440200000000000000'
    await nextTick()
    expect([way.here.value, way.above.value]).toEqual(['440200000000000000', undefined])
  })
})

it('a temperature is sent in tenths, and nothing when nothing was typed', () => {
  expect(['36.5', '37,2', '38', ' '].map(tenthsOf)).toEqual([365, 372, 380, undefined])
})

describe('a line list', () => {
  const preview = { headings: ['who', 'ill', 'x'], columns: [{ field: 'NUMBER', column: 0 }], rows: [], cases: 1, dayFirst: true, troubles: [] }
  it('is looked at with the columns that were chosen, each for one thing', async () => {
    const asked = answers({ 'POST /api/line-lists/preview': { body: preview } })
    const list = inScope(() => useLineList(ref('440100000000000000')))
    list.take(new File(['who,ill\n'], 'Tianjin 2020.csv'))
    expect(list.name.value).toBe('Tianjin 2020')
    await list.look.run()
    expect(list.meaningOf(0)).toBe('NUMBER')
    await list.choose(1, 'ONSET')
    expect(new URL(asked[1]!.url, 'http://x').searchParams.get('mapping')).toBe('NUMBER:0,ONSET:1')
    await list.choose(2, 'NUMBER')
    expect(new URL(asked[2]!.url, 'http://x').searchParams.get('mapping')).toBe('NUMBER:2')
  })
  it('that is refused stays, with the reason', async () => {
    answers({ 'POST /api/line-lists/preview': { status: 400, body: { code: 'cases/columns-missing', detail: 'no number' } } })
    const list = inScope(() => useLineList(ref('440100000000000000')))
    list.take(new File(['x'], 'x.csv'))
    expect(await list.look.run()).toBe(false)
    expect(list.look.problem.value?.message).toBe('no number')
    expect(list.file.value?.name).toBe('x.csv')
  })
})
