import { computed, ref, watch } from 'vue'
import { get } from '@/app/api'
import { asProblem } from '@/app/problem'
import { useSession } from '@/app/session'
import { countsOf } from './counts'
import { fieldDatabase } from './db'
import { Outbox } from './outbox'
import { Sender } from './sender'
import { Sending } from './sending'
import { watchOutbox } from './watching'

let shared: ReturnType<typeof make> | undefined

let renew: () => Promise<boolean> = () => Promise.resolve(false)

function make() {
  const session = useSession()
  const outbox = new Outbox(fieldDatabase(), () => session.me?.accountId)
  const sending = new Sending(outbox, new Sender(outbox, () => renew(), admitted))

  /// Who opened the device with a PIN may not be who the browser's session belongs to: nobody's records go out as another's.
  async function admitted(): Promise<boolean> {
    if (session.reached) return session.me !== null
    const mine = session.me?.accountId
    const theirs = await get('/api/me').then(
      (me) => me.accountId,
      (error: unknown) => {
        if (asProblem(error).status === 401) return undefined
        throw error
      },
    )
    if (theirs !== mine) return renew()
    session.reached = true
    return true
  }
  /// Whether what lies on the device has been counted: until then nothing may be said to be sent.
  const counted = ref(false)
  const waiting = ref(0)
  const refused = ref(0)
  const ofOthers = ref(0)
  let stopWatching: (() => void) | undefined

  watch(
    () => session.me?.accountId,
    () => {
      stopWatching?.()
      counted.value = false
      stopWatching = watchOutbox(
        () => countsOf(outbox),
        (found) => {
          waiting.value = found.waiting
          refused.value = found.refused
          ofOthers.value = found.ofOthers
          counted.value = true
        },
      )
      sending.nudge()
    },
    { immediate: true },
  )
  /// Nothing of this person waits for the server.
  const quiet = computed(() => counted.value && waiting.value === 0)
  return { outbox, sending, counted, waiting, refused, ofOthers, quiet }
}

/// The records of this device: one outbox and one sender for all pages.
/// @param how the session is brought back, by whoever knows
export function useOutbox(how?: () => Promise<boolean>) {
  if (how !== undefined) renew = how
  if (shared === undefined) {
    shared = make()
    shared.sending.start()
  }
  return shared
}

/// For tests: the next one to ask gets a new one.
export function dropOutbox(): void {
  shared?.sending.stop()
  renew = () => Promise.resolve(false)
  shared = undefined
}
