import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw, type Router } from 'vue-router'
import { i18n, needTexts } from './i18n'
import type { Permission } from './permissions'
import { carried } from './scope'
import { updateIfQuiet } from './update'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /// Shown without a session.
    open?: boolean
    /// One of these must be held anywhere.
    needs?: Permission[]
    /// Modules whose texts the page speaks.
    texts?: string[]
    /// Key of the page's title.
    title?: string
    /// Place in the desk's left navigation; pages without it are reached from others.
    nav?: number
    icon?: string
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue') },
  { path: '/sign-in', name: 'sign-in', meta: { open: true, title: 'app.signIn.title' }, component: () => import('./SignInPage.vue') },
  { path: '/setup', name: 'setup', meta: { open: true, title: 'app.setup.title' }, component: () => import('./SetupPage.vue') },
  { path: '/unlock', name: 'unlock', meta: { open: true, texts: ['field'], title: 'field.unlock.title' }, component: () => import('@/modules/field/device/UnlockPage.vue') },
  { path: '/password', name: 'password', meta: { title: 'app.password.title' }, component: () => import('./PasswordPage.vue') },
  { path: '/:rest(.*)*', name: 'unknown', meta: { open: true, title: 'app.unknown.title' }, component: () => import('./UnknownPage.vue') },
]

/// Shells bring their own routes and are fetched only by those who enter them.
const shells: Record<string, () => Promise<RouteRecordRaw>> = {
  desk: async () => (await import('@/shells/desk/routes')).deskRoute,
  field: async () => (await import('@/shells/field/routes')).fieldRoute,
  resident: async () => (await import('@/shells/resident/routes')).residentRoute,
}

/// Where a person starts: commanders and registrars at the desk, guards at their gate, samplers at theirs.
export function homePath(can: (permission: Permission) => boolean): string {
  const desk: Permission[] = ['READ_COMMAND', 'READ_TERRITORY', 'READ_RESIDENTS', 'READ_AUDIT', 'MANAGE_ACCOUNTS', 'MANAGE_GATES', 'ENTER_RESULTS', 'READ_ISOLATION', 'ANSWER_REFERRALS']
  const leads: Permission[] = ['READ_COMMAND', 'MANAGE_GATES', 'MANAGE_TESTING', 'MANAGE_RESIDENTS']
  if ((can('RECORD_CROSSINGS') || can('RECORD_SAMPLES')) && !leads.some(can)) return '/field'
  return desk.some(can) ? '/desk' : '/field'
}

const shellOf = (to: RouteLocationNormalized): string => to.path.split('/')[1] ?? ''

async function enterShell(router: Router, to: RouteLocationNormalized): Promise<boolean> {
  const shell = shellOf(to)
  const load = shells[shell]
  if (load === undefined || router.hasRoute(shell)) return false
  router.addRoute(await load())
  return true
}

/// Where a PIN is set it is asked for before the field opens, with or without a network.
async function isLocked(to: RouteLocationNormalized): Promise<boolean> {
  const inField = shellOf(to) === 'field'
  if (!inField && localStorage.getItem('lianfang.pin') === null) return false
  const { useDevice } = await import('@/modules/field/device/useDevice')
  const device = useDevice()
  await device.recall()
  return device.locked && (inField || !useSession().signedIn)
}

export function makeRouter(): Router {
  const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 } })

  router.beforeEach(async (to, from) => {
    // Residents have a session of their own, which their shell asks for; nobody asks for that of staff.
    if (shellOf(to) === 'resident') {
      if (await enterShell(router, to)) return to.fullPath
      await needTexts(...to.matched.flatMap((r) => r.meta.texts ?? []))
      return true
    }
    const session = useSession()
    if (!session.asked) await session.refresh()
    if (to.name !== 'unlock' && to.name !== 'sign-in' && (await isLocked(to))) return { name: 'unlock', query: to.path === '/' ? {} : { to: to.fullPath } }
    const open = to.meta.open === true && !(shellOf(to) in shells)
    if (!session.signedIn && !open) return { name: 'sign-in', query: to.path === '/' ? {} : { to: to.fullPath } }
    if (session.signedIn && session.me?.mustChangePassword === true && to.name !== 'password') return { name: 'password' }
    if (session.signedIn && to.name === 'home') return homePath((p) => session.can(p))
    if (session.signedIn && (await enterShell(router, to))) return to.fullPath
    if (to.meta.needs !== undefined && !to.meta.needs.some((p) => session.can(p))) return { name: 'unknown', params: { rest: ['forbidden'] } }
    const along = { ...carried(from.query), ...to.query }
    if (to.path !== from.path && to.path.startsWith('/desk') && from.path.startsWith('/desk') && Object.keys(along).length > Object.keys(to.query).length)
      return { path: to.path, query: along, hash: to.hash, replace: false }
    await needTexts(...to.matched.flatMap((r) => r.meta.texts ?? []))
    return true
  })

  router.afterEach((to, from) => {
    if (to.path !== from.path) updateIfQuiet()
    const name = i18n.global.t('app.product.name')
    document.title = to.meta.title === undefined ? name : `${i18n.global.t(to.meta.title)} · ${name}`
  })
  return router
}
