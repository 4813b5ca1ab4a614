import { beforeEach, expect, it } from 'vitest'
import { useDraft } from './drafts'
import { fromArea, PROVINCES } from './fromArea'
import { hoursLeft } from './hoursLeft'
import { endsSoon, type KeptPass } from './keptPasses'
import { residentLanding } from './landing'
import { squareOf } from './square'
import { useSentForm } from './useSentForm'

beforeEach(() => {
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
})

it('a pass of 240 letters is a square of 61 points and the white around it', () => {
  const letters = `LF1:${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'.repeat(6)}`.slice(0, 240)
  const { points, path } = squareOf(letters)
  expect(points).toBe(61 + 8)
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((run) => run.slice(1).map(Number))
  expect(runs.map(([x = 0, y = 0, wide = 0, back]) => `M${x} ${y}h${wide}v1h-${back}z`).join('')).toBe(path)
  expect(runs[0]).toEqual([4, 4, 7, 7])
  expect(runs.every(([x = 0, y = 0, wide = 0, back]) => wide === back && x >= 4 && y >= 4 && x + wide <= 65 && y < 65)).toBe(true)
})

it('a pass ends soon in its last hour, a short one in its last quarter', () => {
  const pass = { keptAt: '2022-07-01T00:00:00Z', expiresAt: '2022-07-02T00:00:00Z' } as KeptPass
  expect(endsSoon(pass, new Date('2022-07-01T22:59:59Z'))).toBe(false)
  expect(endsSoon(pass, new Date('2022-07-01T23:00:00Z'))).toBe(true)
  const short = { ...pass, expiresAt: '2022-07-01T01:00:00Z' }
  expect(endsSoon(short, new Date('2022-07-01T00:44:59Z'))).toBe(false)
  expect(endsSoon(short, new Date('2022-07-01T00:45:00Z'))).toBe(true)
})

it('the hours until an answer are counted down to the minute', () => {
  expect(hoursLeft('2022-07-02T08:00:00Z', new Date('2022-07-01T08:00:30Z'))).toEqual({ hours: 23, minutes: 59 })
  expect(hoursLeft('2022-07-02T08:00:00Z', new Date('2022-07-02T08:00:01Z'))).toBeUndefined()
})

it('an area to come from is the smallest that was chosen', () => {
  expect(PROVINCES).toHaveLength(34)
  expect(fromArea('', '', '')).toBeUndefined()
  expect(fromArea('43', '', '')).toBe('430000000000000000')
  expect(fromArea('43', '430900000000000000', '')).toBe('430900000000000000')
  expect(fromArea('43', '430900000000000000', '430903000000000000')).toBe('430903000000000000')
})

it('after signing in one lands in a page of residents only', () => {
  expect(residentLanding('/resident/appeal')).toBe('/resident/appeal')
  for (const other of ['/resident/sign-in', '/desk/today', '//evil.example/resident/pass', 'https://evil.example', undefined]) expect(residentLanding(other)).toBe('/resident/pass')
})

it('a form that was not taken keeps its text and its id, one that was taken keeps neither', async () => {
  const text = useDraft('appeal')
  const ids: string[] = []
  text.value = 'I was away'
  let lost = true
  const form = useSentForm(
    'appeal',
    (id) => {
      ids.push(id)
      return lost ? Promise.reject(new Error('lost')) : Promise.resolve()
    },
    () => (text.value = ''),
  )
  await form.run()
  expect([form.sent.value, useDraft('appeal').value]).toEqual([false, 'I was away'])
  lost = false
  await form.run()
  expect([form.sent.value, useDraft('appeal').value]).toEqual([true, ''])
  text.value = 'once more'
  await form.run()
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[1])
})
