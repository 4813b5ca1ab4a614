import { learnServerTime } from '@/app/clock'
import { asProblem, Problem } from '@/app/problem'
import { backOffMillis } from './backOff'
import { askClock, channelOf, passing, refusedBy, type Channel, type Outcome } from './channels'
import { deviceTimeFor, sameFrame } from './clockFrame'
import { DEPENDS, type Row } from './db'
import type { Outbox } from './outbox'

/// What a round of sending came to.
export type Round =
  | { kind: 'empty' }
  | { kind: 'sent'; records: number }
  /// Nothing is known of what was sent: the same again, after a while.
  | { kind: 'wait'; millis: number; offline: boolean }
  /// Nobody is signed in whose records these are.
  | { kind: 'signIn' }
  /// The server does not take anything from this person or device.
  | { kind: 'stopped'; problem: Problem }

const CLOCK_FRESH_MILLIS = 300_000
/// Refusals of whoever sends, not of what is sent.
const STOPPING = ['identity/device-revoked', 'identity/password-change-needed']
const CSRF = 'identity/csrf-token-missing'

async function asyncFilter<T>(all: T[], holds: (one: T) => Promise<boolean>): Promise<T[]> {
  const held = await Promise.all(all.map(holds))
  return all.filter((_, place) => held[place] === true)
}

/// Sends what waits, oldest first. Holds nothing that is not in the outbox: it may be killed at any point, and what
/// was not answered is sent again.
export class Sender {
  private failures = 0
  private learntAt = -Infinity
  /// Most records of a message, halved while a message as a whole is refused: one of them is at fault.
  private readonly limits = new Map<string, number>()

  constructor(
    private readonly outbox: Outbox,
    /// Brings the session back after it has ended; false when only the person can.
    private readonly renew: () => Promise<boolean> = () => Promise.resolve(false),
    /// Whether the session is known to be of the person whose records these are.
    private readonly admitted: () => Promise<boolean> = () => Promise.resolve(true),
  ) {}

  async round(): Promise<Round> {
    const run = await this.next()
    const [first] = run
    if (first === undefined) return { kind: 'empty' }
    const channel = channelOf(first.kind)
    try {
      if (!(await this.admitted())) return { kind: 'signIn' }
      await this.learnClock()
      const outcomes = await this.hand(channel, run)
      return await this.take(run, outcomes)
    } catch (error) {
      return this.failed(asProblem(error), channel, run)
    }
  }

  /// The oldest record and those after it that go the same way, without overtaking anything of their own chain.
  private async next(): Promise<Row[]> {
    const rows = await this.outbox.waiting(500)
    const [first] = rows
    if (first === undefined) return []
    const channel = channelOf(first.kind)
    const limit = this.limits.get(channel.name) ?? channel.limit
    const held = new Set<string>()
    const run: Row[] = []
    for (const row of rows) {
      const fits = channelOf(row.kind) === channel && run.length < limit && sameFrame(first, row)
      if (fits && !held.has(row.chain)) run.push(row)
      else held.add(row.chain)
    }
    return run
  }

  private async hand(channel: Channel, run: Row[]): Promise<Outcome[]> {
    const [first] = run
    if (first === undefined) return []
    const vain = new Set(await asyncFilter(run, (row) => this.dependsOnRefused(row)))
    const going = run.filter((row) => !vain.has(row))
    const answers = going.length === 0 ? [] : await channel.send(await Promise.all(going.map((row) => this.outbox.open(row))), deviceTimeFor(first))
    return run.map((row): Outcome => (vain.has(row) ? { state: 'refused', refused: { code: DEPENDS, status: 0, detail: '' } } : (answers[going.indexOf(row)] ?? { state: 'later' })))
  }

  /// A correction of a record that the server never took has nothing to correct.
  private async dependsOnRefused(row: Row): Promise<boolean> {
    if (row.kind !== 'CROSSING_VOID') return false
    const before = await this.outbox.database.outbox.where('id').equals(row.chain).first()
    return before?.state === 'refused' || before?.state === 'aside' || before?.state === 'corrected'
  }

  private async take(run: Row[], outcomes: Outcome[]): Promise<Round> {
    await this.outbox.settle(run, outcomes)
    if (run.every((_, place) => (outcomes[place]?.state ?? 'later') !== 'later')) {
      this.failures = 0
      return { kind: 'sent', records: run.length }
    }
    return this.later(0, false)
  }

  private async failed(problem: Problem, channel: Channel, run: Row[]): Promise<Round> {
    if (passing(problem.status)) return this.later(problem.retryAfterSeconds, problem.offline)
    if (problem.status === 401) return (await this.renew().catch(() => false)) ? { kind: 'sent', records: 0 } : { kind: 'signIn' }
    if (problem.code === CSRF) return this.later(0, false)
    if (STOPPING.includes(problem.code)) return { kind: 'stopped', problem }
    if (problem.status === 403) return this.refuse(run, problem)
    if (run.length > 1) {
      this.limits.set(channel.name, Math.max(1, Math.floor(run.length / 2)))
      return { kind: 'sent', records: 0 }
    }
    this.limits.delete(channel.name)
    return this.refuse(run, problem)
  }

  private async refuse(run: Row[], problem: Problem): Promise<Round> {
    await this.outbox.settle(
      run,
      run.map(() => ({ state: 'refused', refused: refusedBy(problem) })),
    )
    this.failures = 0
    return { kind: 'sent', records: run.length }
  }

  private later(retryAfterSeconds: number, offline: boolean): Round {
    return { kind: 'wait', millis: backOffMillis(this.failures++, retryAfterSeconds), offline }
  }

  /// Moments in records are by the server's clock; how far the device's is off is measured before anything is sent.
  private async learnClock(): Promise<void> {
    if (performance.now() - this.learntAt < CLOCK_FRESH_MILLIS) return
    const sent = Date.now()
    const { now } = await askClock()
    learnServerTime(Date.parse(now), sent, Date.now())
    this.learntAt = performance.now()
  }

  /// The network came back: what failed before says nothing about now.
  forgetFailures(): void {
    this.failures = 0
  }
}
