import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Sender, type Round } from './sender'
import { countsOf } from './counts'
import { aCrossing, aDeskFact, anOutbox, AServer, idOf } from './testOutbox'

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

describe('the outbox', () => {
  it('keeps nothing readable on the disk', async () => {
    const { outbox, database } = anOutbox()
    await outbox.add(aCrossing(1, { label: 'XH00001' }))
    const [row] = await database.outbox.toArray()
    expect(JSON.stringify(row) + new TextDecoder().decode(row?.sealed)).not.toContain('XH00001')
    const kept = await database.keys.get('device')
    expect(kept?.key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', kept?.key as CryptoKey)).rejects.toThrow()
  })

  it('does not open what was put under another id', async () => {
    const { outbox, database } = anOutbox()
    await outbox.add(aCrossing(1))
    const [row] = await database.outbox.toArray()
    if (row === undefined) throw new Error('nothing was kept')
    await expect(outbox.open({ ...row, id: idOf(2) })).rejects.toThrow()
  })

  it('a record that is recorded twice is one record', async () => {
    const { outbox } = anOutbox()
    await outbox.add(aCrossing(1))
    await outbox.add(aCrossing(1))
    expect(await outbox.count('waiting')).toBe(1)
  })

  it('belongs to one account: nobody sends or sees the records of another', async () => {
    const first = anOutbox()
    await first.outbox.add(aCrossing(1))
    const second = anOutbox(first.name, 'somebody else')
    expect(await drain(second.sender)).toEqual({ kind: 'empty' })
    expect((await countsOf(second.outbox)).ofOthers).toBe(1)
    expect(server.kept).toEqual([])
  })

  it('is wiped only when everything has been answered', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aCrossing(1))
    expect(await outbox.wipe()).toBe(false)
    await drain(sender)
    expect(await outbox.wipe()).toBe(true)
    expect(await outbox.count('sent')).toBe(0)
  })
})

describe('sending', () => {
  it('sends in the order in which it was recorded, many at once', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 450; n++) await outbox.add(aCrossing(n))
    await drain(sender)
    expect(server.asked.map((one) => one.ids.length)).toEqual([200, 200, 50])
    expect(server.kept).toEqual(Array.from({ length: 450 }, (_, i) => idOf(i + 1)))
    expect(await outbox.count('sent')).toBe(450)
  })

  it('never lets a correction overtake what it corrects, nor a seal what is in the tube', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aDeskFact(1, 'SAMPLE', 'T-1'))
    await outbox.add(aCrossing(2))
    await outbox.add({ id: idOf(3), kind: 'CROSSING_VOID', chain: idOf(2), path: { id: idOf(2) }, body: { id: idOf(3), reason: 'MISTAKE' } })
    await outbox.add(aDeskFact(4, 'SEAL', 'T-1'))
    await drain(sender)
    expect(server.kept.indexOf(idOf(3))).toBeGreaterThan(server.kept.indexOf(idOf(2)))
    expect(server.kept.indexOf(idOf(4))).toBeGreaterThan(server.kept.indexOf(idOf(1)))
    expect(server.kept).toHaveLength(4)
  })

  it('a lost answer is asked for again, and nothing is there twice', async () => {
    const { outbox, sender } = anOutbox()
    await outbox.add(aCrossing(1))
    await outbox.add(aCrossing(2))
    server.faults = ['drop-answer']
    expect((await sender.round()).kind).toBe('wait')
    expect(await outbox.count('waiting')).toBe(2)
    await drain(sender)
    expect(server.kept).toEqual([idOf(1), idOf(2)])
  })

  it.each(['drop-request', 'drop-answer'] as const)('goes on after the browser was killed (%s)', async (fault) => {
    const before = anOutbox()
    for (let n = 1; n <= 3; n++) await before.outbox.add(aCrossing(n))
    server.faults = [fault]
    await before.sender.round()
    before.close()
    const after = anOutbox(before.name)
    await drain(after.sender)
    expect(server.kept).toEqual([idOf(1), idOf(2), idOf(3)])
    expect(await after.outbox.count('sent')).toBe(3)
  })

  it('goes on when it was killed while it wrote down the answers', async () => {
    const before = anOutbox()
    for (let n = 1; n <= 3; n++) await before.outbox.add(aCrossing(n))
    before.outbox.settle = () => Promise.reject(new Error('killed'))
    await before.sender.round().catch(() => undefined)
    before.close()
    const after = anOutbox(before.name)
    expect(await after.outbox.count('waiting')).toBe(3)
    await drain(after.sender)
    expect(await after.outbox.count('sent')).toBe(3)
    expect(server.kept).toHaveLength(3)
  })

  it('survives a network that drops nearly a third of everything and answers some twice', async () => {
    const { outbox, sender } = anOutbox()
    for (let n = 1; n <= 60; n++) await outbox.add(n % 3 === 0 ? aDeskFact(n, 'SAMPLE', `T-${n % 9}`) : aCrossing(n))
    let turn = 0
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      turn++
      if (turn % 10 < 2) throw new TypeError('no network')
      if (turn % 10 === 5) await server.fetch(url, init)
      if (turn % 10 === 7) {
        await server.fetch(url, init)
        throw new TypeError('the answer was lost')
      }
      return server.fetch(url, init)
    })
    await drain(sender)
    expect(server.kept).toHaveLength(60)
    expect(new Set(server.kept).size).toBe(60)
  })

  it('nothing goes out as somebody else: whose session it is must be known first', async () => {
    const { outbox } = anOutbox()
    await outbox.add(aCrossing(1))
    const admitted = [false, true]
    const sender = new Sender(outbox, undefined, () => Promise.resolve(admitted.shift() ?? true))
    expect(await sender.round()).toEqual({ kind: 'signIn' })
    expect(server.asked).toEqual([])
    await drain(sender)
    expect(server.kept).toEqual([idOf(1)])
  })
})
