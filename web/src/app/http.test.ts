import { afterEach, expect, it } from 'vitest'
import { answers } from '../../test/answers'
import { get, post } from './api'
import { fileName, listen, withQuery } from './http'
import { asProblem, OFFLINE } from './problem'

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0'
})

it('leaves out what was not asked', () => {
  expect(withQuery('/api/gates', { area: '43', after: undefined, q: '', fever: false })).toBe('/api/gates?area=43&fever=false')
})

it('sends the token of the cookie with a write, and the language with everything', async () => {
  document.cookie = 'XSRF-TOKEN=abc%3D'
  listen({ locale: () => 'zh-Hant' })
  const asked = answers({ 'POST /api/session': { body: { login: 'a' } } })
  await post('/api/session', { body: { login: 'a' } })
  expect(asked[0]?.headers.get('X-XSRF-TOKEN')).toBe('abc=')
  expect(asked[0]?.headers.get('Accept-Language')).toBe('zh-Hant')
  expect(asked[0]?.body).toEqual({ login: 'a' })
})

it('asks for a token first when there is none yet', async () => {
  const asked = answers({ 'GET /api/clock': { body: {} }, 'POST /api/session': {} })
  await post('/api/session', { body: {} })
  expect(asked.map((a) => a.url)).toEqual(['/api/clock', '/api/session'])
})

it('a refusal keeps code, text, parameters and fields', async () => {
  const body = { code: 'gates/plate-not-valid', status: 422, detail: 'no I', params: { plate: 'x' }, fields: [{ field: '/plate', code: 'c', detail: 'd' }] }
  answers({ 'GET /api/gates': { status: 422, body, headers: { 'Retry-After': '7' } } })
  const problem = asProblem(await get('/api/gates').catch((e: unknown) => e))
  expect(problem).toMatchObject({ code: 'gates/plate-not-valid', status: 422, message: 'no I', params: { plate: 'x' }, retryAfterSeconds: 7 })
  expect(problem.fieldDetail('plate')).toBe('d')
})

it('a lost network is told as such, and an ended session is announced', async () => {
  const heard: string[] = []
  listen({ signedOut: () => heard.push('out'), online: (is) => heard.push(is ? 'on' : 'off') })
  expect(asProblem(await get('/api/me').catch((e: unknown) => e)).code).toBe(OFFLINE)
  answers({ 'GET /api/me': { status: 401, body: { code: 'identity/not-signed-in' } } })
  await get('/api/me').catch(() => undefined)
  expect(heard).toEqual(['off', 'on', 'out'])
})

it('the end of a resident\'s session is none of staff, and a wrong code ends nothing', async () => {
  const heard: string[] = []
  listen({ signedOut: () => heard.push('staff'), residentSignedOut: () => heard.push('resident') })
  document.cookie = 'XSRF-TOKEN=t'
  const refused = { status: 401, body: { code: 'x' } }
  answers({ 'GET /api/resident/status': refused, 'POST /api/resident/session': refused, 'GET /api/resident-requests': refused })
  await get('/api/resident/status').catch(() => undefined)
  await post('/api/resident/session', { body: {} }).catch(() => undefined)
  await get('/api/resident-requests', { query: { area: '43' } }).catch(() => undefined)
  expect(heard).toEqual(['resident', 'staff'])
})

it('calls a file as the server does, in any script', () => {
  expect(fileName(`attachment; filename="=?UTF-8?Q?_?=.pdf"; filename*=UTF-8''%E6%97%A5%E6%8A%A5%202020-02-02.pdf`)).toMatch(/^\p{Script=Han}{2} 2020-02-02\.pdf$/u)
  expect(fileName('attachment; filename="residents.csv"')).toBe('residents.csv')
  expect(fileName('')).toBeUndefined()
})
