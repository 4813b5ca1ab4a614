import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { aWorkingDevice } from '../../../test/device'
import { keep } from './device/kept'
import { shiftAt, useShift } from './useShift'

const early = { post: 'A', start: '2020-02-03T00:00:00Z', end: '2020-02-03T08:00:00Z' }
const late = { post: 'B', start: '2020-02-03T08:00:00Z', end: '2020-02-03T16:00:00Z' }

it('tells the shift that runs, else the next one, else none', () => {
  expect(shiftAt([late, early], new Date('2020-02-02T20:00:00Z'))).toEqual({ shift: early, running: false })
  expect(shiftAt([late, early], new Date('2020-02-03T07:59:59Z'))).toEqual({ shift: early, running: true })
  expect(shiftAt([late, early], new Date('2020-02-03T08:00:00Z'))).toEqual({ shift: late, running: true })
  expect(shiftAt([late, early], new Date('2020-02-03T16:00:00Z'))).toBeUndefined()
})

it('is read from what was taken along, and follows the clock', async () => {
  vi.useFakeTimers({ now: Date.parse('2020-02-03T07:59:50Z'), toFake: ['Date', 'setInterval', 'clearInterval'] })
  await aWorkingDevice()
  await keep('workforce.shifts', { items: [early, late] })
  const scope = effectScope()
  const shift = scope.run(() => useShift())
  await flushPromises()
  expect(shift?.value?.shift.post).toBe('A')
  vi.advanceTimersByTime(30_000)
  await flushPromises()
  expect(shift?.value?.shift.post).toBe('B')
  scope.stop()
  vi.useRealTimers()
})
