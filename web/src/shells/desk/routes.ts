import type { RouteRecordRaw } from 'vue-router'
import { useSession } from '@/app/session'
import { auditRoutes } from '@/modules/audit/routes'
import { caseRoutes } from '@/modules/cases/routes'
import { commandRoutes } from '@/modules/command/routes'
import { gateRoutes } from '@/modules/gates/routes'
import { identityRoutes } from '@/modules/identity/routes'
import { isolationRoutes } from '@/modules/isolation/routes'
import { passRoutes } from '@/modules/passes/routes'
import { peopleRoutes } from '@/modules/people/routes'
import { placeRoutes } from '@/modules/places/routes'
import { responseRoutes } from '@/modules/response/routes'
import { territoryRoutes } from '@/modules/territory/routes'
import { testingRoutes } from '@/modules/testing/routes'
import { workforceRoutes } from '@/modules/workforce/routes'
import { zoneRoutes } from '@/modules/zones/routes'
import DeskShell from './DeskShell.vue'
import { navOf } from './nav'

const pages: RouteRecordRaw[] = [
  ...commandRoutes,
  ...territoryRoutes,
  ...peopleRoutes,
  ...gateRoutes,
  ...testingRoutes,
  ...caseRoutes,
  ...passRoutes,
  ...zoneRoutes,
  ...placeRoutes,
  ...isolationRoutes,
  ...workforceRoutes,
  ...responseRoutes,
  ...identityRoutes,
  ...auditRoutes,
]

const asNav = pages.map((p) => ({ path: `/desk/${p.path}`, meta: p.meta ?? {} }))

/// The desk opens with the first page of the person's rights.
export const deskRoute: RouteRecordRaw = {
  path: '/desk',
  name: 'desk',
  component: DeskShell,
  meta: { texts: ['desk', 'command', 'territory', 'people', 'gates', 'testing', 'zones', 'cases', 'isolation', 'passes', 'places', 'workforce', 'response', 'identity', 'audit'] },
  children: [
    { path: '', redirect: () => navOf(asNav, (p) => useSession().can(p))[0]?.[0]?.path ?? '/unknown' },
    ...pages,
  ],
}
