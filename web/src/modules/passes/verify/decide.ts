import type { PassClaims } from './claims'
import type { Flaw, Reading } from './pass'
import { mayContain, type Snapshot } from './snapshot'

export type Outcome = 'PASS' | 'LOOK_UP' | 'HOLD'
/// In words: `passes.reason.<reason>`.
export type Reason = 'MEDICAL' | Flaw | 'REVOKED' | 'STATUS_OVER' | 'RED' | 'YELLOW' | 'TEST_MISSING' | 'TEST_IN_GRACE' | 'GREEN'
export interface Decision {
  outcome: Outcome
  reason: Reason
}

/// As `GET /api/passes/gate-rule` tells it.
export interface GateRule {
  yellow: Outcome
  testNeeded: boolean
  testGraceHours: number
  toleranceSeconds: number
}

const HOUR = 3_600_000

/// What a gate does with a pass, and why; the same as the server's `Decision.of`, held against the same vectors. Nobody is
/// refused because a pass cannot be read: that asks for the card number. Who needs care passes with anything.
export async function decide(reading: Reading, rule: GateRule, now: number, withdrawn: Snapshot, medical: boolean): Promise<Decision> {
  if (medical) return { outcome: 'PASS', reason: 'MEDICAL' }
  if ('flaw' in reading) return { outcome: 'LOOK_UP', reason: reading.flaw }
  if (await mayContain(withdrawn, reading.claims.number)) return { outcome: 'LOOK_UP', reason: 'REVOKED' }
  return byStatus(reading.claims, rule, now)
}

function byStatus(claims: PassClaims, rule: GateRule, now: number): Decision {
  if (claims.until !== null && now >= claims.until) return { outcome: 'LOOK_UP', reason: 'STATUS_OVER' }
  switch (claims.colour) {
    case 'RED':
      return { outcome: 'HOLD', reason: 'RED' }
    case 'YELLOW':
      return { outcome: rule.yellow, reason: 'YELLOW' }
    case 'GREEN':
      return rule.testNeeded ? byTest(claims, rule, now) : { outcome: 'PASS', reason: 'GREEN' }
  }
}

function byTest(claims: PassClaims, rule: GateRule, now: number): Decision {
  if (claims.testUntil !== null && now < claims.testUntil) return { outcome: 'PASS', reason: 'GREEN' }
  return claims.testUntil !== null && now < claims.testUntil + rule.testGraceHours * HOUR
    ? { outcome: 'PASS', reason: 'TEST_IN_GRACE' }
    : { outcome: 'LOOK_UP', reason: 'TEST_MISSING' }
}
