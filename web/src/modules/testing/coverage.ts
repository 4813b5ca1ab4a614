import { covers, type AreaKey } from '@/app/areaKey'
import type { BuildingCover, Classes, Coverage, Round } from './api'

/// Everybody registered is in exactly one of these, in the order in which they are shown.
export const CLASSES = ['sampled', 'exempt', 'moved', 'refused', 'notFound', 'notYet'] as const satisfies readonly (keyof Classes)[]

/// Share of those who are sampled or need not be, 0 to 100; never rounded up to 100 while somebody is missing.
/// @returns undefined where nobody is registered: nothing is no share of nothing
export function doneShare(classes: Classes): number | undefined {
  if (classes.registered <= 0) return undefined
  const share = ((classes.sampled + classes.exempt + classes.moved) / classes.registered) * 100
  return share < 100 ? Math.min(share, 99.9) : 100
}

/// How strongly an area is coloured: whole, nobody there, or one of five steps of twenty per cent.
export type Heat = 'whole' | 'nobody' | 0 | 1 | 2 | 3 | 4
export function heatOf(classes: Classes): Heat {
  const share = doneShare(classes)
  if (share === undefined) return 'nobody'
  return share === 100 ? 'whole' : (Math.floor(share / 20) as 0 | 1 | 2 | 3 | 4)
}

export interface HeatCell {
  areaKey: AreaKey | undefined
  areaName: string | undefined
  classes: Classes
}
export interface HeatRow extends HeatCell {
  /// Areas in it; undefined while they are not known.
  cells: HeatCell[] | undefined
}

/// The parts of a part as cells; none when everything is recorded on the part itself: the row says that already.
function cellsOf(coverage: Coverage | undefined): HeatCell[] | undefined {
  const cells = coverage?.parts.map((part) => ({ areaKey: part.areaKey, areaName: part.areaName, classes: part.classes }))
  return cells?.every((cell) => cell.areaKey === undefined) === true ? [] : cells
}

/// One row per part of the area, with the parts of that one as cells as far as they are known.
export const heatRows = (coverage: Coverage, inside: Record<AreaKey, Coverage>): HeatRow[] =>
  coverage.parts.map(({ areaKey, areaName, classes }) => ({ areaKey, areaName, classes, cells: areaKey === undefined ? [] : cellsOf(inside[areaKey]) }))

export interface DoorCell extends HeatCell {
  id: string
}
export interface BuildingRow extends DoorCell {
  doors: DoorCell[]
}

/// Buildings with their doors as cells, in the order of the street.
/// @param onlyOpen leaves out doors at which nobody is missing, and buildings without any other
/// @param houses what to call houses of one door each
export function buildingRows(buildings: BuildingCover[], onlyOpen: boolean, houses: string): BuildingRow[] {
  return buildings.flatMap((building) => {
    const doors = building.doors
      .filter((door) => !onlyOpen || door.classes.notYet > 0)
      .map((door) => ({ id: door.householdId, areaKey: undefined, areaName: door.door, classes: door.classes }))
    if (onlyOpen && doors.length === 0) return []
    return [{ id: `${building.areaKey} ${building.label}`, areaKey: undefined, areaName: building.label || houses, classes: building.classes, doors }]
  })
}

/// Where to begin looking: what is looked at on the desk, as far as the round reaches there; else the first area of the round.
export function startingArea(round: Pick<Round, 'areas'>, looked: AreaKey): AreaKey {
  const keys = round.areas.map((one) => one.areaKey)
  const touches = keys.some((key) => covers(key, looked) || covers(looked, key))
  return touches ? looked : (keys[0] ?? looked)
}
