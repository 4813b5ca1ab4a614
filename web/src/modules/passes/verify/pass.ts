import { fromBase45 } from './base45'
import { readClaims, type PassClaims } from './claims'
import { isSignedBy, kidOf, readSigned } from './cose'
import { unpack } from './unpack'

export const PREFIX = 'LF1:'
const LONGEST = 1000

/// Why a text is no valid pass; in the order in which it is looked for.
export type Flaw = 'NOT_A_PASS' | 'DAMAGED' | 'UNKNOWN_KEY' | 'FORGED' | 'FROM_FUTURE' | 'EXPIRED'
export type Reading = { claims: PassClaims } | { flaw: Flaw }

/// A key as `GET /api/passes/keys` tells it.
export interface PublishedKey {
  kid: string
  x: string
  y: string
  from: string
  until: string
}

export interface VerificationKey {
  key: CryptoKey
  from: number
  until: number
}
export type VerificationKeys = ReadonlyMap<string, VerificationKey>

export async function importKeys(published: readonly PublishedKey[]): Promise<VerificationKeys> {
  const keys = new Map<string, VerificationKey>()
  for (const { kid, x, y, from, until } of published) {
    const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    keys.set(kid, { key, from: Date.parse(from), until: Date.parse(until) })
  }
  return keys
}

/// Reads whatever is held before the camera; needs public keys only and never fails.
export async function readPass(text: string, keys: VerificationKeys, now: number, toleranceSeconds: number): Promise<Reading> {
  if (!text.startsWith(PREFIX)) return { flaw: 'NOT_A_PASS' }
  if (text.length > LONGEST) return { flaw: 'DAMAGED' }
  const packed = fromBase45(text.slice(PREFIX.length))
  const message = packed && (await unpack(packed))
  const signed = message && readSigned(message)
  if (signed === undefined) return { flaw: 'DAMAGED' }
  const kid = kidOf(signed)
  const key = kid === undefined ? undefined : keys.get(kid)
  if (key === undefined) return { flaw: 'UNKNOWN_KEY' }
  if (!(await isSignedBy(signed, key.key))) return { flaw: 'FORGED' }
  const claims = readClaims(signed.payload)
  return claims === undefined ? { flaw: 'DAMAGED' } : inTime(claims, key, now, toleranceSeconds)
}

function inTime(claims: PassClaims, key: VerificationKey, now: number, toleranceSeconds: number): Reading {
  if (claims.issued < key.from || now >= key.until) return { flaw: 'UNKNOWN_KEY' }
  if (claims.issued > now + toleranceSeconds * 1000) return { flaw: 'FROM_FUTURE' }
  return now < claims.expires ? { claims } : { flaw: 'EXPIRED' }
}
