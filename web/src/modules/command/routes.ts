import type { RouteRecordRaw } from 'vue-router'

export const commandRoutes: RouteRecordRaw[] = [
  { path: 'today', component: () => import('./TodayPage.vue'), meta: { nav: 10, icon: 'Odometer', title: 'command.today.title', needs: ['READ_COMMAND'] } },
  { path: 'report', component: () => import('./ReportPage.vue'), meta: { nav: 11, icon: 'Document', title: 'command.report.title', needs: ['READ_COMMAND'] } },
  { path: 'case-counts', component: () => import('./CasesPage.vue'), meta: { nav: 12, icon: 'DataAnalysis', title: 'command.cases.title', needs: ['READ_COMMAND'] } },
]
