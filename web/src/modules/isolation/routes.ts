import type { RouteRecordRaw } from 'vue-router'

export const isolationRoutes: RouteRecordRaw[] = [
  { path: 'isolation', component: () => import('./IsolationPage.vue'), meta: { nav: 36, icon: 'House', title: 'isolation.title', needs: ['READ_ISOLATION', 'ANSWER_REFERRALS'] } },
]
