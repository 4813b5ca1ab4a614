import type { RouteRecordRaw } from 'vue-router'

export const auditRoutes: RouteRecordRaw[] = [
  { path: 'audit', component: () => import('./AuditPage.vue'), meta: { nav: 42, icon: 'View', title: 'audit.title', needs: ['READ_AUDIT'] } },
]
