import { ORGANISATION_KINDS, PLACE_KINDS } from './api'

export type RegisterName = 'organisations' | 'members' | 'teams' | 'posts'

export interface FieldSpec {
  name: string
  /// What can be chosen; free text when absent.
  values?: readonly string[]
  /// Texts of the values, as `prefix.VALUE`.
  texts?: string
  /// Taken from another register.
  from?: RegisterName
  many?: boolean
  optional?: boolean
}

export const MEMBER_ROLES = ['POLICE', 'AUXILIARY', 'COURT_STAFF', 'PROCURATORATE_STAFF', 'JUSTICE_STAFF', 'TOWNSHIP_CADRE', 'VILLAGE_CADRE', 'MEDICAL', 'GRID_WORKER', 'VOLUNTEER', 'OTHER'] as const

/// What is entered and shown for each register; the area is always the one that is looked at.
export const REGISTERS: Record<RegisterName, FieldSpec[]> = {
  organisations: [{ name: 'name' }, { name: 'kind', values: ORGANISATION_KINDS, texts: 'workforce.organisationKind' }, { name: 'parentId', from: 'organisations', optional: true }],
  members: [
    { name: 'name' },
    { name: 'organisationId', from: 'organisations' },
    { name: 'role', values: MEMBER_ROLES, texts: 'workforce.role' },
    { name: 'phone', optional: true },
  ],
  teams: [{ name: 'name' }, { name: 'organisationId', from: 'organisations', optional: true }, { name: 'memberIds', from: 'members', many: true, optional: true }],
  posts: [{ name: 'name' }, { name: 'placeKind', values: PLACE_KINDS, texts: 'workforce.placeKind' }, { name: 'roles', values: MEMBER_ROLES, texts: 'workforce.role', many: true }],
}

/// What is sent: nothing entered is left out, and the area is added.
export function asSent(spec: FieldSpec[], form: Record<string, string | string[]>, areaKey: string): Record<string, unknown> {
  const entries = spec.flatMap((f): [string, unknown][] => {
    const value = form[f.name]
    if (value === undefined || value === '') return f.optional === true ? [[f.name, f.many === true ? [] : null]] : [[f.name, '']]
    return [[f.name, value]]
  })
  return { ...Object.fromEntries(entries), areaKey }
}
