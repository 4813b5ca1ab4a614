import type { RouteRecordRaw } from 'vue-router'

export const zoneRoutes: RouteRecordRaw[] = [
  { path: 'zones', component: () => import('./ZonesPage.vue'), meta: { nav: 35, icon: 'Place', title: 'zones.title', needs: ['READ_TERRITORY'] } },
]
