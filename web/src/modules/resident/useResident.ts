import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { clockOffsetMillis, learnServerTime, serverNow } from '@/app/clock'
import { residents, type Session, type SignIn } from './api'
import { forgetDrafts } from './drafts'
import { forgetApart } from './keptApart'
import { forgetHere } from './keptHere'
import { forgetPasses } from './keptPasses'

const STORED = 'lianfang.resident'

/// What the device remembers of a session, so that a page opens without asking: whose, until when, and by how much the
/// server's clock is ahead. The session itself is a cookie that no script can read.
interface Mark extends Session {
  offsetMillis: number
}

function recalled(): Mark | undefined {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export const useResident = defineStore('resident', () => {
  const session = ref<Session>()
  const signedIn = computed(() => session.value !== undefined)
  const residentId = computed(() => session.value?.residentId ?? '')

  async function learnClock(): Promise<void> {
    const sent = Date.now()
    const { now } = await residents.clock()
    learnServerTime(Date.parse(now), sent, Date.now())
  }

  function take(value: Session): void {
    const before = recalled()?.residentId
    if (before !== undefined && before !== value.residentId) forgetWhatWasTyped()
    session.value = value
    localStorage.setItem(STORED, JSON.stringify({ ...value, offsetMillis: clockOffsetMillis() } satisfies Mark))
  }

  /// Whether a resident is signed in, as far as this device knows; asks the server only when it knows nothing.
  async function ensure(): Promise<boolean> {
    if (signedIn.value) return true
    const mark = recalled()
    if (mark !== undefined) learnServerTime(Date.now() + mark.offsetMillis, Date.now(), Date.now())
    if (mark !== undefined && Date.parse(mark.until) > serverNow().getTime()) {
      session.value = mark
      return true
    }
    try {
      const found = await residents.session()
      await learnClock().catch(() => undefined)
      take(found)
    } catch {
      return false
    }
    return true
  }

  async function signIn(by: SignIn): Promise<void> {
    const found = await residents.signIn(by)
    await learnClock().catch(() => undefined)
    take(found)
  }

  /// The session has ended. What was typed stays for the same person; another who signs in does not find it.
  function forget(): void {
    const mark = recalled()
    session.value = undefined
    if (mark !== undefined) localStorage.setItem(STORED, JSON.stringify({ ...mark, until: '' } satisfies Mark))
  }

  function forgetWhatWasTyped(): void {
    forgetPasses()
    forgetApart()
    forgetHere()
    forgetDrafts()
  }

  /// @param everywhere ends the sessions of all devices
  async function signOut(everywhere = false): Promise<void> {
    await (everywhere ? residents.signOutEverywhere() : residents.signOut())
    session.value = undefined
    localStorage.removeItem(STORED)
    forgetWhatWasTyped()
  }

  return { session, signedIn, residentId, ensure, signIn, signOut, forget }
})
