import type { RouteRecordRaw } from 'vue-router'
import FieldShell from './FieldShell.vue'

export const fieldRoute: RouteRecordRaw = { path: '/field', name: 'field', component: FieldShell, meta: { texts: ['field'] }, children: [] }
