import type { RouteRecordRaw } from 'vue-router'
import type { Permission } from '@/app/permissions'
import { useSession } from '@/app/session'
import FieldShell from './FieldShell.vue'

/// Guards start at their gate, samplers at their desk.
export function fieldStart(can: (permission: Permission) => boolean): string {
  return can('RECORD_SAMPLES') && !can('RECORD_CROSSINGS') ? '/field/sampling' : '/field/gates'
}

export const fieldRoute: RouteRecordRaw = {
  path: '/field',
  name: 'field',
  component: FieldShell,
  meta: { texts: ['field'] },
  redirect: () => fieldStart((permission) => useSession().can(permission)),
  children: [
    { path: 'gates', name: 'field-gates', meta: { title: 'field.pick.title', needs: ['READ_GATES', 'RECORD_CROSSINGS'] }, component: () => import('@/modules/field/GatePickPage.vue') },
    { path: 'gates/:gate', name: 'field-gate', meta: { title: 'field.gate.title', needs: ['RECORD_CROSSINGS'], texts: ['passes'] }, component: () => import('@/modules/field/GatePage.vue') },
    { path: 'gates/:gate/handover', name: 'field-handover', meta: { title: 'field.handover.title', needs: ['RECORD_CROSSINGS'] }, component: () => import('@/modules/field/HandoverPage.vue') },
    { path: 'sampling', name: 'field-sampling', meta: { title: 'field.sampling.pick', needs: ['RECORD_SAMPLES'] }, component: () => import('@/modules/field/sampling/SamplingPickPage.vue') },
    { path: 'sampling/:round/:station', name: 'field-sampling-desk', meta: { title: 'field.sampling.title', needs: ['RECORD_SAMPLES'] }, component: () => import('@/modules/field/sampling/SamplingPage.vue') },
    { path: 'doors', name: 'field-doors', meta: { title: 'field.door.pick', needs: ['RECORD_CROSSINGS'] }, component: () => import('@/modules/field/door/DoorPickPage.vue') },
    { path: 'doors/:code', name: 'field-door', meta: { title: 'field.door.title', needs: ['RECORD_CROSSINGS'], texts: ['passes'] }, component: () => import('@/modules/field/door/DoorPage.vue') },
    { path: 'visits', name: 'field-visits', meta: { title: 'field.visit.title', needs: ['MANAGE_MEASURES'] }, component: () => import('@/modules/field/visits/VisitsPage.vue') },
    { path: 'records', name: 'field-records', meta: { title: 'field.records.title' }, component: () => import('@/modules/field/RecordsPage.vue') },
    { path: 'prepare', name: 'field-prepare', meta: { title: 'field.prepare.title' }, component: () => import('@/modules/field/device/PreparePage.vue') },
    { path: 'me', name: 'field-me', meta: { title: 'field.me.title' }, component: () => import('@/modules/field/MePage.vue') },
  ],
}
