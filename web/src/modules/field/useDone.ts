import { liveQuery } from 'dexie'
import { onScopeDispose, reactive, ref, watch, type Ref } from 'vue'
import type { State } from './outbox/db'
import { useOutbox } from './outbox/useOutbox'
import { askLast, type CrossingInput, type CrossingLine, type Direction, type Outcome } from './api'

/// What was recorded at this gate, newest first: what this desk did, and what stood there when it opened.
export interface Done {
  id: string
  at: string
  direction: Direction
  plate?: string | undefined
  who?: string | undefined
  person: boolean
  celsius?: number | undefined
  outcome: Outcome
  undone: boolean
}

const KEPT = 8
const LOOKED_AT = 16
const SAVED_MILLIS = 8_000

export function doneNow(crossing: CrossingInput): Done {
  const { id, at, direction, plate, celsius, outcome, person } = crossing
  return { id, at, direction, plate, celsius, outcome, who: person?.name, person: person !== undefined, undone: false }
}

function doneBefore(line: CrossingLine): Done {
  const { id, at, direction, outcome } = line
  return {
    id,
    at,
    direction,
    outcome,
    plate: line.plate ?? undefined,
    celsius: line.celsius ?? undefined,
    who: line.person?.nameMasked ?? undefined,
    person: line.person != null,
    undone: line.voided === true,
  }
}

/// The last records of this gate that lie on this device, sent or not.
async function recordedHere(gateId: string): Promise<Done[]> {
  const { outbox } = useOutbox()
  const rows = [...(await outbox.list('waiting', LOOKED_AT, 'CROSSING')), ...(await outbox.list('sent', LOOKED_AT, 'CROSSING'))]
  const voids = [...(await outbox.list('waiting', LOOKED_AT, 'CROSSING_VOID')), ...(await outbox.list('sent', LOOKED_AT, 'CROSSING_VOID'))]
  const voided = new Set(voids.map((row) => row.chain))
  return rows
    .filter((row) => (row.body as CrossingInput).gateId === gateId)
    .map((row) => ({ ...doneNow(row.body as CrossingInput), undone: voided.has(row.id) }))
}

/// How these records stand on this device; those that only the server has are absent.
function useStates(ids: () => string[]): Ref<Record<string, State>> {
  const { outbox } = useOutbox()
  const states = ref<Record<string, State>>({})
  let subscription: { unsubscribe: () => void } | undefined
  watch(
    () => ids().join(),
    () => {
      subscription?.unsubscribe()
      subscription = liveQuery(() => outbox.database.outbox.where('id').anyOf(ids()).toArray()).subscribe((rows) => {
        states.value = Object.fromEntries(rows.map((row) => [row.id, row.state]))
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => subscription?.unsubscribe())
  return states
}

export function useDone(gateId: string) {
  const done = ref<Done[]>([])
  /// The last record, as long as somebody may still wonder whether it was taken.
  const saved = ref<Done>()
  /// What this desk has added to the day's totals since they were last asked for.
  const tally = reactive({ persons: 0, vehicles: 0 })
  let timer: ReturnType<typeof setTimeout> | undefined

  function count(one: Done, by: 1 | -1): void {
    if (one.person) tally.persons += by
    if (one.plate !== undefined) tally.vehicles += by
  }

  function add(one: Done): void {
    done.value = [one, ...done.value].slice(0, KEPT)
    count(one, 1)
    saved.value = one
    clearTimeout(timer)
    timer = setTimeout(() => (saved.value = undefined), SAVED_MILLIS)
  }

  function settleUndo(one: Done): void {
    one.undone = true
    count(one, -1)
    if (saved.value?.id === one.id) saved.value = undefined
  }

  function join(before: Done[]): void {
    const mine = new Set(done.value.map((one) => one.id))
    done.value = [...done.value, ...before.filter((one) => !mine.has(one.id))].sort((a, b) => b.at.localeCompare(a.at)).slice(0, KEPT)
  }

  /// What was recorded here before this desk was opened: on this device, and on all others as far as the server answers.
  async function load(): Promise<void> {
    join(await recordedHere(gateId))
    join((await askLast(gateId)).items.map(doneBefore))
  }

  onScopeDispose(() => clearTimeout(timer))
  return { done, saved, tally, states: useStates(() => done.value.map((one) => one.id)), add, load, settleUndo }
}
