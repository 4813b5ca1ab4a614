import { get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type ResponseLevel = Schemas['response.Response.Level']
export const LEVELS = ['I', 'II', 'III', 'IV'] as const satisfies readonly ResponseLevel[]

export type Response = Schemas['response.Response.ResponseView']
export type RulePack = Schemas['response.RulePack.PackView']
/// One kind of records, for how long it is kept, and when the server last looked for what is over.
export type KeptKind = Schemas['response.Retention.KindView']
export type Activation = Schemas['response.Response.Activation']

export const responses = {
  list: () => get('/api/responses'),
  current: (area: AreaKey) => get('/api/responses/current', { query: { area } }),
  retention: (id: string) => get('/api/responses/{id}/retention', { path: { id } }),
  packs: () => get('/api/rule-packs'),
  activate: (body: Activation) => post('/api/responses', { body }),
  level: (id: string, level: ResponseLevel, reason: string) => post('/api/responses/{id}/level', { path: { id }, body: { level, reason } }),
  standDown: (id: string, on: string, reason: string) => post('/api/responses/{id}/stand-down', { path: { id }, body: { on, reason } }),
}
