import type { RouteRecordRaw } from 'vue-router'

export const responseRoutes: RouteRecordRaw[] = [
  {
    path: 'response',
    component: () => import('./ResponsePage.vue'),
    meta: { nav: 40, icon: 'Flag', title: 'response.title', needs: ['MANAGE_RESPONSE', 'READ_COMMAND', 'READ_AUDIT'] },
  },
]
