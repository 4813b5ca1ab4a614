import { computed, onScopeDispose, ref } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { Problem } from '@/app/problem'
import { useScope } from '@/app/scope'
import { useLoad } from '@/app/useLoad'
import { uuidv7 } from '@/app/uuid'
import { recordIn } from '../outbox/recordIn'
import { useOutbox } from '../outbox/useOutbox'
import { watchOutbox } from '../outbox/watching'
import { askVisits, type VisitLine, type VisitOutcome } from './api'

/// What a visit found, as it is sent.
interface Visit {
  id: string
  residentId: string
  outcome: VisitOutcome
  note?: string
  at: string
}

/// The doors that are still to be knocked at, and what was found: with or without a network.
export function useVisits() {
  const { area } = useScope()
  const { outbox } = useOutbox()
  const { data, problem, loading, reload } = useLoad(() => askVisits(area.value), [area])
  /// What this device found and the list does not know yet.
  const found = ref(new Map<string, VisitOutcome>())
  onScopeDispose(
    watchOutbox(
      () => outbox.list('waiting', 1_000, 'VERIFICATION'),
      (rows) => {
        found.value = new Map([...found.value, ...rows.reverse().map((row): [string, VisitOutcome] => [(row.body as Visit).residentId, (row.body as Visit).outcome])])
      },
    ),
  )

  /// Who was met is off the list; who was not stays on it for a second look.
  const open = computed(() => (data.value ?? []).filter((line) => found.value.get(line.residentId) !== 'PRESENT'))

  async function record(line: VisitLine, outcome: VisitOutcome, note: string): Promise<void> {
    const now = serverNow()
    const id = uuidv7(now.getTime())
    const body: Visit = { id, residentId: line.residentId, outcome, at: now.toISOString(), ...(note.trim() === '' ? {} : { note: note.trim() }) }
    const row = await recordIn({ id, kind: 'VERIFICATION', chain: line.residentId, body, label: line.nameMasked }, reachable.value)
    if (row?.refused !== undefined) throw new Problem(row.refused)
    found.value = new Map(found.value).set(line.residentId, outcome)
  }

  return { open, found, problem, loading, data, reload, record }
}
