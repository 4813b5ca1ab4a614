import type { RouteRecordRaw } from 'vue-router'

export const placeRoutes: RouteRecordRaw[] = [
  { path: 'places', component: () => import('./PlacesPage.vue'), meta: { nav: 22, icon: 'Shop', title: 'places.title', needs: ['READ_TERRITORY'] } },
]
