import { beforeEach, describe, expect, it, vi } from 'vitest'
import { backOffMillis } from './backOff'
import { DEPENDS } from './db'
import { Sender, type Round } from './sender'
import { aCrossing, anOutbox, AServer, idOf } from './testOutbox'

let server: AServer

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  server = new AServer()
  vi.stubGlobal('fetch', server.fetch)
})

async function drain(sender: Sender, most = 400): Promise<Round> {
  for (let i = 0; i < most; i++) {
    const round = await sender.round()
    if (round.kind === 'empty' || round.kind === 'signIn' || round.kind === 'stopped') return round
  }
  throw new Error('it never ends')
}

describe('what does not go through at once', () => {
  it('shows what was refused, with the reason, and goes on with the others', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 3; n++) await outbox.add(aCrossing(n))
    server.refuse.set(idOf(2), { code: 'gates/plate-not-valid', status: 422, detail: 'no plate' })
    await drain(sender)
    expect(server.kept).toEqual([idOf(1), idOf(3)])
    expect(await outbox.list('refused')).toMatchObject([{ id: idOf(2), refused: { code: 'gates/plate-not-valid', detail: 'no plate' } }])
  })

  it('a refused record is corrected by another one, sent again, or set aside: never gone', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 3; n++) {
      await outbox.add(aCrossing(n))
      server.refuse.set(idOf(n), { code: 'gates/gate-closed', status: 409, detail: 'closed' })
    }
    await drain(sender)
    server.refuse.clear()
    await outbox.add(aCrossing(4, { replaces: idOf(1) }))
    await outbox.sendAgain(idOf(2))
    await outbox.setAside(idOf(3), 'was recorded on paper')
    await drain(sender)
    expect(server.kept).toEqual([idOf(2), idOf(4)])
    expect(await outbox.list('aside')).toMatchObject([{ id: idOf(3), why: 'was recorded on paper' }])
    expect(await outbox.list('corrected')).toMatchObject([{ id: idOf(1) }])
  })

  it('what was taken back goes out in one message, but for what the server never took', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 3; n++) await outbox.add(aCrossing(n))
    server.refuse.set(idOf(2), { code: 'gates/gate-closed', status: 409, detail: 'closed' })
    for (let n = 1; n <= 3; n++) await outbox.add({ id: idOf(10 + n), kind: 'CROSSING_VOID', chain: idOf(n), path: { id: idOf(n) }, body: { id: idOf(10 + n), reason: 'MISTAKE' } })
    await drain(sender)
    expect(server.asked.map(({ path, ids }) => [path, ids])).toEqual([
      ['/api/crossings/batch', [idOf(1), idOf(2), idOf(3)]],
      ['/api/crossings/voids/batch', [idOf(11), idOf(13)]],
    ])
    expect(await outbox.list('refused')).toMatchObject([{ id: idOf(12), refused: { code: DEPENDS } }, { id: idOf(2) }])
    expect(await outbox.count('waiting')).toBe(0)
  })

  it('one message that as a whole is not understood is cut until the record at fault is alone', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 5; n++) await outbox.add(aCrossing(n))
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) =>
      String(init.body).includes(idOf(4)) ? new Response(JSON.stringify({ code: 'kernel/json-not-readable', status: 400, detail: 'unreadable' }), { status: 400, headers: { 'Content-Type': 'application/problem+json' } }) : server.fetch(url, init),
    )
    await drain(sender)
    expect(server.kept).toEqual([idOf(1), idOf(2), idOf(3), idOf(5)])
    expect(await outbox.list('refused')).toMatchObject([{ id: idOf(4) }])
  })

  it('a correction of what the server refused is not sent, but shown', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aCrossing(1))
    await outbox.add({ id: idOf(2), kind: 'CROSSING_VOID', chain: idOf(1), path: { id: idOf(1) }, body: { id: idOf(2), reason: 'MISTAKE' } })
    server.refuse.set(idOf(1), { code: 'gates/gate-closed', status: 409, detail: 'closed' })
    await drain(sender)
    expect((await outbox.list('refused')).map((one) => one.refused?.code)).toEqual([DEPENDS, 'gates/gate-closed'])
  })

  it('waits as long as the server asks, and longer each time without an answer', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aCrossing(1))
    server.faults = [{ status: 503, code: 'kernel/busy', retryAfter: 40 }, 503, 'drop-request']
    expect(await sender.round()).toMatchObject({ kind: 'wait', millis: 40_000, offline: false })
    expect(await sender.round()).toMatchObject({ kind: 'wait', offline: false })
    expect(await sender.round()).toMatchObject({ kind: 'wait', offline: true })
    expect(await outbox.count('waiting')).toBe(1)
    expect([0, 1, 2, 3, 9, 40].map((failures) => backOffMillis(failures, 0, () => 1))).toEqual([500, 1000, 2000, 4000, 60_000, 60_000])
    expect(backOffMillis(5, 0, () => 0)).toBe(8000)
  })

  it('after the session ended it is renewed, or the person is asked; nothing is lost', async () => {
    const { outbox } = anOutbox()
    await outbox.add(aCrossing(1))
    server.faults = [{ status: 401, code: 'kernel/sign-in-needed' }, { status: 401, code: 'kernel/sign-in-needed' }]
    const renewals: boolean[] = [false, true]
    const sender = new Sender(outbox, () => Promise.resolve(renewals.shift() ?? false))
    expect(await sender.round()).toEqual({ kind: 'signIn' })
    expect((await sender.round()).kind).toBe('sent')
    await drain(sender)
    expect(server.kept).toEqual([idOf(1)])
  })

  it('a revoked device keeps what it recorded and says why it does not send', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aCrossing(1))
    server.faults = [{ status: 403, code: 'identity/device-revoked' }]
    expect(await sender.round()).toMatchObject({ kind: 'stopped', problem: { code: 'identity/device-revoked' } })
    expect(await outbox.count('waiting')).toBe(1)
  })

  it('two thousand records go out in ten messages', async () => {
    const { outbox, sender, database } = anOutbox()
    // One transaction for all: thousands of them are slow in this database of tests.
    await database.outbox.bulkAdd(await Promise.all(Array.from({ length: 2_000 }, (_, n) => outbox.rowOf(aCrossing(n + 1)))))
    expect(await outbox.count('waiting')).toBe(2_000)
    await drain(sender)
    expect(server.kept).toHaveLength(2_000)
    expect(server.asked).toHaveLength(10)
    expect(await outbox.count('waiting')).toBe(0)
  }, 60_000)
})
