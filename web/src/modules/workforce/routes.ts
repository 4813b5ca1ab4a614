import type { RouteRecordRaw } from 'vue-router'

export const workforceRoutes: RouteRecordRaw[] = [
  {
    path: 'workforce',
    component: () => import('./WorkforcePage.vue'),
    meta: { nav: 31, icon: 'UserFilled', title: 'workforce.title', needs: ['READ_WORKFORCE', 'MANAGE_WORKFORCE'] },
  },
]
