import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/app/permissions'

const needs: Permission[] = ['READ_WORKFORCE', 'MANAGE_WORKFORCE']

export const workforceRoutes: RouteRecordRaw[] = [
  { path: 'workforce', component: () => import('./WorkforcePage.vue'), meta: { nav: 31, icon: 'UserFilled', title: 'workforce.title', needs } },
  { path: 'workforce/shifts', component: () => import('./WorkforcePage.vue'), props: { tab: 'shifts' }, meta: { title: 'workforce.tab.shifts', needs } },
  { path: 'workforce/grid-workers', component: () => import('./WorkforcePage.vue'), props: { tab: 'gridWorkers' }, meta: { title: 'workforce.tab.gridWorkers', needs } },
]
