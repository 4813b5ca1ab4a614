import type { AreaKey } from '@/app/areaKey'
import { get, post, type BatchAnswer, type Page, type Query } from '@/app/http'

export const ORGANISATION_KINDS = ['POLICE', 'COURT', 'PROCURATORATE', 'JUSTICE', 'TOWNSHIP', 'COMMUNITY', 'HOSPITAL', 'VOLUNTEERS', 'OTHER'] as const
export const PLACE_KINDS = ['GATE', 'GRID', 'COMMUNITY', 'OTHER'] as const

export interface Organisation {
  id: string
  name: string
  kind: (typeof ORGANISATION_KINDS)[number]
  areaKey: AreaKey
  areaName?: string
  parentId: string | null
  memberCount?: number
}

export interface Member {
  id: string
  organisationId: string
  organisationName?: string
  name: string
  role: string
  areaKey: AreaKey
  phone?: string | null
  phoneMasked?: string | null
  accountId?: string | null
}

export interface Team {
  id: string
  name: string
  areaKey: AreaKey
  organisationId: string | null
  memberIds: string[]
}

export interface Post {
  id: string
  name: string
  areaKey: AreaKey
  placeKind: (typeof PLACE_KINDS)[number]
  placeId: string | null
  roles: string[]
}

export interface Shift {
  id: string
  memberId: string
  memberName?: string
  postId: string
  postName?: string
  role: string
  start: string
  end: string
  /// Civil day of its start, on which it counts as one person-shift.
  day: string
  police: boolean
  voided: boolean
}

export interface GridWorker {
  id: string
  areaKey: AreaKey
  areaName?: string
  from: string
  memberId: string
  name: string
}

const LIMIT = 200
const asPage = <T>(answer: T[] | Page<T>): Page<T> => (Array.isArray(answer) ? { items: answer, next: null } : answer)
const list = <T>(path: string, query: Query): Promise<Page<T>> => get<T[] | Page<T>>(path, { limit: LIMIT, ...query }).then(asPage)

export const workforce = {
  organisations: (area: AreaKey, after?: string) => list<Organisation>('/api/organisations', { area, after }),
  members: (area: AreaKey, after?: string, organisation?: string) => list<Member>('/api/members', { area, after, organisation }),
  teams: (area: AreaKey, after?: string) => list<Team>('/api/teams', { area, after }),
  posts: (area: AreaKey, after?: string) => list<Post>('/api/posts', { area, after }),
  gridWorkers: (area: AreaKey, day: string, after?: string) => list<GridWorker>('/api/grid-workers', { area, day, after }),
  shifts: (query: Query) => list<Shift>('/api/shifts', query),
  add: <T = { id: string }>(kind: 'organisations' | 'members' | 'teams' | 'posts', body: unknown) => post<T>(`/api/${kind}`, body),
  addShift: (shift: { id: string; memberId: string; postId: string; role: string; start: string; end: string }) =>
    post<BatchAnswer>('/api/shifts/batch', { items: [shift] }),
  voidShift: (id: string, body: { id: string; reason: string }) => post(`/api/shifts/${id}/void`, body),
}
