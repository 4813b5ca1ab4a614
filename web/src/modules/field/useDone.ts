import { onScopeDispose, reactive, ref } from 'vue'
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

  /// What was recorded here before this desk was opened.
  async function load(): Promise<void> {
    const before = (await askLast(gateId)).items.map(doneBefore)
    const mine = new Set(done.value.map((one) => one.id))
    done.value = [...done.value, ...before.filter((one) => !mine.has(one.id))].slice(0, KEPT)
  }

  onScopeDispose(() => clearTimeout(timer))
  return { done, saved, tally, add, load, settleUndo }
}
