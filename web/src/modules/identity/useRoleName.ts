import { useI18n } from 'vue-i18n'

/// Built-in roles have names in every language; others are shown as they are called.
export function useRoleName() {
  const { t, te } = useI18n()
  const named = (group: string, code: string): string => (te(`identity.${group}.${code}`) ? t(`identity.${group}.${code}`) : code)
  return { roleName: (role: string) => named('role', role), permissionName: (p: string) => named('permission', p) }
}
