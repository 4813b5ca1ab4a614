import { addDays, momentOf } from '@/app/clock'

/// A grant holds through the whole of its last day in the response's zone.
export function expiryMoment(zone: string, lastDay: string | null): string | null {
  return lastDay === null || lastDay === '' ? null : momentOf(zone, `${addDays(lastDay, 1)}T00:00`)
}
