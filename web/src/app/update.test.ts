import { expect, it, vi } from 'vitest'
import { startUpdates, updateIfQuiet, updateWhen, useUpdate } from './update'

class Target extends EventTarget {
  [more: string]: unknown
}

it('a new version waits until nothing is in its way, and the page is loaded anew only after it took over', async () => {
  const told: unknown[] = []
  let reloads = 0
  const worker = Object.assign(new Target(), { postMessage: (message: unknown) => told.push(message) })
  const registration = Object.assign(new Target(), { waiting: null as unknown, installing: worker as unknown, update: () => Promise.resolve() })
  const container = Object.assign(new Target(), { controller: {}, register: () => Promise.resolve(registration) })
  await startUpdates(container as unknown as ServiceWorkerContainer, true, () => reloads++)
  expect(useUpdate().ready.value).toBe(false)
  expect(updateIfQuiet()).toBe(false)

  registration.dispatchEvent(new Event('updatefound'))
  registration.waiting = worker
  worker.dispatchEvent(new Event('statechange'))
  expect(useUpdate().ready.value).toBe(true)

  let waiting = 3
  updateWhen(() => waiting === 0)
  expect(updateIfQuiet()).toBe(false)
  container.dispatchEvent(new Event('controllerchange'))
  expect([told, reloads]).toEqual([[], 0])

  waiting = 0
  expect(updateIfQuiet()).toBe(true)
  expect(told).toEqual(['take-over'])
  container.dispatchEvent(new Event('controllerchange'))
  expect(reloads).toBe(1)
})

it('without service workers, and before the app is built, nothing happens', async () => {
  await startUpdates(undefined, true)
  await startUpdates({ register: () => Promise.reject(new Error('asked')) } as unknown as ServiceWorkerContainer, false)
})

it.each([
  ['/resident/pass', '/residentWorker.js', '/resident'],
  ['/field/gates', '/serviceWorker.js', '/'],
  ['/residents', '/serviceWorker.js', '/'],
])('%s is kept by %s', async (path, url, scope) => {
  history.replaceState(null, '', path)
  const asked: unknown[] = []
  const container = Object.assign(new Target(), { register: (...words: unknown[]) => asked.push(words) && Promise.reject(new Error('no')) })
  await startUpdates(container as unknown as ServiceWorkerContainer, true)
  expect(asked).toEqual([[url, expect.objectContaining({ scope })]])
  history.replaceState(null, '', '/')
})

it('what a bad network did not let in is tried again, whether the worker itself or what it keeps was missing', async () => {
  vi.useFakeTimers()
  const worker = Object.assign(new Target(), { state: 'installing' })
  const registration = Object.assign(new Target(), { waiting: null, installing: worker, active: null as unknown, update: () => Promise.resolve() })
  let asked = 0
  const container = Object.assign(new Target(), { controller: null, register: () => (++asked === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(registration)) })
  await startUpdates(container as unknown as ServiceWorkerContainer, true)
  expect(asked).toBe(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toBe(2)

  registration.dispatchEvent(new Event('updatefound'))
  worker.state = 'redundant'
  worker.dispatchEvent(new Event('statechange'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toBe(3)

  registration.active = {}
  worker.dispatchEvent(new Event('statechange'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(3)
  vi.useRealTimers()
})
