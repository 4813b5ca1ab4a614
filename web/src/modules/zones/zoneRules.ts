import { levelOf, type AreaKey } from '@/app/areaKey'
import type { RulePack } from '@/modules/response/api'
import { RAISED, type Level } from './api'

/// What a rule pack says of zones.
export interface ZoneRules {
  /// Those to which somebody may raise; empty where the pack knows no zones.
  levels: Level[]
  /// The widest place of each: a level of areas, or `BUILDING`.
  widest: Partial<Record<Level, Extent>>
}

const AREAS = ['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'CELL'] as const
const EXTENTS = [...AREAS, 'BUILDING'] as const
export type Extent = (typeof EXTENTS)[number]

export function zoneRulesOf(pack: Pick<RulePack, 'values'>): ZoneRules {
  const valueOf = (key: string): string => pack.values.find((value) => value.key === key)?.value.toUpperCase() ?? ''
  const known = valueOf('zones.levels').split(',').map((word) => word.trim())
  const levels = RAISED.filter((level) => known.includes(level))
  const widest = levels.flatMap((level) => {
    const extent = EXTENTS.find((one) => one === valueOf(`zones.${level.toLowerCase()}.widest`))
    return extent === undefined ? [] : [[level, extent] as const]
  })
  return { levels, widest: Object.fromEntries(widest) }
}

/// Whether a place is wider than the pack allows. A cell is a few doors: less than any building.
export function isTooWide(rules: ZoneRules | undefined, level: Level, place: { areaKey: AreaKey; building: string }): boolean {
  const widest = rules?.widest[level]
  if (widest === undefined) return false
  const area = levelOf(place.areaKey)
  if (widest === 'BUILDING') return place.building.trim() === '' && area !== 'CELL'
  return AREAS.indexOf(area) < AREAS.indexOf(widest)
}
