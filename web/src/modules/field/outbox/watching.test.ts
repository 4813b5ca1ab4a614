import { expect, it, vi } from 'vitest'
import { aCrossing, anOutbox } from './testOutbox'
import { watchOutbox } from './watching'

const rest = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis))

it('tells what is there, and what is there after the last of many changes', async () => {
  const { outbox } = anOutbox('watched')
  const told: number[] = []
  const stop = watchOutbox(
    () => outbox.count('waiting'),
    (count) => told.push(count),
  )
  await vi.waitFor(() => expect(told).toEqual([0]))
  for (let n = 1; n <= 30; n++) await outbox.add(aCrossing(n))
  await vi.waitFor(() => expect(told.at(-1)).toBe(30))
  stop()
})

it('rests the longer the slower it reads', async () => {
  const { outbox } = anOutbox('rests')
  let reads = 0
  const stop = watchOutbox(
    async () => {
      reads += 1
      await rest(20)
    },
    () => {},
  )
  await rest(40)
  for (let n = 1; n <= 20; n++) {
    await outbox.add(aCrossing(n))
    await rest(5)
  }
  expect(reads).toBe(1)
  await vi.waitFor(() => expect(reads).toBe(2))
  stop()
})

it('says nothing once nobody listens, and goes on after a read that failed', async () => {
  const { outbox } = anOutbox('fails')
  const told: number[] = []
  let fails = true
  const stop = watchOutbox(
    () => (fails ? Promise.reject(new Error('closed')) : outbox.count('waiting')),
    (count) => told.push(count),
  )
  await rest(20)
  expect(told).toEqual([])
  fails = false
  await outbox.add(aCrossing(1))
  await vi.waitFor(() => expect(told.at(-1)).toBe(1))
  stop()
  const before = told.length
  await outbox.add(aCrossing(2))
  await rest(50)
  expect(told).toHaveLength(before)
})

it('knows without counting whether anything waits', async () => {
  const { outbox } = anOutbox('has')
  expect(await outbox.has('waiting')).toBe(false)
  await outbox.add(aCrossing(1))
  expect(await outbox.has('waiting')).toBe(true)
  expect(await outbox.has('refused')).toBe(false)
})
