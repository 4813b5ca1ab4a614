/// Bytes of a mark: so few that many numbers share one. Who tries all telephone numbers finds many that fit.
export const MARK_BYTES = 4

const keys = new Map<string, Promise<CryptoKey>>()

function keyOf(base64: string): Promise<CryptoKey> {
  const known = keys.get(base64)
  if (known !== undefined) return known
  const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const key = crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  keys.set(base64, key)
  return key
}

/// The first bytes of HMAC-SHA-256 of a text under the key of the bundle, as hexadecimal; the server makes the same.
export async function markOf(key: string, text: string): Promise<string> {
  const whole = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(key), new TextEncoder().encode(text)))
  return Array.from(whole.slice(0, MARK_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
