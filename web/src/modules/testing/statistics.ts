import type { StationLine, Statistics } from './api'

export interface HourBar {
  begins: string
  samples: number
}

/// Every hour from the first to the last, also those in which nothing was taken: a gap is a gap.
export function everyHour(hours: HourBar[]): HourBar[] {
  const [first] = hours
  const last = hours.at(-1)
  if (first === undefined || last === undefined) return []
  const HOUR_MILLIS = 3_600_000
  const MOST = 24 * 31
  const known = new Map(hours.map((hour) => [Date.parse(hour.begins), hour.samples]))
  const all: HourBar[] = []
  for (let at = Date.parse(first.begins); at <= Date.parse(last.begins) && all.length < MOST; at += HOUR_MILLIS) all.push({ begins: new Date(at).toISOString(), samples: known.get(at) ?? 0 })
  return all
}

/// Samples in its busiest hour against what the station is planned for, in per cent.
export function busiest(station: StationLine): { samples: number; share: number } {
  const samples = Math.max(0, ...station.hours.map((hour) => hour.samples))
  return { samples, share: Math.round((samples / station.samplesPerHour) * 100) }
}

/// All tubes of a size, whatever was found; what is not known yet is left.
export const undecided = (pool: Statistics['pools'][number]): number => pool.tubes - pool.negative - pool.positive - pool.unclear - pool.invalid

/// What people type as a share in per cent, as a number above 0 and below 1.
export function shareOf(percent: string): number | undefined {
  const value = Number(percent.normalize('NFKC').replace(/[%\s]/g, '').replace(',', '.'))
  return percent.trim() !== '' && value > 0 && value < 100 ? value / 100 : undefined
}
