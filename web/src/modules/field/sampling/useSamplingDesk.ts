import { computed, reactive, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { asProblem, Problem, unanswered } from '@/app/problem'
import { uuidv7 } from '@/app/uuid'
import { recordIn } from '../outbox/recordIn'
import { useOutbox } from '../outbox/useOutbox'
import { askTube, type Found, type Recorded, type Round, type Station } from './api'
import { checkHere, personOf, sizeOf, type Guest } from './deskRules'
import { LocalDesk, type DeskFact } from './localDesk'
import { keepTube, keptTube, masked, type Member, type TubeInHand } from './tubeInHand'

/// What may stand in the way of taking a tube into hand; worded by the page.
export type Unfit = 'sealed' | 'elsewhere'
const newId = (): string => uuidv7(serverNow().getTime())
const emptyGuest = (): Guest => ({ name: '', phone: '', idKind: 'CN_ID', idNumber: '' })

/// One desk at a station: a tube in hand, one person after the other, the seal. Nothing typed is lost before it is
/// recorded; recording needs no network. What the server says later wins, and is shown among the refused records.
export function useSamplingDesk(round: Round, station: Station) {
  const tube = ref<TubeInHand | undefined>(keptTube(round.id, station.id))
  const chosen = ref<Found>()
  const guest = reactive(emptyGuest())
  const asGuest = ref(false)
  const problem = ref<Problem>()
  const unfit = ref<Unfit>()
  const working = ref(false)
  /// What the server had to say to the last record that it took.
  const advice = ref<string[]>([])
  const last = ref<Member>()
  const sealed = ref<{ code: string; count: number }>()
  /// Who was already sampled in this round, as this device knows by itself.
  const again = ref<string>()
  /// The record that was refused and is on the screen again.
  let refusedId: string | undefined
  let local: Promise<LocalDesk> | undefined
  const here = (): Promise<LocalDesk> => (local ??= LocalDesk.of(useOutbox().outbox))
  /// Whose swab is being moved to another tube.
  const moving = ref<Member>()
  const moved = ref<{ nameMasked: string; code: string; count: number | undefined }>()

  const full = computed(() => tube.value !== undefined && tube.value.count >= tube.value.capacity)
  const elsewhere = computed(() => (tube.value === undefined ? 0 : tube.value.count - tube.value.members.filter((one) => !one.undone).length))
  const person = computed(() => (asGuest.value ? personOf(guest) : chosen.value === undefined ? undefined : { residentId: chosen.value.id }))
  const ready = computed(() => tube.value !== undefined && !full.value && person.value !== undefined)

  watch(tube, (now) => keepTube(round.id, station.id, now), { deep: true })
  watch(chosen, () => {
    refusedId = undefined
    problem.value = undefined
  })

  async function act(what: () => Promise<void>): Promise<boolean> {
    if (working.value) return false
    working.value = true
    problem.value = undefined
    try {
      await what()
      return true
    } catch (error) {
      problem.value = asProblem(error)
      return false
    } finally {
      working.value = false
    }
  }

  /// Puts a fact on the disk and on its way; the server's word, where it comes at once.
  async function put(fact: DeskFact & { id: string }, label: string, household?: string): Promise<Recorded | undefined> {
    const replaces = fact.kind === 'SAMPLE' ? refusedId : undefined
    const row = await recordIn({ id: fact.id, kind: 'DESK', chain: tube.value?.code ?? fact.tubeCode ?? '', body: fact, label, household, replaces }, reachable.value)
    if (row?.state === 'refused' && row.refused !== undefined) {
      if (fact.kind === 'SAMPLE') refusedId = fact.id
      throw new Problem(row.refused)
    }
    ;(await here()).take({ id: fact.id, state: row?.state ?? 'waiting', body: fact, label, household })
    const answer = row?.answer as Partial<Recorded> | null | undefined
    return answer?.advice === undefined ? undefined : (answer as Recorded)
  }

  /// Takes a tube into hand: a fresh one, or one that was begun at this station. Without a network, what this device
  /// knows of the tube decides.
  const take = (printed: string, single = false): Promise<boolean> =>
    act(async () => {
      unfit.value = undefined
      const code = printed.normalize('NFKC').trim().toUpperCase()
      const mine = await here()
      const known = await askTube(code).catch((error: unknown) => {
        if ((error instanceof Problem && error.code === 'testing/unknown-tube') || unanswered(error)) return undefined
        throw error
      })
      if (known !== undefined && (known.roundId !== round.id || known.stationId !== station.id)) unfit.value = 'elsewhere'
      else if ((known !== undefined && known.state !== 'OPEN') || mine.isSealed(code)) unfit.value = 'sealed'
      else {
        const members = mine.in(code).map(({ id, nameMasked, undone }) => ({ id, nameMasked, undone }))
        const inside = members.filter((one) => !one.undone).length
        begin({ code, single, count: known === undefined ? inside : known.members + mine.unknownIn(code), capacity: known?.capacity ?? (single ? 1 : sizeOf(round, station)), members })
      }
    })

  function begin(fresh: TubeInHand): void {
    tube.value = fresh
    sealed.value = undefined
    clear()
  }

  function clear(): void {
    chosen.value = undefined
    asGuest.value = false
    Object.assign(guest, emptyGuest())
    refusedId = undefined
  }

  /// Records the person on the screen; after a refusal everything stays as typed.
  const record = (): Promise<boolean> =>
    act(async () => {
      const into = tube.value
      const who = person.value
      if (into === undefined || who === undefined) return
      again.value = checkHere(await here(), { round, station, tube: into, who, household: chosen.value?.householdId })
      const nameMasked = asGuest.value ? masked(guest.name || guest.phone || guest.idNumber) : (chosen.value?.nameMasked ?? '')
      const id = newId()
      const fact = { id, kind: 'SAMPLE' as const, roundId: round.id, stationId: station.id, tubeCode: into.code, at: serverNow().toISOString(), single: into.single, person: who }
      const answer = await put(fact, nameMasked, asGuest.value ? undefined : chosen.value?.householdId)
      const member = { id, nameMasked, undone: false }
      tube.value = { ...into, count: answer?.tube?.members ?? into.count + 1, capacity: answer?.tube?.capacity ?? into.capacity, members: [member, ...into.members] }
      advice.value = answer?.advice.map((one) => one.detail) ?? []
      last.value = member
      moved.value = undefined
      clear()
    })

  function outOf(own: TubeInHand, member: Member): void {
    tube.value = { ...own, count: own.count - 1, members: own.members.map((one) => (one.id === member.id ? { ...one, undone: true } : one)) }
    if (last.value?.id === member.id) last.value = undefined
    advice.value = []
    again.value = undefined
  }

  /// A correcting fact: possible until the tube is sealed.
  const takeBack = (member: Member): Promise<boolean> =>
    act(async () => {
      const own = tube.value
      if (own === undefined) return
      await put({ id: newId(), kind: 'VOID', sampleId: member.id, reason: 'MISTAKE' }, member.nameMasked)
      outOf(own, member)
    })

  function beginMove(member: Member | undefined): void {
    moving.value = member
    problem.value = undefined
  }

  /// The swab lies in another tube than it was recorded for: a new sample replaces the voided one.
  const move = (printed: string): Promise<boolean> =>
    act(async () => {
      const own = tube.value
      const member = moving.value
      if (own === undefined || member === undefined) return
      const code = printed.normalize('NFKC').trim().toUpperCase()
      const answer = await put({ id: newId(), kind: 'MOVE', sampleId: member.id, tubeCode: code }, member.nameMasked)
      moved.value = { nameMasked: member.nameMasked, code, count: answer?.tube?.members }
      outOf(own, member)
      beginMove(undefined)
    })

  const seal = (): Promise<boolean> =>
    act(async () => {
      const own = tube.value
      if (own === undefined) return
      const answer = await put({ id: newId(), kind: 'SEAL', stationId: station.id, tubeCode: own.code, at: serverNow().toISOString() }, own.code)
      sealed.value = { code: own.code, count: answer?.tube?.members ?? own.count }
      putDown()
    })

  /// Leaves the tube as it is, open: it can be taken again.
  function putDown(): void {
    tube.value = undefined
    last.value = undefined
    moved.value = undefined
    advice.value = []
    again.value = undefined
    beginMove(undefined)
    clear()
  }

  return { tube, chosen, guest, asGuest, problem, unfit, working, advice, again, last, sealed, full, elsewhere, ready, moving, moved, take, record, takeBack, beginMove, move, seal, putDown }
}
