import { beforeEach, expect, expectTypeOf, it } from 'vitest'
import { answers } from '../../test/answers'
import { get, post, present, put, type Schemas } from './api'

beforeEach(() => void (document.cookie = 'XSRF-TOKEN=t'))

it('what stands in braces becomes a part of the address', async () => {
  const asked = answers({ 'GET /api/gates/a%2Fb': { body: { id: 'a/b' } }, 'POST /api/handovers/h/items/2/done': {} })
  expect((await get('/api/gates/{id}', { path: { id: 'a/b' }, query: { day: '2020-02-03' } })).id).toBe('a/b')
  await post('/api/handovers/{id}/items/{number}/done', { path: { id: 'h', number: 2 } })
  expect(asked.map((a) => a.url)).toEqual(['/api/gates/a%2Fb?day=2020-02-03', '/api/handovers/h/items/2/done'])
})

it('several values of a name are written with commas, and a file goes as a form', async () => {
  const asked = answers({ 'GET /api/indicators/values': { body: { values: [] } }, 'POST /api/territory/boundaries': { body: {} } })
  await get('/api/indicators/values', { query: { area: '43', from: '2020-02-03', to: '2020-02-03', codes: ['gates.persons', 'gates.fever'] } })
  expect(asked[0]?.url).toContain('codes=gates.persons%2Cgates.fever')
  await post('/api/territory/boundaries', { body: new FormData() })
  expect(asked[1]?.body).toBeInstanceOf(FormData)
})

it('what a form holds as null is left out', () => {
  const sent = present({ name: 'A', door: null as string | null, until: '2020-02-03' as string | null })
  expect(sent).toEqual({ name: 'A', until: '2020-02-03' })
  expectTypeOf(sent).toEqualTypeOf<{ name: string } & { door?: string; until?: string }>()
})

it('an address decides what is asked and answered', () => {
  expectTypeOf(get<'/api/setup'>).returns.resolves.toEqualTypeOf<Schemas['identity.Setup.State']>()
  expectTypeOf(post<'/api/imports/{id}/run'>).returns.resolves.toEqualTypeOf<void>()
  expectTypeOf(post<'/api/session'>).parameter(1).toHaveProperty('body')
  // @ts-expect-error no such address
  void ((): unknown => get('/api/gate'))
  // @ts-expect-error nothing is replaced there
  void ((): unknown => put('/api/gates', {}))
  // @ts-expect-error which gate?
  void ((): unknown => get('/api/gates/{id}'))
  // @ts-expect-error residents are asked for by area
  void ((): unknown => get('/api/residents', { query: { limit: 50 } }))
  // @ts-expect-error there is no such outcome
  void ((): unknown => get('/api/crossings', { query: { outcome: 'LOST' } }))
  // @ts-expect-error a level is needed
  void ((): unknown => post('/api/responses/{id}/level', { path: { id: 'r' }, body: { reason: 'x' } }))
})
