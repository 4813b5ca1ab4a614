import { ref, shallowRef, type Ref } from 'vue'
import type { Problem } from '@/app/problem'
import type { Outbox } from './outbox'
import type { Round, Sender } from './sender'

/// How sending stands, for the status line.
export interface SendingState {
  /// Why nothing goes out although something waits.
  halted: Ref<'signIn' | 'stopped' | undefined>
  problem: Ref<Problem | undefined>
}

const LOCK = 'lianfang.sender'
/// Looks again by itself, in case nobody says that something is there.
const IDLE_MILLIS = 30_000
/// Whoever records while nobody answers does not try the network with each record.
const OFFLINE_REST_MILLIS = 2_000

/// Runs the sender for as long as the page lives, in one tab only: the others wait for the lock and take over when it
/// is closed or killed.
export class Sending implements SendingState {
  readonly halted = ref<'signIn' | 'stopped'>()
  readonly problem = shallowRef<Problem>()
  private wake: () => void = () => {}
  /// Until when more records are no reason to come back sooner: the server asked to be left alone, or was not there a
  /// moment ago.
  private restsUntil = 0
  private readonly ended = new AbortController()

  constructor(
    private readonly outbox: Outbox,
    private readonly sender: Sender,
    private readonly locks: LockManager | null | undefined = navigator.locks,
  ) {}

  start(): void {
    const stop = this.outbox.onAdded(() => performance.now() < this.restsUntil || this.wake())
    const online = (): void => this.nudge()
    window.addEventListener('online', online)
    this.ended.signal.addEventListener('abort', () => {
      stop()
      window.removeEventListener('online', online)
      this.wake()
    })
    const work = (): Promise<void> => this.work()
    void (this.locks == null ? work() : this.locks.request(LOCK, { signal: this.ended.signal }, work)).catch(() => undefined)
  }

  stop(): void {
    this.ended.abort()
  }

  /// Tries at once: the network came back, somebody signed in.
  nudge(): void {
    this.sender.forgetFailures()
    this.halted.value = undefined
    this.restsUntil = 0
    this.wake()
  }

  private async work(): Promise<void> {
    while (!this.ended.signal.aborted) {
      const asleep = this.sleep()
      const round = await this.sender.round().catch((): Round => ({ kind: 'wait', millis: IDLE_MILLIS, offline: false }))
      this.show(round)
      this.restsUntil = round.kind === 'wait' ? performance.now() + (round.offline ? OFFLINE_REST_MILLIS : round.millis) : 0
      if (round.kind !== 'sent') await asleep(round.kind === 'wait' ? round.millis : IDLE_MILLIS)
    }
  }

  private show(round: Round): void {
    this.halted.value = round.kind === 'signIn' || round.kind === 'stopped' ? round.kind : undefined
    this.problem.value = round.kind === 'stopped' ? round.problem : undefined
  }

  /// What is added while a round runs is not slept over.
  private sleep(): (millis: number) => Promise<void> {
    let woken = false
    this.wake = () => (woken = true)
    return (millis) =>
      new Promise((resolve) => {
        if (woken) return resolve()
        const timer = setTimeout(resolve, millis)
        this.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
  }
}
