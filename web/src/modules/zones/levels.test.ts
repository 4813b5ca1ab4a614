import { describe, expect, it } from 'vitest'
import type { Level, Zone } from './api'
import { classOf, daysOf, isPart, levelOn, runsOf, shownIn, touches, zonesAround } from './levels'

const CHINA = 'Asia/Shanghai'
const stage = (level: Level, beganAt: string, endedAt?: string) => ({ level, cause: 'RAISED' as const, beganAt, endedAt, dayZero: '2022-07-01', until: '2022-07-08', rule: 'covid-19/plan-9 1 zones.high', evidence: 'ORDER-1', by: '王' })
const step = (level: Level, from: string, until: string) => ({ level, from, until, cleanDays: 7, cleanRounds: 1, rule: 'covid-19/plan-9 1 zones.high' })
const zone = (over: Partial<Zone> = {}): Zone => ({
  id: '01', name: '一号', areaKey: '430902001200000000', level: 'HIGH', until: '2022-07-08',
  places: [{ areaKey: '430902001200000000' }],
  stages: [stage('HIGH', '2022-07-01T02:00:00Z')],
  calendar: [step('HIGH', '2022-07-01', '2022-07-08'), step('MEDIUM', '2022-07-09', '2022-07-11')],
  lowerings: [],
  closed: [],
  closures: [],
  ...over,
})

describe('the level of a zone', () => {
  it('holds from the day on which it was raised and follows the calendar on days to come', () => {
    const days = ['2022-06-30', '2022-07-01', '2022-07-03', '2022-07-08', '2022-07-09', '2022-07-11', '2022-07-12']
    expect(days.map((day) => levelOn(zone(), day, '2022-07-03', CHINA))).toEqual(['LOW', 'HIGH', 'HIGH', 'HIGH', 'MEDIUM', 'MEDIUM', 'LOW'])
  })
  it('counts days by the clock of the response', () => {
    const late = zone({ stages: [stage('HIGH', '2022-06-30T16:30:00Z')] })
    expect(levelOn(late, '2022-07-01', '2022-07-03', CHINA)).toBe('HIGH')
    expect(levelOn(late, '2022-06-30', '2022-07-03', CHINA)).toBe('LOW')
  })
  it('is the lower one today once it was lowered, and the graver one on that day afterwards', () => {
    const lowered = zone({ stages: [stage('HIGH', '2022-07-01T02:00:00Z', '2022-07-03T02:00:00Z'), stage('MEDIUM', '2022-07-03T02:00:00Z')] })
    expect(levelOn(lowered, '2022-07-03', '2022-07-03', CHINA)).toBe('MEDIUM')
    expect(levelOn(lowered, '2022-07-03', '2022-07-04', CHINA)).toBe('HIGH')
  })
})

describe('what the rule ended', () => {
  const [high, medium] = [stage('HIGH', '2022-07-01T02:00:00Z', '2022-07-08T16:00:30Z'), { ...stage('MEDIUM', '2022-07-08T16:00:30Z'), cause: 'BY_RULE' as const, dayZero: '2022-07-08', until: '2022-07-11' }]
  const on = (one: Zone, days: string[]) => days.map((day) => levelOn(one, `2022-07-${day}`, '2022-07-20', CHINA))

  it('held until the last day that was named, and not on the day after', () => {
    const lowered = zone({ stages: [high, { ...medium, endedAt: '2022-07-11T16:00:20Z' }], endedAt: '2022-07-11T16:00:20Z', endedWhy: 'BY_RULE' })
    expect(on(lowered, ['08', '09', '11', '12'])).toEqual(['HIGH', 'MEDIUM', 'MEDIUM', 'LOW'])
  })
  it('is the same when the server was away that night', () => {
    const late = { endedAt: '2022-07-10T03:00:00Z' }
    const lowered = zone({ stages: [{ ...high, ...late }, { ...medium, beganAt: late.endedAt }] })
    expect(on(lowered, ['08', '09', '10'])).toEqual(['HIGH', 'MEDIUM', 'MEDIUM'])
  })
  it('is another thing than what two people ended: that counted on its day', () => {
    expect(on(zone({ stages: [high], endedAt: high.endedAt, endedWhy: 'EARLY' }), ['08', '09', '10'])).toEqual(['HIGH', 'HIGH', 'LOW'])
  })
})

describe('areas on the map', () => {
  const shown = (area: string, zones: Zone[]) => shownIn(area, zones, '2022-07-02', '2022-07-03', CHINA)
  const medium = zone({ places: [{ areaKey: '430902001000000000' }], stages: [stage('MEDIUM', '2022-07-01T02:00:00Z')], calendar: [] })

  it('are what they are as a whole, and beside it the gravest of their parts', () => {
    expect(shown('430902001200001000', [medium, zone()])).toEqual({ whole: 'HIGH', part: 'HIGH' })
    expect(shown('430902001000000000', [medium, zone()])).toEqual({ whole: 'MEDIUM', part: 'HIGH' })
    expect(shown('430902000000000000', [medium, zone()])).toEqual({ whole: 'LOW', part: 'HIGH' })
    expect(shown('430903000000000000', [medium, zone()])).toEqual({ whole: 'LOW', part: 'LOW' })
    expect(touches(zone(), '430902001201000000')).toBe(false)
  })
  it('are never as a whole what one of their buildings is', () => {
    const building = zone({ places: [{ areaKey: '430902001200000000', building: '3' }] })
    expect(shown('430902001200000000', [building])).toEqual({ whole: 'LOW', part: 'HIGH' })
    expect(isPart(shown('430902001200000000', [building]))).toBe(true)
    expect(isPart(shown('430902001200000000', [zone()]))).toBe(false)
  })
  it('have a class of their own for every grade', () => {
    const grades = [['LOW', 'LOW'], ['LOW', 'MEDIUM'], ['MEDIUM', 'MEDIUM'], ['LOW', 'HIGH'], ['MEDIUM', 'HIGH'], ['HIGH', 'HIGH']] as const
    expect(grades.map(([whole, part]) => classOf({ whole, part }))).toEqual([0, 1, 2, 3, 4, 5])
  })
  it('have a strip of days in which what is planned begins anew', () => {
    const days = daysOf([zone()], '2022-07-03', CHINA)
    expect(runsOf(days, '2022-07-03', (day) => levelOn(zone(), day, '2022-07-03', CHINA))).toEqual([
      { level: 'HIGH', from: '2022-07-01', days: 3, planned: false },
      { level: 'HIGH', from: '2022-07-04', days: 5, planned: true },
      { level: 'MEDIUM', from: '2022-07-09', days: 3, planned: true },
      { level: 'LOW', from: '2022-07-12', days: 1, planned: true },
    ])
  })
  it('can be looked at from the first zone to the last planned day', () => {
    const days = daysOf([zone()], '2022-07-03', CHINA)
    expect([days[0], days.at(-1), days.length]).toEqual(['2022-07-01', '2022-07-12', 12])
    expect(daysOf([], '2022-07-03', CHINA)).toEqual(['2022-07-03'])
  })
})

it('a closure is offered the zones that hold all around it', () => {
  const [held, over, building] = [zone({ id: 'held' }), zone({ id: 'over', endedAt: '2022-07-09T00:00:00Z' }), zone({ id: 'other', places: [{ areaKey: '430902001201000000' }] })]
  expect(zonesAround([held, over, building], '430902001200001000').map((one) => one.id)).toEqual(['held'])
  expect(zonesAround([held, over, building], '430902001000000000')).toEqual([])
})
