import { useI18n } from 'vue-i18n'

/// Built-in roles have names in every language; others are shown as they are called.
export function useRoleName() {
  const { t, te } = useI18n()
  const named = (group: string, code: string): string => (te(`${group}.${code}`) ? t(`${group}.${code}`) : code)
  return { roleName: (role: string) => named('app.role', role), permissionName: (p: string) => named('identity.permission', p) }
}
