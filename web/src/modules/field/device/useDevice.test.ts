import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { useSession } from '@/app/session'
import { fieldDatabase } from '../outbox/db'
import { useOutbox } from '../outbox/useOutbox'
import { aCrossing } from '../outbox/testOutbox'
import { useDevice } from './useDevice'

const PIN = '150263'
const registered = { 'POST /api/me/devices': { status: 201, body: { id: 'd1', credential: 'secret-of-the-device', expiresAt: '2020-02-17T00:00:00Z' } } }
const me = { accountId: 'me', login: 'guard', displayName: 'Guard', permissions: { RECORD_CROSSINGS: ['4'] }, grants: [], serverTime: new Date().toISOString(), zone: 'Asia/Shanghai', mustChangePassword: false, inventedPeople: true }

/// The same browser, started again: nobody is signed in, nothing is open.
function restarted() {
  setActivePinia(createPinia())
  return { device: useDevice(), session: useSession() }
}

async function prepared(): Promise<void> {
  answers(registered)
  await useDevice().prepare(PIN)
}

beforeEach(async () => {
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

it('opens with the PIN and knows who works here, without a network', async () => {
  await prepared()
  const { device, session } = restarted()
  answers({})
  expect(device.locked).toBe(true)
  expect((await device.unlock('150264')).kind).toBe('wrong')
  expect(session.me).toBeNull()
  expect((await device.unlock(PIN)).kind).toBe('unlocked')
  expect(session.me?.accountId).toBe('me')
  expect(device.locked).toBe(false)
})

it('asks for the PIN although the browser lost the flag when it died', async () => {
  await prepared()
  localStorage.removeItem('lianfang.pin')
  const { device } = restarted()
  answers({})
  expect(device.locked).toBe(false)
  await device.recall()
  expect(device.locked).toBe(true)
  expect(localStorage.getItem('lianfang.pin')).toBe('me')
  expect((await device.unlock(PIN)).kind).toBe('unlocked')
})

it('nothing about the person or the credential is readable on the disk', async () => {
  await prepared()
  const kept = await fieldDatabase().values.toArray()
  const text = kept.map((one) => JSON.stringify(one.value, (_, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value))).join()
  expect(text).not.toContain('secret-of-the-device')
  expect(text).not.toContain('permissions')
})

it('renews its session by itself when the network is back', async () => {
  await prepared()
  const { device } = restarted()
  const asked = answers({ 'POST /api/session/device': { body: me } })
  await device.unlock(PIN)
  expect(await device.renew()).toBe(true)
  expect(asked.find((one) => one.url === '/api/session/device')?.body).toEqual({ deviceId: 'd1', credential: 'secret-of-the-device' })
})

it('when it was revoked it wipes what it took along and keeps what it recorded', async () => {
  await prepared()
  await useOutbox().outbox.add(aCrossing(1))
  await fieldDatabase().bundle.put({ name: 'people.measures', etag: '', takenAt: 1, bytes: 1, iv: new Uint8Array(12), sealed: new ArrayBuffer(1) })
  const { device } = restarted()
  answers({ 'POST /api/session/device': { status: 403, body: { code: 'identity/device-revoked' } } })
  await device.unlock(PIN)
  expect(await device.renew()).toBe(false)
  expect(device.revoked).toBe(true)
  expect(await fieldDatabase().bundle.count()).toBe(0)
  expect(await fieldDatabase().values.get('identity')).toBeUndefined()
  expect(await fieldDatabase().outbox.count()).toBe(1)
  expect(device.account).toBeNull()
})

it('somebody else who signs in by password is not asked for the PIN of another', async () => {
  await prepared()
  const { device, session } = restarted()
  await session.adopt({ ...me, accountId: 'another' } as never)
  expect(device.locked).toBe(false)
  expect(device.prepared).toBe(false)
})
