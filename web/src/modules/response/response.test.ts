import { expect, it } from 'vitest'
import { keptState } from './keptState'

it('records with a day of their own say from when on they are kept', () => {
  expect(keptState({ begins: 'OWN_DAY', days: 21, keptFrom: '2020-01-14' })).toEqual({ text: 'keptFrom', day: '2020-01-14' })
})

it('records without an earlier end wait for the stand-down, and then say when they will be gone', () => {
  expect(keptState({ begins: 'STAND_DOWN', days: 90 })).toEqual({ text: 'fromStandDown' })
  expect(keptState({ begins: 'STAND_DOWN', days: 90, forgottenOn: '2020-05-04' })).toEqual({ text: 'forgottenOn', day: '2020-05-04' })
})

it('where no clock runs nothing is promised', () => {
  expect(keptState({ begins: 'OWN_DAY' })).toEqual({ text: 'never' })
  expect(keptState({ begins: 'OWN_DAY', days: 21 })).toEqual({ text: 'never' })
})
