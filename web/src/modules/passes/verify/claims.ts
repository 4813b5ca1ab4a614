import { CborMap, fromCbor, type Cbor } from './cbor'

export const COLOURS = ['GREEN', 'YELLOW', 'RED'] as const
export type Colour = (typeof COLOURS)[number]

/// What a pass tells; no more than a gate needs. Moments are milliseconds.
export interface PassClaims {
  /// 16 hexadecimal digits, the only thing that stands for the person.
  number: string
  issued: number
  expires: number
  colour: Colour
  initials: string
  birthYear: number | null
  /// When the colour ends by the clock.
  until: number | null
  /// Until when the last negative sample counts.
  testUntil: number | null
}

const OURS = -70_001
const LAST_SECOND = 10_413_791_999

/// Undefined when they are of another shape.
export function readClaims(payload: Uint8Array<ArrayBuffer>): PassClaims | undefined {
  const map = fromCbor(payload)
  if (!(map instanceof CborMap) || map.get(1) !== 'LF') return undefined
  const ours = map.get(OURS)
  const number = map.get(7)
  if (!(ours instanceof CborMap) || !(number instanceof Uint8Array) || number.length !== 8) return undefined
  const colour = between(0, 2, ours.get(1))
  const initials = ours.get(2)
  const issued = between(0, LAST_SECOND, map.get(6))
  const expires = between(0, LAST_SECOND, map.get(4))
  const birthYear = optional(1800, 2299, ours.get(3))
  const until = optional(0, LAST_SECOND, ours.get(4))
  const testUntil = optional(0, LAST_SECOND, ours.get(5))
  if (colour === undefined || typeof initials !== 'string' || [...initials].length > 4) return undefined
  if (issued === undefined || expires === undefined || birthYear === undefined || until === undefined || testUntil === undefined) return undefined
  return {
    number: [...number].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    issued: issued * 1000,
    expires: expires * 1000,
    colour: COLOURS[colour] as Colour,
    initials,
    birthYear,
    until: until === null ? null : until * 1000,
    testUntil: testUntil === null ? null : testUntil * 1000,
  }
}

function between(least: number, most: number, value: Cbor | undefined): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined
}

/// Null when it is not told; undefined when it is told wrongly.
function optional(least: number, most: number, value: Cbor | undefined): number | null | undefined {
  return value === undefined ? null : between(least, most, value)
}
