import { computed, reactive, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { asProblem, Problem } from '@/app/problem'
import { uuidv7 } from '@/app/uuid'
import { askTube, moveSample, recordSample, sealTube, takeBackSample, type Found, type Paper, type PersonInput, type Round, type Station } from './api'
import { keepTube, keptTube, masked, type Member, type TubeInHand } from './tubeInHand'

/// What may stand in the way of taking a tube into hand; worded by the page.
export type Unfit = 'sealed' | 'elsewhere'
const newId = (): string => uuidv7(serverNow().getTime())
const emptyGuest = () => ({ name: '', phone: '', idKind: 'CN_ID' as Paper, idNumber: '' })

/// One desk at a station: a tube in hand, one person after the other, the seal. Nothing typed is lost before it is recorded.
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
  // Ids belong to what is on the screen: sending it again after a lost answer records nothing twice.
  let sampleId = newId()
  let sealId = newId()
  let moveId = newId()
  /// Whose swab is being moved to another tube.
  const moving = ref<Member>()
  const moved = ref<{ nameMasked: string; code: string; count: number | undefined }>()

  const full = computed(() => tube.value !== undefined && tube.value.count >= tube.value.capacity)
  const elsewhere = computed(() => (tube.value === undefined ? 0 : tube.value.count - tube.value.members.filter((one) => !one.undone).length))
  const person = computed((): PersonInput | undefined => {
    if (!asGuest.value) return chosen.value === undefined ? undefined : { residentId: chosen.value.id }
    const parts = { name: guest.name.trim(), phone: guest.phone.trim(), idNumber: guest.idNumber.trim() }
    const given = Object.entries(parts).filter(([, value]) => value !== '')
    if (given.length === 0) return undefined
    return { ...Object.fromEntries(given), idKind: parts.idNumber === '' ? 'NONE' : guest.idKind }
  })
  const ready = computed(() => tube.value !== undefined && !full.value && person.value !== undefined)

  watch(tube, (now) => keepTube(round.id, station.id, now), { deep: true })
  watch(chosen, () => {
    sampleId = newId()
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
      // An earlier form of this record was kept: what is on the screen now is another one.
      if (problem.value.code === 'testing/id-already-used') [sampleId, moveId] = [newId(), newId()]
      return false
    } finally {
      working.value = false
    }
  }

  /// Takes a tube into hand: a fresh one, or one that was begun at this station.
  const take = (printed: string, single = false): Promise<boolean> =>
    act(async () => {
      unfit.value = undefined
      const code = printed.normalize('NFKC').trim().toUpperCase()
      const known = await askTube(code).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'testing/unknown-tube') return undefined
        throw error
      })
      if (known !== undefined && (known.roundId !== round.id || known.stationId !== station.id)) unfit.value = 'elsewhere'
      else if (known !== undefined && known.state !== 'OPEN') unfit.value = 'sealed'
      else begin({ code: known?.code ?? code, single, count: known?.members ?? 0, capacity: known?.capacity ?? (single ? 1 : sizeOf(round, station)), members: [] })
    })

  function begin(fresh: TubeInHand): void {
    tube.value = fresh
    sealId = newId()
    sealed.value = undefined
    clear()
  }

  function clear(): void {
    chosen.value = undefined
    asGuest.value = false
    Object.assign(guest, emptyGuest())
    sampleId = newId()
  }

  /// Records the person on the screen; after a refusal everything stays as typed.
  const record = (): Promise<boolean> =>
    act(async () => {
      const into = tube.value
      if (into === undefined || person.value === undefined) return
      const nameMasked = asGuest.value ? masked(guest.name || guest.phone || guest.idNumber) : (chosen.value?.nameMasked ?? '')
      const answer = await recordSample({ id: sampleId, roundId: round.id, stationId: station.id, tubeCode: into.code, at: serverNow().toISOString(), single: into.single, person: person.value })
      const member = { id: sampleId, nameMasked, undone: false }
      tube.value = { ...into, count: answer.tube?.members ?? into.count + 1, capacity: answer.tube?.capacity ?? into.capacity, members: [member, ...into.members] }
      advice.value = answer.advice.map((one) => one.detail)
      last.value = member
      moved.value = undefined
      clear()
    })

  /// A correcting fact: possible until the tube is sealed.
  const takeBack = (member: Member): Promise<boolean> =>
    act(async () => {
      await takeBackSample(member.id, newId())
      const own = tube.value
      if (own === undefined) return
      tube.value = { ...own, count: own.count - 1, members: own.members.map((one) => (one.id === member.id ? { ...one, undone: true } : one)) }
      if (last.value?.id === member.id) last.value = undefined
      advice.value = []
    })

  function beginMove(member: Member | undefined): void {
    moving.value = member
    moveId = newId()
    problem.value = undefined
  }

  /// The swab lies in another tube than it was recorded for: a new sample replaces the voided one.
  const move = (printed: string): Promise<boolean> =>
    act(async () => {
      const own = tube.value
      const member = moving.value
      if (own === undefined || member === undefined) return
      const code = printed.normalize('NFKC').trim().toUpperCase()
      const answer = await moveSample(member.id, moveId, code)
      tube.value = { ...own, count: own.count - 1, members: own.members.map((one) => (one.id === member.id ? { ...one, undone: true } : one)) }
      moved.value = { nameMasked: member.nameMasked, code, count: answer.tube?.members }
      if (last.value?.id === member.id) last.value = undefined
      advice.value = []
      beginMove(undefined)
    })

  const seal = (): Promise<boolean> =>
    act(async () => {
      const own = tube.value
      if (own === undefined) return
      const answer = await sealTube(own.code, { id: sealId, stationId: station.id, at: serverNow().toISOString() })
      sealed.value = { code: own.code, count: answer.tube?.members ?? own.count }
      putDown()
    })

  /// Leaves the tube as it is, open: it can be taken again.
  function putDown(): void {
    tube.value = undefined
    last.value = undefined
    moved.value = undefined
    advice.value = []
    beginMove(undefined)
    clear()
  }

  return { tube, chosen, guest, asGuest, problem, unfit, working, advice, last, sealed, full, elsewhere, ready, moving, moved, take, record, takeBack, beginMove, move, seal, putDown }
}

/// Most swabs in a tube at this kind of station.
export function sizeOf(round: Pick<Round, 'pools'>, station: Pick<Station, 'setting'>): number {
  switch (station.setting) {
    case 'ISOLATION_SITE':
      return round.pools.isolationSite
    case 'SEALED_BUILDING':
      return round.pools.sealedBuilding
    case 'COMMUNITY':
      return round.pools.community
  }
}
