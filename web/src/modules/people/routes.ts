import type { RouteRecordRaw } from 'vue-router'

export const peopleRoutes: RouteRecordRaw[] = [
  { path: 'residents', component: () => import('./ResidentsPage.vue'), meta: { nav: 21, icon: 'User', title: 'people.title', needs: ['READ_RESIDENTS'] } },
  { path: 'residents/import', component: () => import('./ImportPage.vue'), meta: { title: 'people.import.title', needs: ['IMPORT_RESIDENTS'] } },
  { path: 'residents/:id', component: () => import('./ResidentPage.vue'), meta: { title: 'people.one', needs: ['READ_RESIDENTS'] } },
  { path: 'households', component: () => import('./HouseholdsPage.vue'), meta: { title: 'people.household.title', needs: ['READ_RESIDENTS'] } },
  { path: 'people', redirect: (to) => ({ path: '/desk/residents', query: to.query }) },
  { path: 'people/households', redirect: (to) => ({ path: '/desk/households', query: to.query }) },
]
