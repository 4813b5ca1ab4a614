import { computed, onScopeDispose, ref } from 'vue'
import { useOutbox } from '../outbox/useOutbox'
import { fieldDatabase } from '../outbox/db'
import { forgetKept } from './kept'

/// Below this, room is made before it runs out.
export const SCARCE_BYTES = 20_000_000
/// Records that the server has stay for a look back, but no more of them than this when room is scarce.
const SENT_KEPT = 50
const LOOK_MILLIS = 60_000

export interface Room {
  used: number
  free: number
}

export async function askRoom(storage: Pick<StorageManager, 'estimate'> | undefined = navigator.storage): Promise<Room | undefined> {
  const estimate = await storage?.estimate?.().catch(() => undefined)
  if (estimate?.quota === undefined || estimate.usage === undefined) return undefined
  return { used: estimate.usage, free: Math.max(0, estimate.quota - estimate.usage) }
}

/// Makes room: first records that the server has, then parts of the bundle, the oldest first. Records that wait or were
/// refused are never touched.
export async function makeRoom(dropSent: (keep: number) => Promise<number>, ask: () => Promise<Room | undefined> = askRoom): Promise<string[]> {
  const dropped: string[] = []
  const scarce = async (): Promise<boolean> => ((await ask())?.free ?? Infinity) < SCARCE_BYTES
  if (!(await scarce())) return dropped
  if ((await dropSent(SENT_KEPT)) > 0) dropped.push('sent')
  const { bundle } = fieldDatabase()
  for (const part of await bundle.orderBy('takenAt').toArray()) {
    if (!(await scarce())) break
    await bundle.delete(part.name)
    dropped.push(part.name)
  }
  if (dropped.length > 0) forgetKept()
  return dropped
}

/// How much room this device has left, looked at again and again; asks once that nothing be thrown away.
export function useStorageRoom() {
  const { outbox } = useOutbox()
  const used = ref(0)
  const free = ref(Infinity)
  const known = ref(false)
  const persisted = ref(false)
  const scarce = computed(() => free.value < SCARCE_BYTES)

  async function look(): Promise<void> {
    const room = await askRoom()
    if (room === undefined) return
    known.value = true
    used.value = room.used
    free.value = room.free
    if (scarce.value) await makeRoom((keep) => outbox.dropSent(keep))
  }
  async function persist(): Promise<void> {
    persisted.value = (await navigator.storage?.persisted?.().catch(() => false)) === true || (await navigator.storage?.persist?.().catch(() => false)) === true
  }
  void look()
  void persist()
  const timer = setInterval(() => void look(), LOOK_MILLIS)
  onScopeDispose(() => clearInterval(timer))
  return { used, free, known, persisted, scarce, look }
}
