import type { NavigationGuard, RouteRecordRaw } from 'vue-router'
import { RESIDENT_START } from '@/modules/resident/landing'
import { useResident } from '@/modules/resident/useResident'
import ResidentShell from './ResidentShell.vue'

const signedIn: NavigationGuard = async (to) => (await useResident().ensure()) || { name: 'resident-sign-in', query: { to: to.fullPath } }

export const residentRoute: RouteRecordRaw = {
  path: '/resident',
  name: 'resident',
  component: ResidentShell,
  meta: { texts: ['resident', 'passes'], open: true },
  redirect: RESIDENT_START,
  children: [
    { path: 'sign-in', name: 'resident-sign-in', meta: { title: 'resident.signIn.title' }, component: () => import('@/modules/resident/SignInPage.vue') },
    { path: 'pass', beforeEnter: signedIn, meta: { title: 'resident.pass.title' }, component: () => import('@/modules/resident/PassPage.vue') },
    { path: 'results', beforeEnter: signedIn, meta: { title: 'resident.results.title' }, component: () => import('@/modules/resident/ResultsPage.vue') },
    { path: 'status', beforeEnter: signedIn, meta: { title: 'resident.status.title' }, component: () => import('@/modules/resident/StatusPage.vue') },
    { path: 'appeal', beforeEnter: signedIn, meta: { title: 'resident.appeal.title' }, component: () => import('@/modules/resident/AppealPage.vue') },
    { path: 'apart', beforeEnter: signedIn, meta: { title: 'resident.apart.title' }, component: () => import('@/modules/resident/ApartPage.vue') },
    { path: 'here/:code?', name: 'resident-here', beforeEnter: signedIn, meta: { title: 'resident.here.title' }, component: () => import('@/modules/resident/HerePage.vue') },
    { path: 'data', beforeEnter: signedIn, meta: { title: 'resident.held.title', texts: ['audit'] }, component: () => import('@/modules/resident/HeldPage.vue') },
    { path: 'correction', beforeEnter: signedIn, meta: { title: 'resident.correction.title' }, component: () => import('@/modules/resident/CorrectionPage.vue') },
    { path: 'return', beforeEnter: signedIn, meta: { title: 'resident.return.title' }, component: () => import('@/modules/resident/ReturnPage.vue') },
    { path: 'more', beforeEnter: signedIn, meta: { title: 'resident.more.title' }, component: () => import('@/modules/resident/MorePage.vue') },
    { path: ':rest(.*)*', redirect: RESIDENT_START },
  ],
}
