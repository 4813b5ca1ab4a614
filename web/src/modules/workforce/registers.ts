import type { Schemas } from '@/app/api'
import { ORGANISATION_KINDS, PLACE_KINDS, workforce, type MemberRole } from './api'

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

export const MEMBER_ROLES = ['POLICE', 'AUXILIARY', 'COURT_STAFF', 'PROCURATORATE_STAFF', 'JUSTICE_STAFF', 'TOWNSHIP_CADRE', 'VILLAGE_CADRE', 'MEDICAL', 'GRID_WORKER', 'VOLUNTEER', 'OTHER'] as const satisfies readonly MemberRole[]

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

/// What is sent: what may be empty is left out, and the area is added.
export function asSent(spec: FieldSpec[], form: Record<string, string | string[]>, areaKey: string): Record<string, unknown> {
  const entries = spec.flatMap((f): [string, unknown][] => {
    const value = form[f.name]
    if (value === undefined || value === '') return f.many === true ? [[f.name, []]] : f.optional === true ? [] : [[f.name, '']]
    return [[f.name, value]]
  })
  return { ...Object.fromEntries(entries), areaKey }
}

/// The fields of a register are what its records consist of.
export const ADDING: Record<RegisterName, (sent: Record<string, unknown>) => Promise<{ id: string }>> = {
  organisations: (sent) => workforce.addOrganisation(sent as Schemas['workforce.Organisation']),
  members: (sent) => workforce.addMember(sent as Schemas['workforce.Member']),
  teams: (sent) => workforce.addTeam(sent as Schemas['workforce.Team']),
  posts: (sent) => workforce.addPost(sent as Schemas['workforce.Post']),
}
