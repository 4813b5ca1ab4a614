import { computed, reactive, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { asProblem, Problem, unanswered } from '@/app/problem'
import { uuidv7 } from '@/app/uuid'
import { assess, type Assessment, type CrossingInput, type Direction, type Exemption, type Outcome, type PersonInput, type Reason } from './api'
import { doneNow, useDone, type Done } from './useDone'
import { recordIn } from './outbox/recordIn'
import { usePlate } from './usePlate'
import { remember, recall } from './recents'

const SUGGESTED: Record<Assessment['decision'], Outcome> = { PASS: 'PASSED', HOLD: 'TURNED_BACK', TO_HOSPITAL: 'TO_HOSPITAL', ESCORT: 'ESCORTED' }

function emptyForm() {
  return { name: '', phone: '', idNumber: '', passId: '', celsius: undefined as number | undefined, origin: '', destination: '', reason: '' as Reason | '' }
}

/// What the device can say by itself, when the server cannot be asked.
type Here = (person: PersonInput | undefined, celsius: number | undefined) => Promise<Assessment>

/// One gate, one screen: what is typed, what the rules say to it, what was recorded. Nothing typed is lost before it is
/// recorded, and recording needs no network.
export function useGateDesk(gateId: string, here?: Here) {
  const direction = ref<Direction>('IN')
  const plate = usePlate()
  const form = reactive(emptyForm())
  const chosen = ref<Outcome>()
  const assessment = ref<Assessment>()
  const problem = ref<Problem>()
  const sending = ref(false)
  const recentPlates = ref(recall('plates'))
  const recentPlaces = ref(recall('places'))
  const { done, saved, tally, states, add, load, settleUndo } = useDone(gateId)
  let id = uuidv7(serverNow().getTime())
  /// The record that was refused and is on the screen again.
  let refusedId: string | undefined

  const person = computed((): PersonInput | undefined => {
    const parts = { name: form.name.trim(), phone: form.phone.trim(), idNumber: form.idNumber.trim() }
    const given = Object.entries(parts).filter(([, value]) => value !== '')
    if (given.length === 0) return form.celsius === undefined ? undefined : {}
    return { ...Object.fromEntries(given), ...(parts.idNumber === '' ? {} : { idKind: 'CN_ID' as const }) }
  })
  const outcome = computed<Outcome>(() => chosen.value ?? SUGGESTED[assessment.value?.decision ?? 'PASS'])
  const ready = computed(() => plate.whole.value || (plate.typed.value === '' && person.value !== undefined))
  /// How the plates at this gate begin: two signs in one tap.
  const prefixes = computed(() => {
    const seen = [...recentPlates.value, ...done.value.map((one) => one.plate)].filter((one): one is string => one !== undefined)
    return [...new Set(seen.map((one) => [...one].slice(0, 2).join('')))].slice(0, 4)
  })

  async function ask(): Promise<void> {
    if (person.value === undefined) {
      assessment.value = undefined
      return
    }
    const asked = id
    try {
      const answer = await assess(gateId, { person: person.value, celsius: form.celsius, plate: plate.whole.value ? plate.typed.value : undefined })
      if (asked === id) assessment.value = answer
    } catch (error) {
      const refusal = asProblem(error)
      const local = here !== undefined && unanswered(refusal) ? await here(person.value, form.celsius) : undefined
      if (asked !== id) return
      if (local === undefined) problem.value = refusal
      else assessment.value = local
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch([() => form.celsius, () => form.phone, () => form.idNumber, plate.typed], (now, before) => {
    problem.value = undefined
    // The next one has come: that the last one was taken is told long enough.
    if (person.value !== undefined || plate.typed.value !== '') saved.value = undefined
    if (now[3] !== before[3]) return
    clearTimeout(waiting)
    // A temperature is one tap and asked at once; numbers are typed, and asked when the typing pauses.
    waiting = setTimeout(() => void ask(), now[0] === before[0] ? 500 : 50)
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
      passId: form.passId || undefined,
      celsius: form.celsius,
      origin: form.origin.trim() || undefined,
      destination: form.destination.trim() || undefined,
      reason: form.reason || undefined,
      outcome: exemption === undefined ? outcome.value : 'EXEMPT',
      exemption,
    }
  }

  function clear(): void {
    clearTimeout(waiting)
    Object.assign(form, emptyForm())
    plate.take('')
    chosen.value = undefined
    assessment.value = undefined
    problem.value = undefined
    refusedId = undefined
    id = uuidv7(serverNow().getTime())
  }

  /// Records what is on the screen: it is on the disk then, and on its way. When the server refuses it at once,
  /// everything stays as typed; the corrected record will stand for the refused one.
  async function send(exemption?: Exemption): Promise<boolean> {
    if (sending.value) return false
    sending.value = true
    problem.value = undefined
    const one = crossing(exemption)
    try {
      const { refused } = (await recordIn({ id, kind: 'CROSSING', chain: id, body: one, label: one.plate ?? '', replaces: refusedId }, reachable.value)) ?? {}
      if (refused !== undefined) {
        refusedId = id
        id = uuidv7(serverNow().getTime())
        throw new Problem(refused)
      }
      add(doneNow(one))
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
    problem.value = undefined
    try {
      const correction = uuidv7(serverNow().getTime())
      const { refused } = (await recordIn({ id: correction, kind: 'CROSSING_VOID', chain: one.id, path: { id: one.id }, body: { id: correction, reason: 'MISTAKE' }, label: one.plate ?? '' }, reachable.value)) ?? {}
      if (refused !== undefined) throw new Problem(refused)
      settleUndo(one)
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  return { direction, plate, form, person, chosen, outcome, assessment, problem, sending, ready, done, states, saved, tally, prefixes, recentPlates, recentPlaces, send, takeBack, clear, ask, load }
}
