import { expect, it } from 'vitest'
import { Problem } from '@/app/problem'
import { mergedValues, staleFields } from './staleFields'

const problem = new Problem({
  code: 'people/stale-write',
  status: 409,
  params: { yours: { id: 'a', door: '3-201', phone: '1', name: 'x', version: 4 }, theirs: { id: 'a', door: '3-202', phone: null, name: 'x', version: 6 } },
})

it('names exactly the fields that differ', () => {
  expect(problem.staleWrite).toBe(true)
  expect(staleFields(problem)).toEqual([
    { name: 'door', yours: '3-201', theirs: '3-202' },
    { name: 'phone', yours: '1', theirs: null },
  ])
})

it('sends what was chosen against the version it was chosen against', () => {
  expect(mergedValues(problem, { door: 'yours', phone: 'theirs' })).toEqual({ door: '3-201', phone: null, version: 6 })
})

it('is empty when the server said nothing of the values', () => {
  expect(staleFields(new Problem({ code: 'people/stale-write', status: 409 }))).toEqual([])
})

it('leaves alone what the person cannot edit', () => {
  const withMore = new Problem({ code: 'people/stale-write', status: 409, params: { yours: { door: 'a', version: 1 }, theirs: { door: 'b', areaName: 'x', version: 2 } } })
  expect(staleFields(withMore, ['door', 'phone']).map((f) => f.name)).toEqual(['door'])
  expect(mergedValues(withMore, { door: 'yours' })).toEqual({ door: 'a', version: 2 })
})
