import type { RouteRecordRaw } from 'vue-router'
import DeskShell from './DeskShell.vue'

export const deskRoute: RouteRecordRaw = { path: '/desk', name: 'desk', component: DeskShell, meta: { texts: ['desk'] }, children: [] }
