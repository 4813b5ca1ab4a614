import { covers, type AreaKey } from '@/app/areaKey'
import { addDays, dayIn } from '@/app/clock'
import type { Level, Zone } from './api'

const GRAVITY: Record<Level, number> = { LOW: 0, MEDIUM: 1, HIGH: 2 }
/// Classes of the map's shades: far apart, so that they are told from each other.
const SHADE: Record<Level, number> = { LOW: 0, MEDIUM: 3, HIGH: 5 }

export const shadeOf = (level: Level): number => SHADE[level]

const gravest = (levels: Level[]): Level => levels.reduce<Level>((most, one) => (GRAVITY[one] > GRAVITY[most] ? one : most), 'LOW')

/// The gravest level of a zone on a civil day; on days to come what is planned.
export function levelOn(zone: Zone, day: string, today: string, timeZone: string): Level {
  if (day > today) return gravest(zone.calendar.filter((step) => step.from <= day && day <= step.until).map((step) => step.level))
  const held = zone.stages.filter((stage) => {
    const ended = stage.endedAt == null ? undefined : dayIn(timeZone, new Date(stage.endedAt))
    return dayIn(timeZone, new Date(stage.beganAt)) <= day && (ended === undefined || day < ended || (ended === day && day < today))
  })
  return gravest(held.map((stage) => stage.level))
}

/// Whether some place of a zone is, holds or lies in an area.
export const touches = (zone: Zone, area: AreaKey): boolean => zone.places.some((place) => covers(area, place.areaKey) || covers(place.areaKey, area))

/// Zones that hold and of which a place is or holds an area: with these its closures may be lifted.
export const zonesAround = (zones: Zone[], area: AreaKey): Zone[] => zones.filter((zone) => zone.endedAt == null && zone.places.some((place) => covers(place.areaKey, area)))

/// The gravest level in an area on a day.
export function levelIn(area: AreaKey, zones: Zone[], day: string, today: string, timeZone: string): Level {
  return gravest(zones.filter((zone) => touches(zone, area)).map((zone) => levelOn(zone, day, today, timeZone)))
}

/// The days that a slider offers: from the first zone, sixty days back at most, to the last day that is planned.
export function daysOf(zones: Zone[], today: string, timeZone: string): string[] {
  const earliest = addDays(today, -60)
  const began = zones.flatMap((zone) => zone.stages.map((stage) => dayIn(timeZone, new Date(stage.beganAt))))
  const planned = zones.flatMap((zone) => zone.calendar.map((step) => addDays(step.until, 1)))
  const first = [today, ...began].filter((day) => day >= earliest).sort()[0] ?? today
  const last = [today, ...planned].sort().at(-1) ?? today
  const days = [first]
  for (let day = first; day < last; ) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}
