import type { Schemas } from '@/app/api'
import { DUTIES, type Duty, type Room } from './api'

type Named = Schemas['isolation.NamedDuty']

/// Names by duty, as one writes them: with commas between.
export function namesOf(duties: Named[]): Record<Duty, string> {
  const of = (duty: Duty): string => duties.flatMap((one) => (one.duty === duty && one.name != null ? [one.name] : [])).join(', ')
  return Object.fromEntries(DUTIES.map((duty) => [duty, of(duty)])) as Record<Duty, string>
}

export function dutiesOf(names: Record<Duty, string>): Named[] {
  return DUTIES.flatMap((duty) =>
    names[duty]
      .split(/[,，、]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ duty, name })),
  )
}

export type RoomSet = { floor: number; first: number; last: number; beds: number; family: boolean; barrierFree: boolean; ownToilet: boolean; languages: string }

/// A row of rooms that are alike: 201 to 220.
export function roomsOf(set: RoomSet): Room[] {
  const { floor, first, last, languages, ...alike } = set
  const tags = languages.split(/[,，、\s]+/).filter((tag) => tag !== '')
  const count = Math.min(500, Math.max(0, last - first + 1))
  return Array.from({ length: count }, (_, index) => ({ ...alike, floor, number: String(first + index), languages: tags, closed: false }))
}
