import { CborMap, Tagged, fromCbor } from './cbor'

/// One signature over one payload, ES256 (RFC 9052, section 4.2).
export interface Signed {
  header: Uint8Array<ArrayBuffer>
  payload: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

const TAG = 18
const SIGNATURE_BYTES = 64
const ALGORITHM = 1
const ES256 = -7
const KEY_ID = 4

export function readSigned(bytes: Uint8Array<ArrayBuffer>): Signed | undefined {
  const message = fromCbor(bytes)
  if (!(message instanceof Tagged) || message.tag !== TAG || !Array.isArray(message.value) || message.value.length !== 4) return undefined
  const [header, unprotected, payload, signature] = message.value
  if (!(header instanceof Uint8Array) || !(unprotected instanceof CborMap) || !(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
  return signature.length === SIGNATURE_BYTES ? { header, payload, signature } : undefined
}

/// The key that the protected header names, base64url; undefined for another algorithm or shape.
export function kidOf(signed: Signed): string | undefined {
  const header = fromCbor(signed.header)
  if (!(header instanceof CborMap) || header.get(ALGORITHM) !== ES256) return undefined
  const kid = header.get(KEY_ID)
  return kid instanceof Uint8Array ? toBase64Url(kid) : undefined
}

export function isSignedBy(signed: Signed, key: CryptoKey): Promise<boolean> {
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signed.signature, toBeSigned(signed))
}

/// `["Signature1", header, empty, payload]` as CBOR.
function toBeSigned(signed: Signed): Uint8Array<ArrayBuffer> {
  const context = new TextEncoder().encode('Signature1')
  return joined([Uint8Array.of(0x84, 0x60 + context.length), context, bytesHead(signed.header.length), signed.header, Uint8Array.of(0x40), bytesHead(signed.payload.length), signed.payload])
}

function bytesHead(length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(0x40 + length)
  return length < 256 ? Uint8Array.of(0x58, length) : Uint8Array.of(0x59, length >> 8, length & 0xff)
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
