import { reactive, ref } from 'vue'
import { present } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import type { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { residents, type CareNeed, type Resident } from './api'

export type NeedFields = { kind: CareNeed['kind']; until: string | null }
type Optional = 'birthDate' | 'idNumber' | 'phone' | 'householdId' | 'door'
/// A resident as typed: an empty box is null.
export type ResidentFields = Pick<Resident, 'name' | 'sex' | 'idKind' | 'kind' | 'areaKey'> & { [K in Optional]: string | null } & { careNeeds: NeedFields[] }

export function emptyResident(areaKey: AreaKey): ResidentFields {
  return { name: '', sex: 'UNKNOWN', birthDate: null, idKind: 'CN_ID', idNumber: null, phone: null, kind: 'RESIDENT', areaKey, householdId: null, door: null, careNeeds: [] }
}

/// Nothing entered is nothing known: empty texts become null. A masked value that was not touched goes back as it is and changes nothing.
export function asSent(fields: ResidentFields): ResidentFields {
  const blank = (value: string | null | undefined): string | null => (value == null || value.trim() === '' ? null : value.trim())
  const careNeeds: NeedFields[] = fields.careNeeds.map((n) => ({ kind: n.kind, until: blank(n.until) }))
  const idNumber = fields.idKind === 'NONE' ? null : blank(fields.idNumber)
  return {
    name: fields.name.trim(),
    sex: fields.sex,
    birthDate: blank(fields.birthDate),
    idKind: fields.idKind,
    idNumber,
    phone: blank(fields.phone),
    kind: fields.kind,
    areaKey: fields.areaKey,
    householdId: blank(fields.householdId),
    door: blank(fields.door),
    careNeeds,
  }
}

/// Another area or door is another household: which one, the server finds by the door.
export function atNewDoor(sent: ResidentFields, before: ResidentFields): ResidentFields {
  const stays = sent.areaKey === before.areaKey && (sent.door ?? '') === (before.door ?? '')
  return stays ? sent : { ...sent, householdId: null }
}

/// Registering or changing a resident; a stale write is kept for the person to decide.
export function useResidentForm(area: AreaKey, existing: Resident | undefined, done: (id: string) => void) {
  const base: ResidentFields = { ...emptyResident(area), ...existing }
  const form = reactive<ResidentFields>({ ...base, careNeeds: base.careNeeds.map((n) => ({ ...n })) })
  const version = ref(existing?.version ?? 0)
  const stale = ref<Problem>()

  const act = useAct(async () => {
    const typed = atNewDoor(asSent(form), base)
    const sent = { ...present(typed), careNeeds: typed.careNeeds.map(present) }
    const saved = existing === undefined ? await residents.create(sent) : await residents.save({ ...sent, id: existing.id, version: version.value })
    done(saved.id)
  })

  async function submit(): Promise<void> {
    if (!(await act.run()) && act.problem.value?.staleWrite === true) stale.value = act.problem.value
  }

  async function resolve(values: Record<string, unknown>): Promise<void> {
    const { version: theirs, ...chosen } = values
    stale.value = undefined
    Object.assign(form, chosen)
    if (typeof theirs === 'number') version.value = theirs
    await submit()
  }

  return { form, stale, submit, resolve, running: act.running, problem: act.problem }
}
