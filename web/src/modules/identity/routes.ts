import type { RouteRecordRaw } from 'vue-router'

export const identityRoutes: RouteRecordRaw[] = [
  {
    path: 'administration',
    component: () => import('./AdministrationPage.vue'),
    meta: { nav: 41, icon: 'Setting', title: 'identity.title', needs: ['MANAGE_ACCOUNTS'] },
  },
]
