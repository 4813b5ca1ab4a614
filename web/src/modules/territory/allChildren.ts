import { allPages } from '@/app/allPages'
import type { AreaKey } from '@/app/areaKey'
import { areas, type Area } from './api'

/// All children of an area; a parent has tens, seldom hundreds.
export const allChildren = (key: AreaKey): Promise<Area[]> => allPages((after) => areas.children(key, after))
