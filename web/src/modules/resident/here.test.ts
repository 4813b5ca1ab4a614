import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import { keepHere, keptHere } from './keptHere'
import { residentLanding } from './landing'
import { posterCode, printedCode } from './posterCode'
import { useCheckIns } from './useCheckIns'
import { useResident } from './useResident'

const HERE = 'POST /api/resident/check-ins'
const held = (id: string) => ({ id, name: 'Harbour Cafe', place: 'Ziyang', at: '2022-07-03T02:00:00Z', until: '2022-07-03T03:00:00Z', keptUntil: '2022-07-24', by: 'SELF' })

beforeEach(() => {
  setActivePinia(createPinia())
  localStorage.clear()
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  useResident().session = { residentId: 'me', until: '2022-07-03T20:00:00Z' }
})

it('a poster is known by its address, by its code however it is typed, and nothing else is taken for one', () => {
  expect(posterCode('https://city.example/resident/here/ABCD2345')).toBe('ABCD2345')
  expect(posterCode(' abcd-2345 ')).toBe('ABCD2345')
  expect(printedCode('ABCD2345')).toBe('ABCD-2345')
  for (const other of ['ABCD234', 'ABCD23450', 'OOOO1111', 'LF1:6BF+70790T9', 'https://elsewhere.example/ABCD2345/x']) expect(posterCode(other)).toBeUndefined()
})

it('whoever opens a poster before signing in comes back to it, and to no other site', () => {
  expect(residentLanding('/resident/here/ABCD2345')).toBe('/resident/here/ABCD2345')
  expect(residentLanding('/resident/here')).toBe('/resident/here')
  for (const other of ['/desk/people', '//evil.example', '/resident/here/../../desk', '/resident/here/a/b']) expect(residentLanding(other)).toBe('/resident/pass')
})

it('says it once: the same id and moment until the server has answered, in the order in which it was said', async () => {
  const asked = answers({})
  const checkIns = useCheckIns()
  await checkIns.say('ABCD2345', ['mother'])
  await checkIns.say('EFGH2345', [])
  expect(checkIns.waiting.map((one) => one.code)).toEqual(['ABCD2345', 'EFGH2345'])
  expect(keptHere('me')).toEqual(checkIns.waiting)
  expect(keptHere('another')).toEqual([])

  const [first, second] = checkIns.waiting
  const later = answers({ [HERE]: ({ body }) => ({ body: { items: [held((body as { id: string }).id)] } }) })
  await checkIns.send()
  expect(later.map((one) => one.body)).toMatchObject([
    { id: first?.id, code: 'ABCD2345', with: ['mother'], at: first?.at },
    { id: second?.id, code: 'EFGH2345', with: [], at: second?.at },
  ])
  expect(asked.filter((one) => one.method === 'POST').map((one) => (one.body as { id: string }).id)).toEqual([first?.id, first?.id])
  expect(checkIns.waiting).toEqual([])
  expect(checkIns.latest?.id).toBe(second?.id)
  expect(localStorage.getItem('lianfang.here')).toBeNull()
})

it('what the server refuses is told with its reason until it was read, and holds up nothing', async () => {
  keepHere('me', [
    { id: 'a', code: 'ABCD2345', with: [], at: '2022-07-03T02:00:00Z' },
    { id: 'b', code: 'EFGH2345', with: [], at: '2022-07-03T02:10:00Z' },
  ])
  const closed = { status: 409, body: { code: 'places/venue-closed', status: 409, detail: 'This poster is good no longer.' } }
  answers({ [HERE]: ({ body }) => ((body as { id: string }).id === 'a' ? closed : { body: { items: [held('b')] } }) })
  const checkIns = useCheckIns()
  await checkIns.send()
  expect(checkIns.refused).toMatchObject([{ id: 'a', why: { code: 'places/venue-closed' } }])
  expect(checkIns.waiting).toEqual([])
  expect(checkIns.past?.map((one) => one.id)).toEqual(['b'])
  checkIns.read('a')
  expect(checkIns.refused).toEqual([])
})

it('a server that is away, too busy or no longer knows the session has answered nothing', async () => {
  for (const status of [503, 429, 401]) {
    localStorage.clear()
    setActivePinia(createPinia())
    useResident().session = { residentId: 'me', until: '2022-07-03T20:00:00Z' }
    answers({ [HERE]: { status, body: { code: 'kernel/busy', status } } })
    const checkIns = useCheckIns()
    await checkIns.say('ABCD2345', [])
    expect(keptHere('me')).toHaveLength(1)
    expect(checkIns.refused).toEqual([])
  }
  vi.unstubAllGlobals()
})

it('signing out forgets where somebody was', async () => {
  keepHere('me', [{ id: 'a', code: 'ABCD2345', with: [], at: '2022-07-03T02:00:00Z' }])
  answers({ 'DELETE /api/resident/session': { status: 204 } })
  await useResident().signOut()
  expect(keptHere('me')).toEqual([])
})
