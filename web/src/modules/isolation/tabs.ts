import type { Permission } from '@/app/permissions'

/// What people do about isolation, by the part of the work that it belongs to. The names stand in addresses: they stay.
export const GROUPS = {
  rooms: ['board', 'sites', 'forecast'],
  moving: ['waiting', 'list', 'trips', 'releases'],
  daily: ['checks', 'needs', 'home', 'referrals'],
} as const

export type Group = keyof typeof GROUPS
export type Tab = (typeof GROUPS)[Group][number]

const NEEDS: Partial<Record<Tab, Permission>> = { list: 'MANAGE_ISOLATION', referrals: 'ANSWER_REFERRALS' }

/// The groups with what somebody may open in them; empty ones are left out.
export function groupsFor(can: (permission: Permission) => boolean): { name: Group; tabs: Tab[] }[] {
  const names: Group[] = ['rooms', 'moving', 'daily']
  const mayOpen = (tab: Tab): boolean => can(NEEDS[tab] ?? 'READ_ISOLATION')
  return names.map((name) => ({ name, tabs: [...GROUPS[name]].filter(mayOpen) })).filter((group) => group.tabs.length > 0)
}

/// The tab that an address names, or the first that may be opened.
export function tabOf(asked: string | undefined, groups: { tabs: Tab[] }[]): Tab | undefined {
  const open = groups.flatMap((group) => group.tabs)
  return open.find((tab) => tab === asked) ?? open[0]
}
