import { clockOffsetMillis, serverNow } from '@/app/clock'
import { uuidv7 } from '@/app/uuid'
import type { Row } from './db'

/// Names the life of this page: within one, a change of the device's clock can be noticed.
export const pageLife = uuidv7()

const NOTICED_MILLIS = 60_000
const sinceStart = (): number => Date.now() - performance.now()
let base = sinceStart()
let jumpedAt: number | undefined

/// Remembers when the wall clock moved against the clock that only runs on.
export function noticeJumps(now: number = Date.now()): void {
  if (Math.abs(sinceStart() - base) < NOTICED_MILLIS) return
  base = sinceStart()
  jumpedAt = now
}

/// The device time to tell beside a record, in the frame of its own moments, so that the server reckons the right one:
/// if the clock ran on since the record was made, how far it is off now tells how far it was off then; if the clock was
/// changed meanwhile, the record's moments are by the server's clock as far as the device knew it, and stay.
export function deviceTimeFor(row: Pick<Row, 'frame' | 'life' | 'madeAt'>): string {
  noticeJumps()
  const ranOn = row.life === pageLife && (jumpedAt === undefined || row.madeAt > jumpedAt)
  return (ranOn ? new Date(Date.now() + row.frame) : serverNow()).toISOString()
}

/// Records that may be sent with one device time.
export function sameFrame(one: Pick<Row, 'frame' | 'life' | 'madeAt'>, other: Pick<Row, 'frame' | 'life' | 'madeAt'>): boolean {
  const frame = (row: typeof one): number => (row.life === pageLife && (jumpedAt === undefined || row.madeAt > jumpedAt) ? row.frame : clockOffsetMillis())
  return Math.abs(frame(one) - frame(other)) < 1000
}
