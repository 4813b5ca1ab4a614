import { allPages } from '@/app/allPages'
import { get, post, put, remove, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

export type Account = Schemas['identity.AccountAnswers.Item']
export type Device = Schemas['identity.Device.DeviceLine']
export type Role = Schemas['identity.Role']
export type GrantRequest = Schemas['identity.Grant.NewGrant']
/// A grant as it is chosen: role, area, and its last day.
export interface GrantForm {
  role: Role | ''
  areaKey: AreaKey
  lastDay: string | null
}

export const identity = {
  /// @param login how it begins
  accounts: (after?: string, login?: string) => get('/api/accounts', { query: { after, login, limit: 50 } }),
  create: (body: { login: string; displayName: string; password: string; areaKey: AreaKey; mustChangePassword: boolean }) => post('/api/accounts', { body }),
  save: ({ id, displayName, version }: Account) => put('/api/accounts/{id}', { path: { id }, body: { displayName, version } }),
  setDisabled: (id: string, disabled: boolean) => post(disabled ? '/api/accounts/{id}/disable' : '/api/accounts/{id}/enable', { path: { id } }),
  resetPassword: (id: string, password: string) => post('/api/accounts/{id}/password', { path: { id }, body: { password } }),
  roles: () => get('/api/roles'),
  grant: (account: string, body: GrantRequest) => post('/api/accounts/{id}/grants', { path: { id: account }, body }),
  revoke: (grant: string) => remove('/api/grants/{id}', { path: { id: grant } }),
  devices: () => allPages((after) => get('/api/devices', { query: { after, limit: 200 } })),
  revokeDevice: (id: string) => post('/api/devices/{id}/revoke', { path: { id } }),
  tokens: () => get('/api/tokens').then((page) => page.items),
  createToken: (body: GrantRequest & { name: string }) => post('/api/tokens', { body }),
  revokeToken: (id: string) => remove('/api/tokens/{id}', { path: { id } }),
}
