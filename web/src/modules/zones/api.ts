import { allPages } from '@/app/allPages'
import { get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { uuidv7 } from '@/app/uuid'

export type Zone = Schemas['zones.ZoneView']
export type ZoneEntry = Schemas['zones.ZoneEntry']
export type Level = Zone['level']
export type Lowering = Zone['lowerings'][number]

export const RAISED = ['HIGH', 'MEDIUM'] as const satisfies readonly Level[]
export const REASONS = ['RAISED_BY_MISTAKE', 'CASE_RULED_OUT', 'DRAWN_TOO_WIDE', 'EVERYBODY_MOVED_OUT'] as const satisfies readonly Lowering['reason'][]

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
