import type { RouteRecordRaw } from 'vue-router'

export const testingRoutes: RouteRecordRaw[] = [
  { path: 'testing', component: () => import('./RoundsPage.vue'), meta: { nav: 32, icon: 'Finished', title: 'testing.title', needs: ['READ_TESTING'] } },
  { path: 'testing/rounds/:id', component: () => import('./RoundPage.vue'), meta: { title: 'testing.round.one', needs: ['READ_TESTING'] } },
  { path: 'testing/rounds/:id/statistics', component: () => import('./StatisticsPage.vue'), meta: { title: 'testing.roundTab.statistics', needs: ['READ_TESTING'] } },
  { path: 'testing/rounds/:id/campaign', component: () => import('./CampaignPage.vue'), meta: { title: 'testing.roundTab.campaign', needs: ['READ_TESTING'] } },
  { path: 'testing/rounds/:id/forms', component: () => import('./forms/FormsPage.vue'), meta: { title: 'testing.roundTab.forms', needs: ['READ_TESTING'] } },
  { path: 'testing/forms/import', component: () => import('./forms/FormImportPage.vue'), meta: { title: 'testing.form.import.title', needs: ['RECORD_SAMPLES'] } },
  { path: 'testing/forms/printings/:id', component: () => import('./forms/FormPrintPage.vue'), meta: { title: 'testing.form.print.title', needs: ['READ_TESTING'] } },
  { path: 'testing/forms/:number', component: () => import('./forms/FormPage.vue'), meta: { title: 'testing.form.one', needs: ['RECORD_SAMPLES'] } },
  { path: 'testing/rounds/:id/plan', component: () => import('./plan/PlanPage.vue'), meta: { title: 'testing.plan.title', needs: ['READ_TESTING'] } },
  { path: 'testing/rounds/:id/plan/sheets', component: () => import('./plan/SheetsPage.vue'), meta: { title: 'testing.plan.sheets', needs: ['READ_TESTING'] } },
  { path: 'testing/stations', component: () => import('./StationsPage.vue'), meta: { title: 'testing.station.title', needs: ['READ_TESTING'] } },
  { path: 'testing/way', component: () => import('./WayPage.vue'), meta: { title: 'testing.way.title', needs: ['READ_TESTING'] } },
  { path: 'testing/boxes/:id', component: () => import('./BoxPage.vue'), meta: { title: 'testing.box.one', needs: ['READ_TESTING'] } },
  { path: 'testing/results', component: () => import('./ResultsPage.vue'), meta: { title: 'testing.results.title', needs: ['ENTER_RESULTS'] } },
  { path: 'testing/calls', component: () => import('./CallsPage.vue'), meta: { title: 'testing.calls.title', needs: ['READ_RESIDENTS'] } },
]
