import type { FieldDatabase } from './db'

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

const DEVICE = 'device'

/// Seals a value under a key, bound to a name: what is moved to another name no longer opens.
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }, key, plain)
  return { iv, sealed }
}

/// @throws when the key, the name or the bytes are others than those it was sealed with
export async function open<T>(key: CryptoKey, name: string, { iv, sealed }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) }, key, sealed)
  return JSON.parse(new TextDecoder().decode(plain)) as T
}

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/// The key of this device, made once: no script can read it out, only use it.
export async function deviceKey(database: FieldDatabase): Promise<CryptoKey> {
  const kept = await database.keys.get(DEVICE)
  if (kept !== undefined) return kept.key
  const fresh = await newKey()
  // Another tab may have been quicker: the first key stays.
  return database.transaction('rw', database.keys, async () => {
    const first = await database.keys.get(DEVICE)
    if (first !== undefined) return first.key
    await database.keys.add({ name: DEVICE, key: fresh })
    return fresh
  })
}
