import { computed, onScopeDispose, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { residents, type Status } from './api'
import { endsSoon, keepHousehold, keepPass, keptHousehold, keptPasses, suffices, tells, type KeptPass } from './keptPasses'
import { useResident } from './useResident'

const LOOK_MILLIS = 60_000

/// Somebody whose pass may be shown here.
/// @param status absent while there is no network
export interface Person {
  residentId: string
  nameMasked: string
  mine: boolean
  status?: Status
}

/// The passes of oneself and one's household. While a valid one is kept, the server is asked for nothing, however often
/// the page is opened: a city at its gates would be too many. It is asked when no pass is kept, the one kept ends soon, the
/// status ends or was heard to have changed, or the person wants to know; without a network the one kept is shown.
export function usePasses() {
  const resident = useResident()
  const kept = ref(keptPasses(resident.residentId, serverNow()))
  const chosenId = ref<string>()
  /// The moment for which the server said what is shown.
  const asOf = ref(keptHousehold(resident.residentId)?.askedAt)
  let asking = false
  const household = useLoad(async (signal) => {
    const before = keptHousehold(resident.residentId)?.members
    const shown = before?.find((one) => one.status.residentId === chosenId.value) ?? before?.[0]
    if (!asking && before !== undefined && shown !== undefined && suffices(kept.value, shown, serverNow())) return before
    const members = await residents.household(signal)
    const now = serverNow()
    keepHousehold(resident.residentId, members, now)
    asOf.value = now.toISOString()
    return members
  })

  const people = computed<Person[]>(
    () =>
      household.data.value?.map(({ status, nameMasked, mine }) => ({ residentId: status.residentId, nameMasked, mine, status })) ??
      kept.value.map(({ residentId, nameMasked, mine }) => ({ residentId, nameMasked, mine })).sort((a, b) => Number(b.mine) - Number(a.mine)),
  )
  const chosen = computed(() => people.value.find((one) => one.residentId === chosenId.value) ?? people.value[0])
  const known = computed(() => household.data.value !== undefined)

  function passOf(person: Person): KeptPass | undefined {
    const found = kept.value.find((one) => one.residentId === person.residentId)
    return found === undefined || (person.status !== undefined && !tells(found, person.status)) ? undefined : found
  }
  /// What can be shown: it has not run out, and nothing is known against it.
  const pass = computed(() => (chosen.value === undefined ? undefined : passOf(chosen.value)))

  const issuing = useAct(async (person: Person) => {
    const issued = await residents.issue(person.residentId)
    const { residentId, nameMasked, mine } = person
    keepPass(resident.residentId, { ...issued, residentId, nameMasked, mine, keptAt: serverNow().toISOString() }, serverNow())
    kept.value = keptPasses(resident.residentId, serverNow())
  })

  /// Asks for a pass if one is needed.
  /// @param wanted ask anyhow
  async function renew(wanted = false): Promise<void> {
    const person = chosen.value
    if (person === undefined || issuing.running.value) return
    kept.value = keptPasses(resident.residentId, serverNow())
    const has = passOf(person)
    if (!wanted && has !== undefined && !endsSoon(has, serverNow())) return
    await issuing.run(person)
    if (chosen.value?.residentId !== person.residentId) await renew()
  }

  /// Asks how things stand now, and for a pass that says so.
  async function askAgain(): Promise<void> {
    asking = true
    await household.reload().finally(() => (asking = false))
    await renew(true)
  }

  const lookAgain = (): void => {
    kept.value = keptPasses(resident.residentId, serverNow())
    if (!document.hidden) void household.reload()
  }
  watch(chosenId, lookAgain)
  watch(household.data, () => {
    if (known.value) void renew()
  })
  const timer = setInterval(lookAgain, LOOK_MILLIS)
  document.addEventListener('visibilitychange', lookAgain)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', lookAgain)
  })

  return { household, people, chosen, pass, asOf, issuing, askAgain, choose: (id: string) => (chosenId.value = id) }
}
