import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { answers } from '../../test/answers'
import { addDays, dayIn, momentOf } from './clock'
import { currentLocale, firstLocale, i18n, needTexts, setLocale } from './i18n'
import { landing } from './landing'
import { homePath } from './router'
import { useSession } from './session'
import { uuidv7 } from './uuid'

it('the device decides the first language, and a choice is remembered', async () => {
  expect(firstLocale(['zh-HK', 'en'])).toBe('zh-Hant')
  expect(firstLocale(['zh-CN'])).toBe('zh-Hans')
  expect(firstLocale(['fr', 'en-US'])).toBe('en')
  expect(firstLocale(['fr'])).toBe('zh-Hans')
  await needTexts('app')
  await setLocale('en')
  expect(i18n.global.t('app.signIn.title')).toBe('Sign in')
  expect(firstLocale(['zh-CN'])).toBe('en')
  expect(currentLocale()).toBe('en')
})

it('a sign-in link leads only into our own pages', () => {
  expect(landing('/desk/today?area=43')).toBe('/desk/today?area=43')
  expect(landing('//evil.example/desk')).toBe('/')
  expect(landing('https://evil.example')).toBe('/')
  expect(landing(undefined)).toBe('/')
})

it('a guard starts at the gate, a commander at the desk', () => {
  expect(homePath((p) => ['RECORD_CROSSINGS', 'READ_GATES'].includes(p))).toBe('/field')
  expect(homePath((p) => ['READ_COMMAND', 'RECORD_CROSSINGS'].includes(p))).toBe('/desk')
  expect(homePath((p) => p === 'MANAGE_ACCOUNTS')).toBe('/desk')
  expect(homePath((p) => ['RECORD_SAMPLES', 'READ_TERRITORY', 'READ_RESIDENTS'].includes(p))).toBe('/field')
  expect(homePath((p) => ['RECORD_SAMPLES', 'READ_TERRITORY', 'MANAGE_RESIDENTS'].includes(p))).toBe('/desk')
  expect(homePath((p) => p === 'ENTER_RESULTS')).toBe('/desk')
})

it('a right holds in its areas only', async () => {
  setActivePinia(createPinia())
  const me = { permissions: { READ_GATES: ['430900000000000000'] }, serverTime: '2020-02-02T00:00:00Z', locale: 'zh-Hans', zone: 'Asia/Shanghai' }
  answers({ 'GET /api/me': { body: me } })
  const session = useSession()
  await session.refresh()
  expect(session.can('READ_GATES')).toBe(true)
  expect(session.can('READ_GATES', '430903000000000000')).toBe(true)
  expect(session.can('READ_GATES', '430800000000000000')).toBe(false)
  expect(session.can('READ_AUDIT')).toBe(false)
  expect(currentLocale()).toBe('zh-Hans')
})

it('nobody signed in is a normal answer', async () => {
  setActivePinia(createPinia())
  answers({ 'GET /api/me': { status: 401, body: { code: 'identity/not-signed-in' } } })
  const session = useSession()
  await session.refresh()
  expect(session.signedIn).toBe(false)
  expect(session.asked).toBe(true)
})

it('ids made here are ordered by time and never alike', () => {
  const ids = Array.from({ length: 500 }, () => uuidv7(1_580_000_000_000))
  expect(new Set(ids).size).toBe(500)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(uuidv7(1_580_000_000_000) < uuidv7(1_580_000_000_001)).toBe(true)
})

it('civil days follow the zone of the response', () => {
  expect(dayIn('Asia/Shanghai', new Date('2020-02-01T16:30:00Z'))).toBe('2020-02-02')
  expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
  expect(momentOf('Asia/Shanghai', '2020-02-02T08:00')).toBe('2020-02-02T00:00:00.000Z')
})
