import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, post, put, remove, type Schemas } from './api'
import { covers, type AreaKey } from './areaKey'
import { learnServerTime } from './clock'
import { listen } from './http'
import { isLocale, setLocale, type Locale } from './i18n'
import type { Permission } from './permissions'
import { asProblem } from './problem'

/// A server that says nothing for so long is not there: a phone at a gate opens without it.
const PATIENCE_MILLIS = 5_000

export type Me = Schemas['identity.MeAnswers.Me']

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const asked = ref(false)
  /// Whether the server itself said who this is, since the page was opened.
  const reached = ref(false)
  /// Whether the password was given since the page was opened.
  const byPassword = ref(false)
  /// A device that opened with its PIN goes on working when its session ends: it renews it by itself.
  let goesOn = (): boolean => false
  const keepsOn = (): boolean => goesOn()
  const whenSignedOut = (keeps: () => boolean): void => {
    goesOn = keeps
  }
  const signedIn = computed(() => me.value !== null)
  const zone = computed(() => me.value?.zone ?? 'Asia/Shanghai')

  async function take(value: Me): Promise<void> {
    learnServerTime(Date.parse(value.serverTime), Date.now(), Date.now())
    me.value = value
    asked.value = true
    reached.value = true
    if (isLocale(value.locale)) await setLocale(value.locale)
  }

  /// What a device knows by itself about who works on it, while the server cannot be asked.
  async function adopt(value: Me): Promise<void> {
    me.value = value
    asked.value = true
    if (isLocale(value.locale)) await setLocale(value.locale)
  }

  /// Asks who is signed in; nobody is a normal answer, and so is no answer at all.
  async function refresh(): Promise<void> {
    try {
      await take(await get('/api/me', { signal: AbortSignal.timeout(PATIENCE_MILLIS) }))
    } catch (error) {
      const { status, code } = asProblem(error)
      if (status >= 400 && status < 500 && status !== 401 && code !== 'identity/device-revoked') throw error
      forget()
      reached.value = status >= 400 && status < 500
    }
  }

  async function signIn(login: string, password: string): Promise<void> {
    await take(await post('/api/session', { body: { login, password } }))
    byPassword.value = true
  }

  async function signOut(): Promise<void> {
    await remove('/api/session')
    byPassword.value = false
    forget()
  }

  async function changePassword(current: string, next: string): Promise<void> {
    await put('/api/me/password', { body: { current, new: next } })
    await refresh()
  }

  async function chooseLocale(locale: Locale): Promise<void> {
    await setLocale(locale)
    if (me.value === null) return
    await put('/api/me/locale', { body: { locale } })
    me.value.locale = locale
  }

  function forget(): void {
    me.value = null
    asked.value = true
  }

  /// Without an area: whether the permission is held anywhere at all.
  function can(permission: Permission, area?: AreaKey): boolean {
    const areas = me.value?.permissions[permission] ?? []
    return area === undefined ? areas.length > 0 : areas.some((held) => covers(held, area))
  }

  listen({ signedOut: forget })
  return { me, asked, reached, byPassword, signedIn, zone, take, adopt, keepsOn, whenSignedOut, refresh, signIn, signOut, changePassword, chooseLocale, forget, can }
})
