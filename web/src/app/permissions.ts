import type { Schemas } from './api'

export type Permission = Schemas['kernel.Permission']

/// What a person may do, in the order in which it is shown.
export const PERMISSIONS = [
  'MANAGE_ACCOUNTS',
  'MANAGE_RESPONSE',
  'READ_AUDIT',
  'MANAGE_TERRITORY',
  'READ_TERRITORY',
  'MANAGE_RESIDENTS',
  'READ_RESIDENTS',
  'UNMASK_PERSONAL',
  'IMPORT_RESIDENTS',
  'EXPORT_RESIDENTS',
  'MANAGE_MEASURES',
  'MANAGE_WORKFORCE',
  'READ_WORKFORCE',
  'MANAGE_GATES',
  'READ_GATES',
  'RECORD_CROSSINGS',
  'MANAGE_TESTING',
  'READ_TESTING',
  'RECORD_SAMPLES',
  'ENTER_RESULTS',
  'MANAGE_CASES',
  'READ_CASES',
  'MANAGE_ISOLATION',
  'READ_ISOLATION',
  'RECORD_CHECKS',
  'ANSWER_REFERRALS',
  'COUNSEL',
  'READ_COMMAND',
  'SIGN_REPORTS',
] as const satisfies readonly Permission[]
