import { covers, type AreaKey } from '@/app/areaKey'
import { addDays, dayIn } from '@/app/clock'
import type { Level, Zone } from './api'

const GRAVITY: Record<Level, number> = { LOW: 0, MEDIUM: 1, HIGH: 2 }

/// What an area is as a whole, and the gravest level of a part of it: nobody reads that a county is of high risk because a building in it is.
export interface Shown {
  whole: Level
  part: Level
}

const CLASS: Record<Level, Record<Level, number>> = {
  LOW: { LOW: 0, MEDIUM: 1, HIGH: 3 },
  MEDIUM: { LOW: 2, MEDIUM: 2, HIGH: 4 },
  HIGH: { LOW: 5, MEDIUM: 5, HIGH: 5 },
}

/// The class of the map's grades.
export const classOf = ({ whole, part }: Shown): number => CLASS[whole][part]
export const isPart = ({ whole, part }: Shown): boolean => GRAVITY[part] > GRAVITY[whole]

const gravest = (levels: Level[]): Level => levels.reduce<Level>((most, one) => (GRAVITY[one] > GRAVITY[most] ? one : most), 'LOW')

/// The gravest level of a zone on a civil day; on days to come what is planned.
export function levelOn(zone: Zone, day: string, today: string, timeZone: string): Level {
  if (day > today) return gravest(zone.calendar.filter((step) => step.from <= day && day <= step.until).map((step) => step.level))
  return gravest(zone.stages.filter((_, at) => heldOn(zone, at, day, today, timeZone)).map((stage) => stage.level))
}

/// What the rule ends lasts until the day that it had named, and what follows begins the day after, however late the clock looked.
function heldOn(zone: Zone, at: number, day: string, today: string, timeZone: string): boolean {
  const stage = zone.stages[at]
  if (stage === undefined) return false
  const began = dayIn(timeZone, new Date(stage.beganAt))
  const planned = addDays(stage.dayZero, 1)
  if (day < (stage.cause === 'BY_RULE' && planned < began ? planned : began)) return false
  if (stage.endedAt == null) return true
  const ended = dayIn(timeZone, new Date(stage.endedAt))
  const byRule = (zone.stages[at + 1]?.cause ?? zone.endedWhy) === 'BY_RULE'
  if (byRule && stage.until < ended) return day <= stage.until
  return day < ended || (day === ended && day < today)
}

/// Whether some place of a zone is, holds or lies in an area.
export const touches = (zone: Zone, area: AreaKey): boolean => zone.places.some((place) => covers(area, place.areaKey) || covers(place.areaKey, area))

/// Whether an area as a whole lies in some place of a zone; a building never fills one.
const fills = (zone: Zone, area: AreaKey): boolean => zone.places.some((place) => place.building == null && covers(place.areaKey, area))

/// Zones that hold and of which a place is or holds an area: with these its closures may be lifted.
export const zonesAround = (zones: Zone[], area: AreaKey): Zone[] => zones.filter((zone) => zone.endedAt == null && zone.places.some((place) => covers(place.areaKey, area)))

/// What an area is on a day.
export function shownIn(area: AreaKey, zones: Zone[], day: string, today: string, timeZone: string): Shown {
  const here = zones.filter((zone) => touches(zone, area)).map((zone) => ({ level: levelOn(zone, day, today, timeZone), whole: fills(zone, area) }))
  return { whole: gravest(here.filter((one) => one.whole).map((one) => one.level)), part: gravest(here.map((one) => one.level)) }
}

/// Days in a row of one level.
export interface Run {
  level: Level
  from: string
  days: number
  planned: boolean
}

/// What a strip of days shows: the same level, past or planned, is one run.
export function runsOf(days: string[], today: string, levelAt: (day: string) => Level): Run[] {
  const runs: Run[] = []
  for (const day of days) {
    const [level, planned, last] = [levelAt(day), day > today, runs.at(-1)]
    if (last?.level === level && last.planned === planned) last.days++
    else runs.push({ level, from: day, days: 1, planned })
  }
  return runs
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
