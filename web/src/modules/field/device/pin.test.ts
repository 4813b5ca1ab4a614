import { expect, it } from 'vitest'
import { FieldDatabase } from '../outbox/db'
import { Outbox } from '../outbox/outbox'
import { open, seal } from '../outbox/sealing'
import { aCrossing } from '../outbox/testOutbox'
import { goodPin, MOST_FAILURES, Pin, pinAccount } from './pin'

let databases = 0
function aDevice() {
  const database = new FieldDatabase(`pin-${databases++}`)
  let now = 1_000_000
  const pin = new Pin(database, 1_000, () => now)
  return { database, pin, wait: (seconds: number) => (now += seconds * 1_000) }
}

it('six digits that are not easy to guess', () => {
  expect(['150263', '902871'].map(goodPin)).toEqual([true, true])
  expect(['111111', '123456', '654321', '12345', '1234567', 'abcdef', ''].map(goodPin)).toEqual(Array(7).fill(false))
})

it('opens what was sealed with it, and only with it', async () => {
  const { pin } = aDevice()
  const vault = await pin.choose('me', '150263')
  const sealed = await seal(vault, 'x', { secret: 1 })
  expect(await pin.unlock('150264')).toEqual({ kind: 'wrong', left: MOST_FAILURES - 1, waitSeconds: 0 })
  const answer = await pin.unlock('150263')
  if (answer.kind !== 'unlocked') throw new Error('it did not open')
  expect(await open(answer.vault, 'x', sealed)).toEqual({ secret: 1 })
  expect(answer.vault.extractable).toBe(false)
  expect(pinAccount()).toBe('me')
})

it('a new PIN makes the old one worthless', async () => {
  const { pin } = aDevice()
  const sealed = await seal(await pin.choose('me', '150263'), 'x', 1)
  const vault = await pin.choose('me', '902871')
  await expect(open(vault, 'x', sealed)).rejects.toThrow()
  expect((await pin.unlock('150263')).kind).toBe('wrong')
})

it('after some wrong ones it makes people wait, longer each time, also after a restart', async () => {
  const { database, pin, wait } = aDevice()
  await pin.choose('me', '150263')
  for (let i = 0; i < 3; i++) await pin.unlock('000001')
  expect(await pin.unlock('000001')).toMatchObject({ kind: 'wrong', waitSeconds: 5 })
  expect(await pin.unlock('150263')).toEqual({ kind: 'wait', waitSeconds: 5 })
  const restarted = new Pin(database, 1_000, () => 1_000_000)
  expect((await restarted.unlock('150263')).kind).toBe('wait')
  wait(6)
  expect(await pin.unlock('000001')).toMatchObject({ kind: 'wrong', waitSeconds: 10 })
  wait(11)
  expect((await pin.unlock('150263')).kind).toBe('unlocked')
  expect((await pin.unlock('150263')).kind).toBe('unlocked')
})

it('after ten wrong ones the device forgets who works on it, and keeps every record', async () => {
  const { database, pin, wait } = aDevice()
  await pin.choose('me', '150263')
  await database.values.put({ name: 'identity', value: 1 })
  await database.bundle.put({ name: 'people.measures', etag: '', takenAt: 1, bytes: 1, iv: new Uint8Array(12), sealed: new ArrayBuffer(1) })
  const outbox = new Outbox(database, () => 'me')
  await outbox.add(aCrossing(1))
  for (let i = 0; i < MOST_FAILURES; i++) {
    await pin.unlock('000001')
    wait(1_000)
  }
  expect((await pin.unlock('150263')).kind).toBe('forgotten')
  expect(pinAccount()).toBeNull()
  expect(await database.values.get('identity')).toBeUndefined()
  expect(await database.bundle.count()).toBe(0)
  expect(await outbox.list('waiting')).toMatchObject([{ id: aCrossing(1).id }])
})
