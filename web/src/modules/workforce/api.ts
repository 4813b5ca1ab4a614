import { get, post, type QueryOf, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type OrganisationKind = Schemas['workforce.Organisation.Kind']
export type PlaceKind = Schemas['workforce.Post.PlaceKind']
export type MemberRole = Schemas['workforce.MemberRole']
export const ORGANISATION_KINDS = ['POLICE', 'COURT', 'PROCURATORATE', 'JUSTICE', 'TOWNSHIP', 'COMMUNITY', 'HOSPITAL', 'VOLUNTEERS', 'OTHER'] as const satisfies readonly OrganisationKind[]
export const PLACE_KINDS = ['GATE', 'GRID', 'COMMUNITY', 'OTHER'] as const satisfies readonly PlaceKind[]

export type Member = Schemas['workforce.Register.MemberLine']
/// Its day is the civil day of its start, on which it counts as one person-shift.
export type Shift = Schemas['workforce.Shift.ShiftLine']

const limit = 200

export const workforce = {
  organisations: (area: AreaKey, after?: string) => get('/api/organisations', { query: { limit, area, after } }),
  members: (area: AreaKey, after?: string, organisation?: string) => get('/api/members', { query: { limit, area, after, organisation } }),
  teams: (area: AreaKey, after?: string) => get('/api/teams', { query: { limit, area, after } }),
  posts: (area: AreaKey, after?: string) => get('/api/posts', { query: { limit, area, after } }),
  gridWorkers: (area: AreaKey, day: string, after?: string) => get('/api/grid-workers', { query: { limit, area, day, after } }),
  shifts: (query: QueryOf<'/api/shifts'>) => get('/api/shifts', { query: { limit, ...query } }),
  addOrganisation: (body: Schemas['workforce.Organisation']) => post('/api/organisations', { body }),
  addMember: (body: Schemas['workforce.Member']) => post('/api/members', { body }),
  addTeam: (body: Schemas['workforce.Team']) => post('/api/teams', { body }),
  addPost: (body: Schemas['workforce.Post']) => post('/api/posts', { body }),
  addShift: (shift: Schemas['workforce.NewShift']) => post('/api/shifts/batch', { body: { items: [shift] } }),
  voidShift: (id: string, body: Schemas['workforce.Shift.Void']) => post('/api/shifts/{id}/void', { path: { id }, body }),
}
