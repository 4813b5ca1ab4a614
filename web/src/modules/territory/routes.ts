import type { RouteRecordRaw } from 'vue-router'

export const territoryRoutes: RouteRecordRaw[] = [
  { path: 'area', component: () => import('./AreaPage.vue'), meta: { nav: 20, icon: 'MapLocation', title: 'territory.title', needs: ['READ_TERRITORY'] } },
  { path: 'territory', redirect: (to) => ({ path: '/desk/area', query: to.query }) },
]
