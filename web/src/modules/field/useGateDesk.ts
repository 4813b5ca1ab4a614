import { computed, reactive, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { asProblem, type Problem } from '@/app/problem'
import { uuidv7 } from '@/app/uuid'
import { assess, record, undo, type Assessment, type CrossingInput, type Direction, type Exemption, type Outcome } from './api'
import { usePlate } from './usePlate'
import { remember, recall } from './recents'

/// What was recorded at this desk, newest first; kept until the page is left.
export interface Done {
  crossing: CrossingInput
  undone: boolean
}

const SUGGESTED: Record<Assessment['decision'], Outcome> = { PASS: 'PASSED', HOLD: 'TURNED_BACK', TO_HOSPITAL: 'TO_HOSPITAL', ESCORT: 'ESCORTED' }
const KEPT = 8

function emptyForm() {
  return { name: '', phone: '', idNumber: '', celsius: undefined as number | undefined, origin: '', destination: '' }
}

/// One gate, one screen: what is typed, what the rules say to it, what was recorded. Nothing typed is lost before it is recorded.
export function useGateDesk(gateId: string) {
  const direction = ref<Direction>('IN')
  const plate = usePlate()
  const form = reactive(emptyForm())
  const chosen = ref<Outcome>()
  const assessment = ref<Assessment>()
  const problem = ref<Problem>()
  const sending = ref(false)
  const done = ref<Done[]>([])
  const recentPlates = ref(recall('plates'))
  const recentPlaces = ref(recall('places'))
  // The id belongs to what is on the screen: sending it again after a lost answer records nothing twice.
  let id = uuidv7(serverNow().getTime())

  const person = computed(() => {
    const parts = { name: form.name.trim(), phone: form.phone.trim(), idNumber: form.idNumber.trim() }
    const given = Object.entries(parts).filter(([, value]) => value !== '')
    if (given.length === 0) return form.celsius === undefined ? undefined : {}
    return { ...Object.fromEntries(given), ...(parts.idNumber === '' ? {} : { idKind: 'CN_ID' }) }
  })
  const outcome = computed<Outcome>(() => chosen.value ?? SUGGESTED[assessment.value?.decision ?? 'PASS'])
  const ready = computed(() => plate.whole.value || (plate.typed.value === '' && person.value !== undefined))

  async function ask(): Promise<void> {
    if (person.value === undefined) {
      assessment.value = undefined
      return
    }
    const asked = id
    try {
      const answer = await assess(gateId, { person: person.value, celsius: form.celsius, plate: plate.typed.value || undefined })
      if (asked === id) assessment.value = answer
    } catch (error) {
      if (asked === id) problem.value = asProblem(error)
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch([() => form.celsius, () => form.phone, () => form.idNumber], () => {
    problem.value = undefined
    clearTimeout(waiting)
    waiting = setTimeout(() => void ask(), 150)
  })

  function crossing(exemption?: Exemption): CrossingInput {
    return {
      id,
      gateId,
      direction: direction.value,
      at: serverNow().toISOString(),
      plate: plate.typed.value || undefined,
      vehicleKind: plate.typed.value === '' ? undefined : 'CAR',
      person: person.value,
      celsius: form.celsius,
      origin: form.origin.trim() || undefined,
      destination: form.destination.trim() || undefined,
      outcome: exemption === undefined ? outcome.value : 'EXEMPT',
      exemption,
    }
  }

  function clear(): void {
    Object.assign(form, emptyForm())
    plate.take('')
    chosen.value = undefined
    assessment.value = undefined
    problem.value = undefined
    id = uuidv7(serverNow().getTime())
  }

  /// Records what is on the screen; after a refusal everything stays as typed.
  async function send(exemption?: Exemption): Promise<boolean> {
    if (sending.value) return false
    sending.value = true
    problem.value = undefined
    const one = crossing(exemption)
    try {
      await record(one)
      done.value = [{ crossing: one, undone: false }, ...done.value].slice(0, KEPT)
      recentPlates.value = remember('plates', one.plate)
      recentPlaces.value = remember('places', one.origin, one.destination)
      clear()
      return true
    } catch (error) {
      problem.value = asProblem(error)
      return false
    } finally {
      sending.value = false
    }
  }

  /// A correcting fact: the record stays and no longer counts.
  async function takeBack(one: Done): Promise<void> {
    try {
      await undo(one.crossing.id, uuidv7(serverNow().getTime()))
      one.undone = true
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  return { direction, plate, form, person, chosen, outcome, assessment, problem, sending, ready, done, recentPlates, recentPlaces, send, takeBack, clear, ask }
}
