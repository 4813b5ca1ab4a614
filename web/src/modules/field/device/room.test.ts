import { beforeEach, expect, it } from 'vitest'
import { aWorkingDevice } from '../../../../test/device'
import { fieldDatabase } from '../outbox/db'
import { aCrossing } from '../outbox/testOutbox'
import { useOutbox } from '../outbox/useOutbox'
import { NO_ROOM, withRoom } from '../outbox/withRoom'
import { makeRoom, SCARCE_BYTES } from './useStorageRoom'

const part = (name: string, takenAt: number) => ({ name, etag: '', takenAt, bytes: 1, iv: new Uint8Array(12), sealed: new ArrayBuffer(1) })

beforeEach(() => aWorkingDevice())

it('when room gets scarce the oldest parts of the bundle go first, as few as need be, and never a record', async () => {
  const { outbox } = useOutbox()
  await outbox.add(aCrossing(1))
  await fieldDatabase().bundle.bulkPut([part('new', 3), part('old', 1), part('middle', 2)])
  let free = SCARCE_BYTES - 2
  const dropped = await makeRoom((keep) => outbox.dropSent(keep), () => Promise.resolve({ used: 0, free: free++ }))
  expect(dropped).toEqual(['old'])
  expect(await fieldDatabase().bundle.count()).toBe(2)
  expect(await outbox.count('waiting')).toBe(1)
})

it('a bundle larger than all the room there is goes wholly, and every record stays', async () => {
  const { outbox } = useOutbox()
  await outbox.add(aCrossing(1))
  await fieldDatabase().bundle.bulkPut([part('a', 1), part('b', 2)])
  expect(await makeRoom((keep) => outbox.dropSent(keep), () => Promise.resolve({ used: 1, free: 0 }))).toEqual(['a', 'b'])
  expect(await outbox.list('waiting')).toHaveLength(1)
})

it('where there is room, or nobody knows, nothing goes', async () => {
  await fieldDatabase().bundle.put(part('a', 1))
  expect(await makeRoom(() => Promise.resolve(0), () => Promise.resolve(undefined))).toEqual([])
  expect(await makeRoom(() => Promise.resolve(0), () => Promise.resolve({ used: 0, free: SCARCE_BYTES }))).toEqual([])
  expect(await fieldDatabase().bundle.count()).toBe(1)
})

it('a device that is full gives up what it can, and if that is not enough says that the record was not kept', async () => {
  const { outbox } = useOutbox()
  const { bundle } = fieldDatabase()
  await bundle.put(part('a', 1))
  let fails = 1
  const full = (): Promise<string> => (fails-- > 0 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve('kept'))
  expect(await withRoom(fieldDatabase(), full)).toBe('kept')
  expect(await bundle.count()).toBe(0)
  fails = 2
  await expect(withRoom(fieldDatabase(), full)).rejects.toMatchObject({ code: NO_ROOM })
  expect(await outbox.count('waiting')).toBe(0)
})
