const MINUTE_MILLIS = 60_000
const HOUR_MINUTES = 60

/// How long until a moment, in whole hours and minutes; undefined when it is over.
export function hoursLeft(dueAt: string, now: Date): { hours: number; minutes: number } | undefined {
  const minutes = Math.floor((Date.parse(dueAt) - now.getTime()) / MINUTE_MILLIS)
  return minutes < 0 ? undefined : { hours: Math.floor(minutes / HOUR_MINUTES), minutes: minutes % HOUR_MINUTES }
}
