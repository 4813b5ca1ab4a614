import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Sender } from './sender'
import { Sending } from './sending'
import { aCrossing, anOutbox, AServer, idOf } from './testOutbox'

/// Locks of a browser, shared by its tabs: the first holds, the others wait in line.
class Locks {
  private readonly line: (() => void)[] = []
  private held = false

  async request(_name: string, options: { signal?: AbortSignal }, work: () => Promise<void>): Promise<void> {
    if (this.held) await new Promise<void>((resolve, reject) => {
      this.line.push(resolve)
      options.signal?.addEventListener('abort', () => reject(new Error('aborted')))
    })
    this.held = true
    await work()
    this.held = false
    this.line.shift()?.()
  }
}

let server: AServer
const tab = (name: string, locks: Locks) => {
  const { outbox } = anOutbox(name)
  const sending = new Sending(outbox, new Sender(outbox), locks as unknown as LockManager)
  sending.start()
  return { outbox, sending }
}
const until = (what: () => boolean | Promise<boolean>) => vi.waitFor(async () => expect(await what()).toBe(true), { timeout: 8_000, interval: 20 })

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  server = new AServer()
  vi.stubGlobal('fetch', server.fetch)
})

describe('two tabs', () => {
  it('send each record once, whichever recorded it', async () => {
    const locks = new Locks()
    const first = tab('two-tabs', locks)
    const second = tab('two-tabs', locks)
    for (let n = 1; n <= 20; n++) await (n % 2 === 0 ? first : second).outbox.add(aCrossing(n))
    await until(async () => (await first.outbox.count('waiting')) === 0)
    expect(server.asked.flatMap((one) => one.ids)).toHaveLength(20)
    expect(new Set(server.kept).size).toBe(20)
    first.sending.stop()
    second.sending.stop()
  })

  it('when the one that sends is closed, the other goes on', async () => {
    const locks = new Locks()
    const first = tab('closed-tab', locks)
    const second = tab('closed-tab', locks)
    await first.outbox.add(aCrossing(1))
    await until(async () => (await first.outbox.count('waiting')) === 0)
    first.sending.stop()
    await second.outbox.add(aCrossing(2))
    await until(() => server.kept.includes(idOf(2)))
    second.sending.stop()
  })
})

it('what is recorded while the network is away goes out as soon as it is back', async () => {
  const locks = new Locks()
  const { outbox, sending } = tab('back-again', locks)
  server.faults = ['drop-request', 'drop-request']
  await outbox.add(aCrossing(1))
  await until(() => server.faults.length < 2)
  window.dispatchEvent(new Event('online'))
  await until(async () => (await outbox.count('sent')) === 1)
  sending.stop()
})

it('a server that asked to be left alone is not asked again because somebody records', async () => {
  const { outbox, sending } = tab('left-alone', new Locks())
  server.faults = [{ status: 503, code: 'kernel/busy', retryAfter: 30 }]
  await outbox.add(aCrossing(1))
  await until(() => server.faults.length === 0)
  await outbox.add(aCrossing(2))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(server.asked).toEqual([])
  sending.nudge()
  await until(() => server.kept.length === 2)
  sending.stop()
})

it('does not try the network with every record while nobody answers, and soon does again', async () => {
  const { outbox, sending } = tab('not-with-each', new Locks())
  let tried = 0
  vi.stubGlobal('fetch', (url: string) => {
    tried += url === '/api/clock' ? 1 : 0
    return Promise.reject(new TypeError('no network'))
  })
  await outbox.add(aCrossing(1))
  await until(() => tried > 0)
  for (let n = 2; n <= 30; n++) await outbox.add(aCrossing(n))
  expect(tried).toBeLessThan(6)
  vi.stubGlobal('fetch', server.fetch)
  await until(() => server.kept.length === 30)
  sending.stop()
})

it('says that nothing goes out until somebody signs in', async () => {
  const { outbox, sending } = tab('signed-out', new Locks())
  server.faults = [{ status: 401, code: 'kernel/sign-in-needed' }]
  await outbox.add(aCrossing(1))
  await until(() => sending.halted.value === 'signIn')
  sending.nudge()
  await until(() => server.kept.length === 1)
  expect(sending.halted.value).toBeUndefined()
  sending.stop()
})
