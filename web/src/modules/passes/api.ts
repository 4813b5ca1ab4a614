import { download, get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { serverNow } from '@/app/clock'
import { accepted } from '@/app/http'
import type { Locale } from '@/app/i18n'
import { uuidv7 } from '@/app/uuid'

export type Whole = Schemas['passes.WholeView']
export type Status = Schemas['passes.StatusView']
export type Change = Schemas['passes.ChangeView']
export type ChangeEntry = Schemas['passes.HandChangeEntry']
export type Appeal = Schemas['passes.AppealView']
export type VerificationLine = Schemas['passes.Verification.Line']
export type Alarm = Schemas['passes.Alarm.Line']
export type LocalRule = Schemas['passes.LocalRuleView']
export type LocalRuleEntry = Schemas['passes.LocalRuleEntry']
export type ResidentRequest = Schemas['passes.RequestView']

/// Grounds that two people may add; the others come from measures and samples.
export const BY_HAND = ['CLOSE_CONTACT', 'CONTACT_OF_CONTACT', 'HIGH_RISK_LEAVER', 'SCREENING_HOLD', 'TESTED_POSITIVE'] as const
export const LIFT_REASONS = ['FALSE_POSITIVE', 'WRONG_PERSON', 'RULE_MISAPPLIED'] as const
export const EVIDENCE = ['DOCUMENT', 'SAMPLE', 'CASE', 'CONTACT', 'MEASURE'] as const
/// What may be stricter, and why.
export const LOCAL_RULES = ['GATE_YELLOW', 'TEST_NEEDED', 'TEST_VALID_HOURS', 'TEST_GRACE_HOURS', 'RED_DAYS', 'YELLOW_DAYS'] as const satisfies readonly LocalRule['rule'][]
export const LOCAL_REASONS = ['CHAIN_UNCLEAR', 'SPREAD_GROWING', 'CARE_AT_ITS_LIMIT', 'FRAIL_PEOPLE'] as const satisfies readonly LocalRule['reason'][]
export const FOUND = ['PRESENT', 'ABSENT', 'REFUSED'] as const

export const passes = {
  of: (id: string, signal?: AbortSignal) => get('/api/passes/residents/{id}', { path: { id }, signal }),
  print: (id: string, name: string) => download('post', '/api/passes/residents/{id}/paper', name, { path: { id } }),
  letter: (id: string, lang: Locale, name: string) => download('post', '/api/passes/residents/{id}/letter', name, { path: { id }, query: { lang } }),
  letters: (area: AreaKey, signal?: AbortSignal) => get('/api/passes/letters', { query: { area }, signal }),
  printLetters: (areaKey: AreaKey, building: string, lang: Locale, name: string) => download('post', '/api/passes/letters', name, { query: { lang }, body: { areaKey, building } }),
  paperCode: (id: string) => post('/api/passes/residents/{id}/paper-code', { path: { id } }),
  propose: (entry: Omit<ChangeEntry, 'id'>) => post('/api/passes/hand-changes', { body: { ...entry, id: uuidv7() } }),
  changes: (area: AreaKey, after?: string) => get('/api/passes/hand-changes', { query: { area, after, limit: 50 } }),
  approve: (id: string) => post('/api/passes/hand-changes/{id}/approve', { path: { id } }),
  refuse: (id: string) => post('/api/passes/hand-changes/{id}/refuse', { path: { id } }),
  localRules: (area: AreaKey, after?: string) => get('/api/passes/local-rules', { query: { area, after, limit: 50 } }),
  proposeLocal: (entry: Omit<LocalRuleEntry, 'id'>) => post('/api/passes/local-rules', { body: { ...entry, id: uuidv7() } }),
  decideLocal: (id: string, act: 'approve' | 'refuse' | 'end') =>
    act === 'approve'
      ? post('/api/passes/local-rules/{id}/approve', { path: { id } })
      : act === 'refuse'
        ? post('/api/passes/local-rules/{id}/refuse', { path: { id } })
        : post('/api/passes/local-rules/{id}/end', { path: { id } }),
  appeals: (area: AreaKey, after?: string) => get('/api/passes/appeals', { query: { area, after, limit: 50 } }),
  takeAppeal: (residentId: string, channel: 'COUNTER' | 'TELEPHONE', text: string) => post('/api/passes/appeals', { body: { id: uuidv7(), residentId, channel, text } }),
  decide: (id: string, outcome: 'UPHELD' | 'REJECTED', reason: string) => post('/api/passes/appeals/{id}/decide', { path: { id }, body: { outcome, reason } }),
  alarms: (area: AreaKey, after?: string) => get('/api/passes/alarms', { query: { area, after, limit: 50 } }),
  settle: (id: string, note: string) => post('/api/passes/alarms/{id}/settle', { path: { id }, body: { note } }),
  clock: () => get('/api/passes/clock'),
  verification: (area: AreaKey, after?: string) => get('/api/verification-list', { query: { area, after, limit: 100 } }),
  visit: async (residentId: string, outcome: (typeof FOUND)[number], note: string) =>
    accepted(
      await post('/api/verification-visits/batch', {
        body: { deviceTime: serverNow().toISOString(), items: [{ id: uuidv7(), residentId, outcome, note, at: serverNow().toISOString() }] },
      }),
    ),
  requests: (area: AreaKey, after?: string) => get('/api/resident-requests', { query: { area, after, limit: 50 } }),
  finish: (id: string, answer: string) => post('/api/resident-requests/{id}/done', { path: { id }, body: { answer } }),
}

/// Never colour alone: the word stands beside it.
export const toneOf = (colour: Status['colour']): string => ({ GREEN: 'good', YELLOW: 'warn', RED: 'bad' })[colour]
