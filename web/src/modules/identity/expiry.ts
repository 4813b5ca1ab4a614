import { addDays, momentOf } from '@/app/clock'
import type { GrantForm, GrantRequest } from './api'

/// A grant holds through the whole of its last day in the response's zone.
export function expiryMoment(zone: string, lastDay: string | null): string | undefined {
  return lastDay === null || lastDay === '' ? undefined : momentOf(zone, `${addDays(lastDay, 1)}T00:00`)
}

/// What is sent for what was chosen.
export const asSent = (zone: string, { role, areaKey, lastDay }: GrantForm): GrantRequest => ({ role: role || undefined, areaKey, expiresAt: expiryMoment(zone, lastDay) })
