import type { RouteRecordRaw } from 'vue-router'

export const passRoutes: RouteRecordRaw[] = [
  { path: 'passes', component: () => import('./PassesPage.vue'), meta: { nav: 34, icon: 'Postcard', title: 'passes.title', needs: ['READ_RESIDENTS', 'READ_AUDIT'] } },
]
