import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { post, remove } from '@/app/api'
import { serverNow } from '@/app/clock'
import { asProblem } from '@/app/problem'
import { useSession, type Me } from '@/app/session'
import { uuidv7 } from '@/app/uuid'
import { fieldDatabase } from '../outbox/db'
import { open, seal, type Sealed } from '../outbox/sealing'
import { deviceName } from './deviceName'
import { Pin, pinAccount, type Unlocked } from './pin'

/// Who works on this device, and what it signs in with: sealed with the key that the PIN opens.
interface Identity {
  me: Me
  deviceId: string
  credential: string
}

const REVOKED = 'revoked'
const IDENTITY = 'identity'

/// This device as a place of work: whether it opens with a PIN, whether it is open, whether it may still be used.
export const useDevice = defineStore('device', () => {
  const database = fieldDatabase()
  const pin = new Pin(database)
  const session = useSession()
  const vault = shallowRef<CryptoKey>()
  const identity = shallowRef<Identity>()
  const account = ref(pinAccount())
  const revoked = ref(false)
  const open_ = computed(() => vault.value !== undefined)
  /// A PIN is set for whoever works here, and has not been given since the page was opened.
  const locked = computed(() => account.value !== null && !open_.value && !session.byPassword && (session.me === null || session.me.accountId === account.value))
  /// Whether a PIN is set for the person who is signed in.
  const prepared = computed(() => account.value !== null && account.value === session.me?.accountId)
  let renewing: Promise<boolean> | undefined
  let recalled: Promise<void> | undefined

  session.whenSignedOut(() => {
    if (!open_.value) return false
    void renew()
    return true
  })

  /// Asks the database once who set a PIN here: the flag that tells it at once may have been lost with a browser that died.
  function recall(): Promise<void> {
    recalled ??= pin.owner().then(
      (owner) => {
        account.value ??= owner
      },
      () => undefined,
    )
    return recalled
  }

  async function load(): Promise<void> {
    revoked.value = (await database.values.get(REVOKED))?.value === true
  }

  async function keepIdentity(value: Identity): Promise<void> {
    if (vault.value === undefined) return
    identity.value = value
    await database.values.put({ name: IDENTITY, value: await seal(vault.value, IDENTITY, value) })
  }

  /// Registers this device on the server and binds it to the PIN. Needs a session that is on line.
  async function prepare(chosen: string): Promise<void> {
    const me = session.me
    if (me === null) return
    const id = identity.value?.deviceId ?? uuidv7(serverNow().getTime())
    const { id: deviceId, credential } = await post('/api/me/devices', { body: { id: revoked.value ? uuidv7(serverNow().getTime()) : id, name: deviceName() } })
    await pin.forget()
    vault.value = await pin.choose(me.accountId, chosen)
    account.value = me.accountId
    await keepIdentity({ me, deviceId, credential })
    await database.values.delete(REVOKED)
    revoked.value = false
  }

  /// Opens the device; who works on it is known from then on, with or without a network.
  async function unlock(typed: string): Promise<Unlocked> {
    const answer = await pin.unlock(typed)
    if (answer.kind === 'forgotten') account.value = null
    if (answer.kind !== 'unlocked') return answer
    vault.value = answer.vault
    const kept = (await database.values.get(IDENTITY))?.value as Sealed | undefined
    if (kept !== undefined) {
      identity.value = await open<Identity>(answer.vault, IDENTITY, kept)
      if (session.me === null) await session.adopt(identity.value.me)
    }
    void refreshed()
    return answer
  }

  /// Keeps what the server last said about the person, so that it holds without a network too.
  async function refreshed(): Promise<void> {
    if (identity.value === undefined) return
    if (session.reached && session.me !== null && session.me.accountId === identity.value.me.accountId) await keepIdentity({ ...identity.value, me: session.me })
    else await renew()
  }

  /// A new session without the password; false when the server cannot be reached or wants the password.
  function renew(): Promise<boolean> {
    renewing ??= renewOnce().finally(() => (renewing = undefined))
    return renewing
  }

  async function renewOnce(): Promise<boolean> {
    const known = identity.value
    if (known === undefined) return false
    try {
      await session.take(await post('/api/session/device', { body: { deviceId: known.deviceId, credential: known.credential } }))
      if (session.me !== null) await keepIdentity({ ...known, me: session.me })
      return true
    } catch (error) {
      if (asProblem(error).code === 'identity/device-revoked') await wasRevoked()
      return false
    }
  }

  /// What was taken along for the post goes at once; what was recorded stays, sealed, until somebody deals with it.
  async function wasRevoked(): Promise<void> {
    revoked.value = true
    await database.values.put({ name: REVOKED, value: true })
    await forget()
  }

  function lock(): void {
    vault.value = undefined
    identity.value = undefined
  }

  async function forget(): Promise<void> {
    await pin.forget()
    account.value = null
    lock()
  }

  /// The device is given away: the server forgets it too, if it can be reached.
  async function giveUp(): Promise<void> {
    const id = identity.value?.deviceId
    if (id !== undefined) await remove('/api/me/devices/{id}', { path: { id } }).catch(() => undefined)
    await forget()
  }

  return { account, vault, identity, revoked, locked, prepared, isOpen: open_, recall, load, prepare, unlock, renew, refreshed, wasRevoked, lock, forget, giveUp }
})
