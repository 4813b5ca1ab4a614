import type { RouteRecordNormalized } from 'vue-router'
import type { Permission } from '@/app/permissions'

export interface NavPage {
  path: string
  title: string
  icon: string | undefined
}

/// The left navigation: pages with a place, in groups of ten, as far as the person's rights reach.
export function navOf(routes: Pick<RouteRecordNormalized, 'path' | 'meta'>[], can: (p: Permission) => boolean): NavPage[][] {
  const groups = new Map<number, (NavPage & { place: number })[]>()
  for (const { path, meta } of routes) {
    if (meta.nav === undefined || meta.title === undefined) continue
    if (meta.needs !== undefined && !meta.needs.some(can)) continue
    const group = Math.floor(meta.nav / 10)
    groups.set(group, [...(groups.get(group) ?? []), { path, title: meta.title, icon: meta.icon, place: meta.nav }])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, pages]) => pages.sort((a, b) => a.place - b.place).map(({ path, title, icon }) => ({ path, title, icon })))
}
