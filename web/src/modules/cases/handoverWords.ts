import type { Handover } from './handoverApi'

/// A fingerprint in groups of four, as people read it out.
export const spoken = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ')

/// How a hand-over stands: its words are below `cases.handover.clock`.
export function clockOf(one: Pick<Handover, 'state' | 'overdue'>): { key: 'acknowledged' | 'acknowledgedLate' | 'returned' | 'overdue' | 'due'; tone: 'ok' | 'bad' | 'note' } {
  if (one.state === 'RETURNED') return { key: 'returned', tone: 'note' }
  if (one.state === 'ACKNOWLEDGED') return one.overdue ? { key: 'acknowledgedLate', tone: 'bad' } : { key: 'acknowledged', tone: 'ok' }
  return one.overdue ? { key: 'overdue', tone: 'bad' } : { key: 'due', tone: 'note' }
}

/// How many cases and contacts a hand-over consists of.
export const countsOf = (items: Handover['items']): { cases: number; contacts: number } => {
  const cases = items.filter((item) => item.kind === 'CASE').length
  return { cases, contacts: items.length - cases }
}
