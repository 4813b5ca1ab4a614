import { get, type QueryOf, type Schemas } from '@/app/api'

/// `seq` is missing for the moment until the entry is sealed.
export type AuditEntry = Schemas['audit.Audit.Item']
export type Verification = Schemas['audit.Audit.Verified']

export const audit = {
  list: (query: QueryOf<'/api/audit'>) => get('/api/audit', { query: { limit: 100, ...query } }),
  verification: () => get('/api/audit/verification'),
}
