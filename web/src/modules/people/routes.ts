import type { RouteRecordRaw } from 'vue-router'

const texts = ['people', 'territory']

export const peopleRoutes: RouteRecordRaw[] = [
  { path: 'residents', component: () => import('./ResidentsPage.vue'), meta: { nav: 21, icon: 'User', title: 'people.title', texts, needs: ['READ_RESIDENTS'] } },
  { path: 'residents/import', component: () => import('./ImportPage.vue'), meta: { title: 'people.import.title', texts, needs: ['IMPORT_RESIDENTS'] } },
  { path: 'residents/:id', component: () => import('./ResidentPage.vue'), meta: { title: 'people.one', texts, needs: ['READ_RESIDENTS'] } },
]
