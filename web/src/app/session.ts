import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { get, post, put, remove, type Schemas } from './api'
import { covers, type AreaKey } from './areaKey'
import { learnServerTime } from './clock'
import { listen } from './http'
import { isLocale, setLocale, type Locale } from './i18n'
import type { Permission } from './permissions'
import { asProblem } from './problem'

export type Me = Schemas['identity.MeAnswers.Me']

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const asked = ref(false)
  const signedIn = computed(() => me.value !== null)
  const zone = computed(() => me.value?.zone ?? 'Asia/Shanghai')

  async function take(value: Me): Promise<void> {
    learnServerTime(Date.parse(value.serverTime), Date.now(), Date.now())
    me.value = value
    asked.value = true
    if (isLocale(value.locale)) await setLocale(value.locale)
  }

  /// Asks who is signed in; nobody is a normal answer.
  async function refresh(): Promise<void> {
    try {
      await take(await get('/api/me'))
    } catch (error) {
      if (asProblem(error).status !== 401) throw error
      forget()
    }
  }

  async function signIn(login: string, password: string): Promise<void> {
    await take(await post('/api/session', { body: { login, password } }))
  }

  async function signOut(): Promise<void> {
    await remove('/api/session')
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
  return { me, asked, signedIn, zone, refresh, signIn, signOut, changePassword, chooseLocale, forget, can }
})
