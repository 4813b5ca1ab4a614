import type { AreaKey } from '@/app/areaKey'
import { areas, type Area } from './api'

/// All children of an area, page after page; a parent has tens, seldom hundreds.
export async function allChildren(key: AreaKey): Promise<Area[]> {
  const found: Area[] = []
  let after: string | undefined
  do {
    const page = await areas.children(key, after)
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}
