import type { AreaKey } from '@/app/areaKey'
import { get, post, put, remove, type Page } from '@/app/http'
import type { Permission } from '@/app/permissions'

export interface AccountGrant {
  id: string
  role: string
  areaKey: AreaKey
  areaName: string
  expiresAt: string | null
  givenBy: { id: string; name: string | null }
}

export interface Account {
  id: string
  login: string
  displayName: string
  disabled: boolean
  lastSignInAt: string | null
  version: number
  grants: AccountGrant[]
}

export interface Role {
  role: string
  permissions: Permission[]
}

export interface Token {
  id: string
  name: string
  role: string
  areaKey: AreaKey
  areaName?: string
  expiresAt: string
  lastUsedAt?: string | null
}

export interface GrantRequest {
  role: string
  areaKey: AreaKey
  expiresAt: string | null
}

const itemsOf = <T>(answer: T[] | { items: T[] }): T[] => (Array.isArray(answer) ? answer : answer.items)

export const identity = {
  /// @param login how it begins
  accounts: (after?: string, login?: string) => get<Account[] | Page<Account>>('/api/accounts', { after, login, limit: 50 }).then((a): Page<Account> => (Array.isArray(a) ? { items: a, next: null } : a)),
  create: (body: { login: string; displayName: string; password: string; areaKey: AreaKey; mustChangePassword: boolean }) => post<Account>('/api/accounts', body),
  save: (account: Account) => put<Account>(`/api/accounts/${account.id}`, { displayName: account.displayName, version: account.version }),
  setDisabled: (id: string, disabled: boolean) => post(`/api/accounts/${id}/${disabled ? 'disable' : 'enable'}`),
  resetPassword: (id: string, password: string) => post(`/api/accounts/${id}/password`, { password }),
  roles: () => get<Role[] | { items: Role[] }>('/api/roles').then(itemsOf),
  grant: (account: string, body: GrantRequest) => post(`/api/accounts/${account}/grants`, body),
  revoke: (grant: string) => remove(`/api/grants/${grant}`),
  tokens: () => get<Token[] | Page<Token>>('/api/tokens').then(itemsOf),
  createToken: (body: GrantRequest & { name: string }) => post<{ id: string; name: string; token: string }>('/api/tokens', body),
  revokeToken: (id: string) => remove(`/api/tokens/${id}`),
}
