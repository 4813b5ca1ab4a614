import { effectScope, ref } from 'vue'
import { expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import { byHour } from './byHour'
import { startingGate } from './useGateForm'
import { crossingQuery, figuresOf, useCrossings, type CrossingFilter } from './useCrossings'

it('every hour has a row, and counts of the same hour add up', () => {
  const rows = byHour([
    { hour: 8, outcome: 'PASSED', count: 3 },
    { hour: 8, outcome: 'PASSED', count: 4 },
    { hour: 23, outcome: 'TO_HOSPITAL', count: 1 },
  ])
  expect(rows).toHaveLength(24)
  expect(rows[8]?.counts).toEqual({ PASSED: 7, TURNED_BACK: 0, TO_HOSPITAL: 0, ESCORTED: 0, EXEMPT: 0 })
  expect(rows[23]?.counts.TO_HOSPITAL).toBe(1)
})

it('an unchecked box filters nothing', () => {
  const none: CrossingFilter = { outcome: '', fever: false, voided: false, counted: '' }
  expect(crossingQuery({ gate: 'g' }, none)).toEqual({ gate: 'g', voided: false })
  expect(crossingQuery({ gate: 'g' }, { ...none, fever: true }).fever).toBe(true)
  expect(crossingQuery({ gate: 'g' }, { ...none, voided: true }).voided).toBeUndefined()
})

it('a change of the filter asks again from the top', async () => {
  const asked = answers({ 'GET /api/crossings': { body: { items: [], next: null } } })
  const scope = effectScope()
  const list = scope.run(() => useCrossings(ref({ gate: 'g', day: '2020-02-02' }), { outcome: 'TO_HOSPITAL' }))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  if (list !== undefined) list.filter.fever = true
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked.map((a) => a.url)).toEqual([
    '/api/crossings?limit=50&gate=g&day=2020-02-02&outcome=TO_HOSPITAL&voided=false',
    '/api/crossings?limit=50&gate=g&day=2020-02-02&outcome=TO_HOSPITAL&fever=true&voided=false',
  ])
  scope.stop()
})

it('a list of forgotten days says which days have no records any more', async () => {
  const answer = { items: [], next: null, forgotten: { from: '2020-01-24', to: '2020-01-25' } }
  answers({ 'GET /api/crossings': { body: answer } })
  const scope = effectScope()
  const list = scope.run(() => useCrossings(ref({ area: '430900000000000000', from: '2020-01-24', to: '2020-02-02' })))
  await vi.waitFor(() => expect(list?.forgotten.value).toEqual({ from: '2020-01-24', to: '2020-01-25' }))

  answers({ 'GET /api/crossings': { body: { items: [], next: null } } })
  await list?.restart()
  expect(list?.forgotten.value).toBeUndefined()
  scope.stop()
})

it('a list is set beside the figure that counts the same, and beside none when no figure does', () => {
  const none: CrossingFilter = { outcome: '', fever: false, voided: false, counted: '' }
  expect(figuresOf({ ...none, counted: 'VEHICLES' })).toEqual(['gates.vehicles'])
  expect(figuresOf({ ...none, fever: true })).toEqual(['gates.fever'])
  expect(figuresOf({ ...none, outcome: 'TO_HOSPITAL' })).toEqual(['gates.to-hospital'])
  expect(figuresOf(none)).toHaveLength(5)
  expect(figuresOf({ ...none, fever: true, outcome: 'PASSED' })).toEqual([])
  expect(figuresOf({ ...none, voided: true })).toEqual([])
})

it('a gate is changed with everything it had', () => {
  const gate = { id: 'g', code: 'A1', name: 'North', kind: 'ROAD', areaKey: '43', areaName: 'x', lon: 1, lat: 2, place: '', hours: '00:00-24:00', roles: ['POLICE'], teamId: 't', openedOn: '2020-01-24', version: 3 } as const
  const form = startingGate('43', '2020-02-03', { ...gate, roles: [...gate.roles] })
  expect(form).toMatchObject({ code: 'A1', roles: ['POLICE'], teamId: 't', lon: 1, place: '' })
  expect(form).not.toHaveProperty('areaName')
  expect(startingGate('43', '2020-02-03').openedOn).toBe('2020-02-03')
})
