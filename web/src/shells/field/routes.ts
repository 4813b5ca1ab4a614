import type { RouteRecordRaw } from 'vue-router'
import FieldShell from './FieldShell.vue'

export const fieldRoute: RouteRecordRaw = {
  path: '/field',
  name: 'field',
  component: FieldShell,
  meta: { texts: ['field'] },
  redirect: '/field/gates',
  children: [
    { path: 'gates', name: 'field-gates', meta: { title: 'field.pick.title', needs: ['READ_GATES', 'RECORD_CROSSINGS'] }, component: () => import('@/modules/field/GatePickPage.vue') },
    { path: 'gates/:gate', name: 'field-gate', meta: { title: 'field.gate.title', needs: ['RECORD_CROSSINGS'] }, component: () => import('@/modules/field/GatePage.vue') },
    { path: 'gates/:gate/handover', name: 'field-handover', meta: { title: 'field.handover.title', needs: ['RECORD_CROSSINGS'] }, component: () => import('@/modules/field/HandoverPage.vue') },
    { path: 'me', name: 'field-me', meta: { title: 'field.me.title' }, component: () => import('@/modules/field/MePage.vue') },
  ],
}
