import { onScopeDispose, ref } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { uuidv7 } from '@/app/uuid'
import { recordIn } from '../outbox/recordIn'
import { useOutbox } from '../outbox/useOutbox'
import { watchOutbox } from '../outbox/watching'
import { meaningOf } from '../scan/meaning'
import { judge, takeVerification } from '../scan/passes'
import { useBurst } from '../scan/useBurst'

/// What was read last.
export interface Read {
  name: string
  /// Whether the server has it; else it lies on this device.
  taken: boolean
}

/// Takes down whose pass is read at the door of a place: with or without a network.
/// @param area of the post, by whose keys passes are read
/// @param code of the place's poster
export function useDoor(area: () => string, code: () => string) {
  const { outbox } = useOutbox()
  const last = ref<Read>()
  const unread = ref(false)
  const count = ref(0)
  onScopeDispose(
    watchOutbox(
      () => outbox.list('waiting', 1_000, 'CHECK_IN'),
      (rows) => (count.value = rows.length),
    ),
  )

  const { running, problem, run } = useAct(async (text: string) => {
    last.value = undefined
    const read = meaningOf(text)
    const claims = read.kind === 'pass' ? (await judge(read.pass, area())).claims : undefined
    unread.value = claims === undefined
    if (claims === undefined) return
    const now = serverNow()
    const id = uuidv7(now.getTime())
    const body = { id, code: code(), passId: claims.number, at: now.toISOString() }
    const row = await recordIn({ id, kind: 'CHECK_IN', chain: claims.number, body, label: claims.initials }, reachable.value)
    if (row?.refused !== undefined) throw new Problem(row.refused)
    last.value = { name: claims.initials, taken: row !== undefined }
  })
  if (reachable.value) void takeVerification(area()).catch(() => undefined)
  const take = (text: string): Promise<boolean> => run(text)
  useBurst((text) => void take(text))
  return { last, unread, count, running, problem, take }
}
