import { OUTCOMES, type HourCount, type Outcome } from './api'

export interface HourRow {
  hour: number
  counts: Record<Outcome, number>
}

/// All twenty-four hours, also those in which nobody came.
export function byHour(counts: HourCount[]): HourRow[] {
  const rows = Array.from({ length: 24 }, (_, hour): HourRow => ({ hour, counts: Object.fromEntries(OUTCOMES.map((o) => [o, 0])) as Record<Outcome, number> }))
  for (const { hour, outcome, count } of counts) {
    const row = rows[hour]
    if (row !== undefined) row.counts[outcome] += count
  }
  return rows
}
