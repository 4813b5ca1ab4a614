import type { Row } from './db'
import type { NewRecord } from './outbox'
import { useOutbox } from './useOutbox'

/// How long somebody may be kept waiting for the server's word on what they have just recorded.
const PATIENCE_MILLIS = 1_500

/// Records on this device. Where the server answers at once, its word is waited for.
/// @returns the record once the server has answered it; undefined when it goes out later
export async function recordIn(record: NewRecord, reachable: boolean): Promise<Row | undefined> {
  const { outbox } = useOutbox()
  const alone = reachable && !(await outbox.has('waiting'))
  await outbox.add(record)
  if (!alone) return undefined
  const row = await outbox.settled(record.id, PATIENCE_MILLIS)
  return row?.state === 'waiting' ? undefined : row
}
