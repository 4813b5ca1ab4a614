import { afterEach, expect, it, vi } from 'vitest'
import { learnServerTime } from '@/app/clock'
import { deviceTimeFor, noticeJumps, pageLife, sameFrame } from './clockFrame'

const TWO_DAYS = 2 * 24 * 3_600_000
const aMinuteAgo = (frame: number) => ({ frame, life: pageLife, madeAt: Date.now() - 60_000 })

afterEach(() => {
  vi.restoreAllMocks()
  learnServerTime(Date.now(), Date.now(), Date.now())
})

it('a clock two days off that was measured tells the server its own time', () => {
  learnServerTime(Date.now() - TWO_DAYS, Date.now(), Date.now())
  const told = Date.parse(deviceTimeFor(aMinuteAgo(-TWO_DAYS)))
  expect(Math.abs(told - (Date.now() - TWO_DAYS))).toBeLessThan(1_000)
})

it('a clock two days off that nobody had measured is told as it runs, so that the server finds out by how much', () => {
  const record = aMinuteAgo(0)
  learnServerTime(Date.now() - TWO_DAYS, Date.now(), Date.now())
  const told = Date.parse(deviceTimeFor(record))
  expect(Math.abs(told - Date.now())).toBeLessThan(1_000)
  expect(sameFrame(record, aMinuteAgo(-TWO_DAYS))).toBe(false)
})

it('a clock that was put right after the record was made does not move the record', () => {
  const record = aMinuteAgo(-TWO_DAYS)
  const now = Date.now()
  vi.spyOn(Date, 'now').mockReturnValue(now - TWO_DAYS)
  noticeJumps(now)
  learnServerTime(now - TWO_DAYS, now - TWO_DAYS, now - TWO_DAYS)
  expect(Math.abs(Date.parse(deviceTimeFor({ ...record, madeAt: now - 120_000 })) - (now - TWO_DAYS))).toBeLessThan(2_000)
})

it('a record of an earlier life of the page stays as it was made', () => {
  learnServerTime(Date.now() - TWO_DAYS, Date.now(), Date.now())
  const told = Date.parse(deviceTimeFor({ frame: 0, life: 'another', madeAt: Date.now() }))
  expect(Math.abs(told - (Date.now() - TWO_DAYS))).toBeLessThan(1_000)
})
