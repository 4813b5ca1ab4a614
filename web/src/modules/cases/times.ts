import { addDays, momentOf } from '@/app/clock'

export interface Times {
  from: string
  to: string
}

/// A wall clock as people type it: `9`, `930`, `9:30`, `09.30`.
function clockOf(typed: string): number | undefined {
  const match = /^(\d{1,2})(?:[:.：]?(\d{2}))?$/.exec(typed.trim())
  if (match === null) return undefined
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? 0)
  return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0) ? undefined : hours * 60 + minutes
}

const written = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/// From – to, as people type it while they listen: `930-11`, `9:30–11:00`, `22-1` (until the next day). One time alone is a moment.
export function timesOf(zone: string, day: string, typed: string): Times | undefined {
  const [first, last, more] = typed.split(/[-–—~～\u81f3\u5230]/)
  const from = clockOf(first ?? '')
  const to = last === undefined ? from : clockOf(last)
  if (from === undefined || to === undefined || more !== undefined || from === 1440) return undefined
  const endDay = to < from || to === 1440 ? addDays(day, 1) : day
  return { from: momentOf(zone, `${day}T${written(from)}`), to: momentOf(zone, `${endDay}T${written(to % 1440)}`) }
}

/// Where the next line goes on: the time that this one ended.
export function goesOn(typed: string): string {
  const [, last] = typed.split(/[-–—~～\u81f3\u5230]/)
  const to = clockOf(last ?? '')
  return to === undefined || to === 1440 ? '' : `${written(to)}-`
}
