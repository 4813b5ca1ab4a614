import type { AuditEntry } from './api'

type Words = { t: (key: string, named?: Record<string, unknown>) => string; te: (key: string) => boolean }

/// Every act that has a name: what one can look for.
export function actsOf(tree: unknown, prefix = ''): string[] {
  if (typeof tree !== 'object' || tree === null) return [prefix]
  return Object.entries(tree).flatMap(([key, below]) => actsOf(below, prefix === '' ? key : `${prefix}.${key}`))
}

/// What an act was done to: the sort of thing, and as much of its number as tells two apart.
export function subjectText({ t, te }: Words, entry: Pick<AuditEntry, 'subjectKind' | 'subjectId'>): string {
  const kind = entry.subjectKind ?? ''
  const word = te(`audit.subject.${kind}`) ? t(`audit.subject.${kind}`) : kind
  const id = entry.subjectId ?? ''
  if (/^\d{18}$/.test(id) || id === '') return word
  return `${word} ${id.length > 16 ? `…${id.slice(-8)}` : id}`
}

/// The rest of what was written down, in words; what has no words is not for people (digests).
export function detailText({ t, te }: Words, detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return ''
  return Object.entries(detail)
    .filter(([name]) => te(`audit.detail.${name}`))
    .map(([name, value]) => t(`audit.detail.${name}`, { value: Array.isArray(value) ? value.map((v) => valueText({ t, te }, v)).join(', ') : valueText({ t, te }, value) }))
    .join(' · ')
}

function valueText({ t, te }: Words, value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const known = [`audit.value.${text}`, `app.role.${text}`].find(te)
  return known === undefined ? text : t(known)
}
