import { computed, onScopeDispose, ref } from 'vue'
import type { Schemas } from '@/app/api'
import { reachable } from '@/app/network'
import { Problem } from '@/app/problem'
import type { Loading } from '@/app/useLoad'
import { serverNow } from '@/app/clock'
import { uuidv7 } from '@/app/uuid'
import type { Handovers } from './api'
import { recordIn } from './outbox/recordIn'
import type { NewRecord, Opened } from './outbox/outbox'
import { useOutbox } from './outbox/useOutbox'
import { watchOutbox } from './outbox/watching'

type Note = Schemas['gates.Handover']
export type ShownNote = Omit<Handovers['items'][number], 'openItems'> & { openItems: Note['openItems']; waits: boolean }

/// Notes of a gate: those that the server knows, and those of this device that are on their way.
export function useHandovers(gate: string, notes: Loading<Handovers>) {
  const { outbox } = useOutbox()
  const waiting = ref<Opened[]>([])
  onScopeDispose(
    watchOutbox(
      async () => [...(await outbox.list('waiting', 1_000, 'HANDOVER')), ...(await outbox.list('waiting', 1_000, 'HANDOVER_ITEM'))],
      (found) => (waiting.value = found),
    ),
  )

  const list = computed((): ShownNote[] => {
    const known = notes.data.value?.items ?? []
    const mine = waiting.value.filter((row) => row.kind === 'HANDOVER' && row.path?.id === gate).map((row) => row.body as Note)
    const settled = new Set(waiting.value.filter((row) => row.kind === 'HANDOVER_ITEM').map((row) => `${row.path?.id}/${row.path?.number}`))
    const shown = [...mine.filter((note) => !known.some((one) => one.id === note.id)).map((note) => ({ ...note, waits: true })), ...known.map((note) => ({ ...note, waits: false }))]
    return shown.map((note) => ({ ...note, openItems: note.openItems.map((item, number) => ({ ...item, done: item.done || settled.has(`${note.id}/${number}`) })) })) as ShownNote[]
  })

  async function put(record: NewRecord): Promise<void> {
    const row = await recordIn(record, reachable.value)
    if (row?.refused !== undefined) throw new Problem(row.refused)
    if (row?.state === 'sent') await notes.reload()
  }

  const hand = (note: Note & { id: string }): Promise<void> => put({ id: note.id, kind: 'HANDOVER', chain: note.id, path: { id: gate }, body: note, label: note.note.slice(0, 40) })
  const settle = (handover: string, number: number): Promise<void> => {
    const id = uuidv7(serverNow().getTime())
    return put({ id, kind: 'HANDOVER_ITEM', chain: handover, path: { id: handover, number }, body: {}, label: '' })
  }
  return { list, hand, settle }
}
