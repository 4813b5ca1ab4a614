export type { Colour, PassClaims } from './claims'
export { decide, type Decision, type GateRule, type Outcome, type Reason } from './decide'
export { importKeys, PREFIX, readPass, type Flaw, type PublishedKey, type Reading, type VerificationKeys } from './pass'
export { mayContain, NOTHING_WITHDRAWN, type Snapshot } from './snapshot'
