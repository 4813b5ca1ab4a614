import type { AreaKey } from '@/app/areaKey'
import type { Permission } from '@/app/permissions'
import { gates } from '@/modules/gates/api'
import { residents } from '@/modules/people/api'
import { areas } from '@/modules/territory/api'

export interface Found {
  kind: 'area' | 'resident' | 'gate'
  key: string
  value: string
  note: string
}

const EACH = 6

/// One box: areas, gates and, for those who may, residents of the area that is looked at. Personal data goes in the body only.
export async function searchEverything(q: string, area: AreaKey, can: (p: Permission) => boolean): Promise<Found[]> {
  const none: Promise<Found[]> = Promise.resolve([])
  const found = await Promise.all([
    can('READ_TERRITORY') ? areas.search(q).then((hits) => hits.map((x) => ({ kind: 'area' as const, key: x.areaKey, value: x.name, note: x.path.filter((a) => a.areaKey !== x.areaKey).map((a) => a.name).join(' ') }))) : none,
    can('READ_GATES') ? gates.list(area).then((p) => p.items.filter((g) => matches(g.name, g.code, q)).map((g) => ({ kind: 'gate' as const, key: g.id, value: g.name, note: `${g.code} ${g.areaName ?? ''}` }))) : none,
    can('READ_RESIDENTS')
      ? residents.search(q, area).then((p) => p.items.map((r) => ({ kind: 'resident' as const, key: r.id, value: r.nameMasked, note: `${r.areaName ?? ''} ${r.door}` })))
      : none,
  ])
  return found.flatMap((some) => some.slice(0, EACH))
}

function matches(name: string, code: string, q: string): boolean {
  const wanted = q.toLowerCase()
  return name.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted)
}
