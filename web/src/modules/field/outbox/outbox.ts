import Dexie, { liveQuery } from 'dexie'
import { clockOffsetMillis } from '@/app/clock'
import { Problem } from '@/app/problem'
import { pageLife } from './clockFrame'
import type { Outcome } from './channels'
import { INSECURE, type FieldDatabase, type Kind, type Row, type State } from './db'
import { deviceKey, open, seal } from './sealing'
import { withRoom } from './withRoom'

/// What was recorded, as it is sent, with what the screen says about it.
export interface Content {
  body: unknown
  /// Addresses of the record beside its body: the crossing that a correction is about.
  path?: Record<string, string | number>
  /// For the list of records: the plate, the masked name. Sealed like everything else.
  label?: string
  /// The household of whom it is about, as far as rules of this device need it.
  household?: string | undefined
}

export interface NewRecord extends Content {
  id: string
  kind: Kind
  chain: string
  /// A refused record that this one stands for.
  replaces?: string | undefined
}

export type Opened = Omit<Row, 'iv' | 'sealed'> & Content

/// Records of this device until the server has them, in their order. None leaves it silently.
export class Outbox {
  private readonly heard = new Set<() => void>()
  private readonly others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('lianfang.outbox')

  constructor(
    readonly database: FieldDatabase,
    private readonly account: () => string | undefined,
  ) {
    this.others?.addEventListener('message', () => this.heard.forEach((tell) => tell()))
  }

  /// Called whenever something may have to be sent, also by other tabs.
  onAdded(tell: () => void): () => void {
    this.heard.add(tell)
    return () => this.heard.delete(tell)
  }

  /// A record as it is kept: sealed, with the moment and the clock by which it was made.
  async rowOf({ id, kind, chain, replaces, ...content }: NewRecord): Promise<Row> {
    const account = this.accountOrThrow()
    const sealed = await seal(await this.key(), id, content)
    return { id, account, kind, chain, state: 'waiting', ...sealed, madeAt: Date.now(), frame: clockOffsetMillis(), life: pageLife, tries: 0, ...(replaces === undefined ? {} : { replaces }) }
  }

  /// Resolves once the record is on the disk.
  async add(record: NewRecord): Promise<void> {
    const [row, { replaces }] = [await this.rowOf(record), record]
    await withRoom(this.database, () =>
      this.database.transaction('rw', this.database.outbox, async () => {
        await this.once(row)
        if (replaces !== undefined) await this.change(replaces, ['refused'], { state: 'corrected' })
      }),
    )
    this.announce()
  }

  /// The oldest records that wait, in their order.
  waiting(limit: number): Promise<Row[]> {
    return this.inState('waiting').limit(limit).toArray()
  }

  count(state: State): Promise<number> {
    const account = this.account()
    return account === undefined ? Promise.resolve(0) : this.database.outbox.where('[account+state]').equals([account, state]).count()
  }

  /// Whether there is one, however many there are.
  async has(state: State): Promise<boolean> {
    return (await this.inState(state).limit(1).primaryKeys()).length > 0
  }

  /// Newest first.
  async list(state: State, limit = 200, kind?: Kind): Promise<Opened[]> {
    const { outbox } = this.database
    const rows = kind === undefined ? this.inState(state) : outbox.where('[account+kind+state]').equals([this.account() ?? '', kind, state])
    return Promise.all((await rows.reverse().limit(limit).toArray()).map((row) => this.open(row)))
  }

  async chain(chain: string): Promise<Opened[]> {
    const rows = await this.database.outbox.where('[account+chain]').equals([this.accountOrThrow(), chain]).sortBy('seq')
    return Promise.all(rows.map((row) => this.open(row)))
  }

  async open({ iv, sealed, ...rest }: Row): Promise<Opened> {
    return { ...rest, ...(await open<Content>(await this.key(), rest.id, { iv, sealed })) }
  }

  /// Writes down what became of records that were sent: all of it or, when killed, none. What is said of a record that
  /// no longer waits changes nothing.
  async settle(rows: readonly Row[], outcomes: readonly (Outcome | undefined)[]): Promise<void> {
    await this.database.transaction('rw', this.database.outbox, async () => {
      const now = await this.database.outbox.bulkGet(rows.map((row) => row.seq ?? -1))
      const changed = now.flatMap((row, place): Row[] => {
        if (row === undefined || row.state !== 'waiting') return []
        const outcome = outcomes[place]
        const tried = { ...row, tries: row.tries + 1 }
        if (outcome?.state === 'sent') return [{ ...tried, state: 'sent', answer: outcome.answer ?? null }]
        if (outcome?.state === 'refused') return [{ ...tried, state: 'refused', refused: outcome.refused }]
        return [tried]
      })
      await this.database.outbox.bulkPut(changed)
    })
  }

  /// The same record once more, as it is: what stood in its way may be gone.
  async sendAgain(id: string): Promise<void> {
    await this.change(id, ['refused', 'aside'], { state: 'waiting' })
    this.announce()
  }

  /// It stays on the device, with the reason, until the shift ends.
  setAside(id: string, why: string): Promise<void> {
    return this.change(id, ['refused'], { state: 'aside', why })
  }

  /// Resolves when the server has answered, or with what is there after the given time.
  settled(id: string, millis: number): Promise<Row | undefined> {
    return new Promise((resolve) => {
      const query = liveQuery(() => this.database.outbox.where('id').equals(id).first())
      const done = (row: Row | undefined): void => {
        clearTimeout(timer)
        subscription.unsubscribe()
        resolve(row)
      }
      let last: Row | undefined
      const timer = setTimeout(() => done(last), millis)
      const subscription = query.subscribe((row) => {
        last = row
        if (row !== undefined && row.state !== 'waiting') queueMicrotask(() => done(row))
      })
    })
  }

  /// Forgets what the server has, and what was set aside; refuses while anything waits or is refused.
  async wipe(): Promise<boolean> {
    const account = this.accountOrThrow()
    return this.database.transaction('rw', this.database.outbox, async () => {
      const open = (await this.count('waiting')) + (await this.count('refused'))
      if (open > 0) return false
      await this.database.outbox.where('[account+state]').anyOf([account, 'sent'], [account, 'corrected'], [account, 'aside']).delete()
      return true
    })
  }

  /// Makes room: what the server has needs not stay here.
  async dropSent(keep: number): Promise<number> {
    const rows = await this.inState('sent').reverse().offset(keep).primaryKeys()
    await this.database.outbox.bulkDelete(rows)
    return rows.length
  }

  announce(): void {
    this.heard.forEach((tell) => tell())
    this.others?.postMessage('added')
  }

  private inState(state: State) {
    return this.database.outbox.where('[account+state]').equals([this.account() ?? '', state])
  }

  /// A record that is recorded twice is one record.
  private async once(row: Row): Promise<void> {
    try {
      await this.database.outbox.add(row)
    } catch (error) {
      if (!(error instanceof Dexie.ConstraintError)) throw error
    }
  }

  private async change(id: string, from: State[], to: Partial<Row>): Promise<void> {
    await this.database.outbox
      .where('id')
      .equals(id)
      .and((row) => from.includes(row.state))
      .modify(to)
  }

  private accountOrThrow(): string {
    const account = this.account()
    if (account !== undefined) return account
    throw new Problem({ code: 'kernel/sign-in-needed', status: 401 })
  }

  private key(): Promise<CryptoKey> {
    if (globalThis.crypto?.subtle === undefined) throw new Problem({ code: INSECURE, status: 0 })
    return deviceKey(this.database)
  }
}
