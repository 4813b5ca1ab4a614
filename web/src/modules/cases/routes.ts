import type { RouteRecordRaw } from 'vue-router'

export const caseRoutes: RouteRecordRaw[] = [
  { path: 'cases', component: () => import('./CasesPage.vue'), meta: { nav: 33, icon: 'Connection', title: 'cases.title', needs: ['READ_CASES'] } },
  { path: 'cases/lists', component: () => import('./LineListsPage.vue'), meta: { title: 'cases.lists.title', needs: ['READ_CASES'] } },
  { path: 'cases/follow-up', component: () => import('./PlansPage.vue'), meta: { title: 'cases.plan.title', needs: ['MANAGE_MEASURES'] } },
  { path: 'cases/handover', component: () => import('./HandoverPage.vue'), meta: { title: 'cases.handover.title', needs: ['READ_CASES'] } },
  { path: 'cases/analysis', component: () => import('./analysis/AnalysisPage.vue'), meta: { title: 'cases.analysis.title', needs: ['READ_CASES'] } },
  { path: 'cases/chains', component: () => import('./chains/ChainsPage.vue'), meta: { title: 'cases.chains.title', needs: ['READ_CASES'] } },
  { path: 'cases/:id', component: () => import('./CasePage.vue'), meta: { title: 'cases.case.one', needs: ['READ_CASES'] } },
]
