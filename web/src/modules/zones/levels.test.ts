import { describe, expect, it } from 'vitest'
import type { Level, Zone } from './api'
import { daysOf, levelIn, levelOn, touches, zonesAround } from './levels'

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

describe('areas on the map', () => {
  it('take the gravest level of what lies in them or around them', () => {
    const others = [zone({ stages: [stage('MEDIUM', '2022-07-01T02:00:00Z')], calendar: [] }), zone()]
    expect(levelIn('430902000000000000', others, '2022-07-02', '2022-07-03', CHINA)).toBe('HIGH')
    expect(levelIn('430902001200001000', others, '2022-07-02', '2022-07-03', CHINA)).toBe('HIGH')
    expect(levelIn('430903000000000000', others, '2022-07-02', '2022-07-03', CHINA)).toBe('LOW')
    expect(touches(zone(), '430902001201000000')).toBe(false)
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
