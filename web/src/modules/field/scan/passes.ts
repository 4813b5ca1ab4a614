import { get } from '@/app/api'
import { serverNow } from '@/app/clock'
import { decide, importKeys, NOTHING_WITHDRAWN, readPass, type Decision, type GateRule, type PassClaims, type PublishedKey, type Snapshot } from '@/modules/passes/verify'
import { keep, kept, keptValue } from '../device/kept'

/// Public keys, withdrawn passes and the rule of the gate: with these a phone decides by itself.
export interface Verification {
  keys: PublishedKey[]
  withdrawn: Snapshot
  rule: GateRule
}
/// What a gate does with a pass, and whose it is as far as the pass tells.
export interface Judged extends Decision {
  claims?: PassClaims
}

/// Beside the bundle: nothing in it tells of anybody, so every post has it.
export const verificationOf = (area: string): string => `answer:passes:${area}`

async function ask(area: string): Promise<Verification> {
  const [{ keys }, { count, data }, rule] = await Promise.all([get('/api/passes/keys', {}), get('/api/passes/revocations', {}), get('/api/passes/gate-rule', { query: { area } })])
  return { keys, withdrawn: { count, data }, rule }
}

/// Asks anew what verifying needs; what is known stays when nobody answers.
export async function takeVerification(area: string): Promise<void> {
  await keep(verificationOf(area), await ask(area))
}

/// Judges a scanned pass, with what is on the device when it is there, and the server's answer else.
/// @returns looking up when neither is to be had: a pass that cannot be read keeps nobody out
export async function judge(text: string, area: string): Promise<Judged> {
  const name = verificationOf(area)
  const known = (await keptValue<Verification>(name)) ?? (await kept(name, () => ask(area)).catch(() => undefined))
  if (known === undefined) return { outcome: 'LOOK_UP', reason: 'UNKNOWN_KEY' }
  const now = serverNow().getTime()
  const reading = await readPass(text, await importKeys(known.keys), now, known.rule.toleranceSeconds)
  const decision = await decide(reading, known.rule, now, known.withdrawn ?? NOTHING_WITHDRAWN, false)
  return 'claims' in reading ? { ...decision, claims: reading.claims } : decision
}
