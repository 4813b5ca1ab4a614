import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { answers } from '../../../test/answers'
import { draftId, useDraft } from './drafts'
import { useResident } from './useResident'
import { paperCode, useSignIn } from './useSignIn'

const ME = '01890000-0000-7000-8000-000000000001'
const session = { body: { residentId: ME, until: '2022-07-01T20:00:00Z' } }
const clock = { 'GET /api/clock': { body: { now: '2022-07-01T08:00:00Z', zone: 'Asia/Shanghai' } } }
const done = vi.fn(() => Promise.resolve())
const form = () => effectScope().run(() => useSignIn(done)) as ReturnType<typeof useSignIn>

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2022-07-01T08:00:00Z') })
  setActivePinia(createPinia())
  sessionStorage.clear()
  done.mockClear()
  document.cookie = 'XSRF-TOKEN=t'
})
afterEach(() => {
  vi.useRealTimers()
})

it('a code on paper is read as it stands there, without letters that none has', () => {
  expect(paperCode('abcd2345efgh')).toBe('ABCD-2345-EFGH')
  expect(paperCode(' ab0o1il-cd ')).toBe('ABCD')
  expect(paperCode('ABCD-2345-EFGH-more')).toBe('ABCD-2345-EFGH')
})

it('keys put letters in groups, and take the last one back', () => {
  const one = form()
  ;[...'ABCDE'].forEach(one.press)
  expect(one.paper.value).toBe('ABCD-E')
  one.back()
  expect(one.paper.value).toBe('ABCD')
  one.back()
  expect(one.paper.value).toBe('ABC')
  expect(one.paperWhole.value).toBe(false)
})

it('signs in by paper and remembers until when', async () => {
  const asked = answers({ ...clock, 'POST /api/resident/session': session })
  const one = form()
  one.paper.value = 'ABCD-2345-EFGH'
  await one.entering.run('PAPER')
  expect(asked[0]?.body).toEqual({ paperCode: 'ABCD-2345-EFGH' })
  expect(done).toHaveBeenCalledOnce()
  expect(useResident().residentId).toBe(ME)
})

it('a wrong code is told in words and keeps what was typed', async () => {
  answers({ 'POST /api/resident/session': { status: 401, body: { code: 'passes/code-not-valid', detail: 'not right' } } })
  const one = form()
  one.phone.value = '10012345601'
  one.code.value = '123456'
  await one.entering.run('PHONE')
  expect(one.entering.problem.value?.message).toBe('not right')
  expect([one.phone.value, one.code.value]).toEqual(['10012345601', '123456'])
  expect(done).not.toHaveBeenCalled()
})

it('counts down the seconds that one has to wait, then lets one try again', async () => {
  answers({ 'POST /api/resident/codes': { status: 429, body: { code: 'passes/too-many-codes', detail: 'wait', params: { seconds: 60 } } } })
  const one = form()
  one.phone.value = '10012345601'
  await one.sending.run()
  await nextTick()
  expect([one.sendWait.value, one.sent.value]).toEqual([60, false])
  await vi.advanceTimersByTimeAsync(59_000)
  expect(one.sendWait.value).toBe(1)
  expect(one.sending.problem.value).toBeDefined()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(one.sendWait.value).toBe(0)
  expect(one.sending.problem.value).toBeUndefined()
})

it('a page that is opened again asks nothing while the session lasts, by the clock of the server', async () => {
  vi.setSystemTime(Date.parse('2026-01-01T00:00:00Z'))
  answers({ ...clock, 'POST /api/resident/session': session })
  await useResident().signIn({ paperCode: 'x' })
  const asked = answers({ 'GET /api/resident/session': { status: 401, body: { code: 'passes/resident-sign-in-needed' } } })
  setActivePinia(createPinia())
  expect(await useResident().ensure()).toBe(true)
  expect(asked).toEqual([])
  vi.setSystemTime(Date.parse('2026-01-01T12:00:01Z'))
  setActivePinia(createPinia())
  expect(await useResident().ensure()).toBe(false)
  expect(asked).toHaveLength(1)
})

it('what was typed outlives the session of its writer, and nobody else finds it', async () => {
  answers({ ...clock, 'POST /api/resident/session': session })
  const resident = useResident()
  await resident.signIn({ paperCode: 'x' })
  useDraft('appeal').value = 'I was away'
  const id = draftId('appeal')
  resident.forget()
  await resident.signIn({ paperCode: 'y' })
  expect(useDraft('appeal').value).toBe('I was away')
  expect(draftId('appeal')).toBe(id)
  resident.forget()
  answers({ ...clock, 'POST /api/resident/session': { body: { ...session.body, residentId: ME.replace(/1$/, '2') } } })
  await resident.signIn({ paperCode: 'z' })
  expect(useDraft('appeal').value).toBe('')
})

it('signing out leaves nothing on the device', async () => {
  answers({ ...clock, 'POST /api/resident/session': session, 'DELETE /api/resident/session': { status: 204 } })
  const resident = useResident()
  await resident.signIn({ paperCode: 'x' })
  useDraft('appeal').value = 'I was away'
  localStorage.setItem('lianfang.passes', '{}')
  await resident.signOut()
  expect(resident.signedIn).toBe(false)
  expect(Object.keys(localStorage).filter((key) => !['lianfang.locale', 'lianfang.clock'].includes(key))).toEqual([])
  expect(sessionStorage.length).toBe(0)
})
