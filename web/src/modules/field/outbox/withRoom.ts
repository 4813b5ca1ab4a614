import { Problem } from '@/app/problem'
import type { FieldDatabase } from './db'

export const NO_ROOM = 'app/no-room'
const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: string; inner?: { name?: string } }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}

/// Writes; when the device is full, gives up the bundle and what the server has already, and writes again.
/// @throws Problem `app/no-room` when that is not enough: the record is not kept, and whoever recorded it is told
export async function withRoom<T>(database: FieldDatabase, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isFull(error)) throw error
  }
  await database.bundle.clear()
  await database.outbox.where('state').equals('sent').delete()
  try {
    return await write()
  } catch (error) {
    throw isFull(error) ? new Problem({ code: NO_ROOM, status: 0 }) : error
  }
}
