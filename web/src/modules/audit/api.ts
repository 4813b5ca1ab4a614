import type { AreaKey } from '@/app/areaKey'
import { get, type Page, type Query } from '@/app/http'

/// `seq` is missing for the moment until the entry is sealed.
export interface AuditEntry {
  id: string
  seq?: number
  at: string
  actor: string
  action: string
  subjectKind: string | null
  subjectId: string | null
  areaKey: AreaKey | null
  purpose: string | null
  detail: unknown
}

export interface Verification {
  entries: number
  sealedUpTo: number
  waiting: number
  intact: boolean
  findings: { seq: number; kind: 'ALTERED' | 'REMOVED' | 'INSERTED' | 'CHAIN_BROKEN' | 'TRUNCATED' }[]
}

export const audit = {
  list: (query: Query) => get<Page<AuditEntry>>('/api/audit', { limit: 100, ...query }),
  verification: () => get<Verification>('/api/audit/verification'),
}
