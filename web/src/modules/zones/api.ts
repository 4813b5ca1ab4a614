import { allPages } from '@/app/allPages'
import { download, get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { uuidv7 } from '@/app/uuid'

export type Zone = Schemas['zones.ZoneView']
export type ZoneEntry = Schemas['zones.ZoneEntry']
export type Level = Zone['level']
export type Lowering = Zone['lowerings'][number]
export type Closure = Schemas['zones.ClosureView']
export type ClosureEntry = Schemas['zones.ClosureEntry']
export type PlaceKind = Closure['kind']

export const RAISED = ['HIGH', 'MEDIUM'] as const satisfies readonly Level[]
export const REASONS = ['RAISED_BY_MISTAKE', 'CASE_RULED_OUT', 'DRAWN_TOO_WIDE', 'EVERYBODY_MOVED_OUT'] as const satisfies readonly Lowering['reason'][]

export const PLACE_KINDS = ['DINE_IN', 'ENTERTAINMENT', 'SPORTS', 'SHOP', 'MARKET', 'SCHOOL', 'WORSHIP', 'GATHERING', 'WORKPLACE', 'OTHER'] as const satisfies readonly PlaceKind[]
export const CLOSURE_GROUNDS = ['CASE_WAS_THERE', 'CONTAMINATED', 'PEOPLE_MET_CLOSELY', 'IN_A_ZONE'] as const satisfies readonly Closure['ground'][]

export const closures = {
  in: (area: AreaKey, held: boolean, signal?: AbortSignal) => get('/api/closures', { query: { area, held, limit: 200 }, signal }).then((answer) => answer.items),
  close: (entry: Omit<ClosureEntry, 'id'>) => post('/api/closures', { body: { ...entry, id: uuidv7() } }),
  open: (id: string) => post('/api/closures/{id}/open', { path: { id } }),
  notice: (id: string, name: string) => download('get', '/api/closures/{id}/notice', name, { path: { id } }),
}

export const zones = {
  /// All of an area, the newest first: a city has some hundred in a wave.
  all: (area: AreaKey) => allPages((after) => get('/api/zones', { query: { area, after, limit: 200 } })),
  raise: (entry: Omit<ZoneEntry, 'id'>) => post('/api/zones', { body: { ...entry, id: uuidv7() } }),
  raiseHigher: (id: string, level: Level, evidence: string) => post('/api/zones/{id}/raise', { path: { id }, body: { level, evidence } }),
  proposeLowering: (id: string, to: Level, reason: string, evidence: string) => post('/api/zones/{id}/lowerings', { path: { id }, body: { id: uuidv7(), to, reason, evidence } }),
  decide: (id: string, act: 'approve' | 'refuse') => (act === 'approve' ? post('/api/zones/lowerings/{id}/approve', { path: { id } }) : post('/api/zones/lowerings/{id}/refuse', { path: { id } })),
}

/// Never colour alone: the word stands beside it.
export const toneOf = (level: Level): string => ({ LOW: 'ok', MEDIUM: 'warn', HIGH: 'bad' })[level]
