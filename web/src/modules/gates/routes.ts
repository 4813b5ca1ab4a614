import type { RouteRecordRaw } from 'vue-router'

export const gateRoutes: RouteRecordRaw[] = [
  { path: 'gates', component: () => import('./GatesPage.vue'), meta: { nav: 30, icon: 'Guide', title: 'gates.title', needs: ['READ_GATES', 'MANAGE_GATES'] } },
  { path: 'gates/crossings', component: () => import('./CrossingsPage.vue'), meta: { title: 'gates.crossings.title', needs: ['READ_GATES'] } },
  { path: 'gates/:id', component: () => import('./GatePage.vue'), meta: { title: 'gates.one', needs: ['READ_GATES', 'MANAGE_GATES'] } },
  { path: 'crossings', redirect: (to) => ({ path: '/desk/gates/crossings', query: to.query }) },
]
