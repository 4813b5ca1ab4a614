import type { FieldDatabase } from '../outbox/db'
import { deviceKey, open, seal, type Sealed } from '../outbox/sealing'

/// What opens with the PIN: one key, under which everything else on the device is sealed.
interface KeptPin {
  account: string
  salt: Uint8Array<ArrayBuffer>
  wrapped: Sealed
  failures: number
  /// Milliseconds by the device's clock before which no PIN is tried.
  notBefore: number
}

export type Unlocked = { kind: 'unlocked'; vault: CryptoKey } | { kind: 'wrong'; left: number; waitSeconds: number } | { kind: 'wait'; waitSeconds: number } | { kind: 'forgotten' }

export const PIN_DIGITS = 6
/// Wrong PINs after which the device forgets who may work on it. The records stay.
export const MOST_FAILURES = 10
const FREE_FAILURES = 3
const LONGEST_WAIT_SECONDS = 900
/// Some tenths of a second on a cheap telephone for each guess.
const ITERATIONS = 600_000
const NAME = 'pin'
/// That a PIN is set can be seen before the database is opened.
const FLAG = 'lianfang.pin'

export const pinAccount = (): string | null => localStorage.getItem(FLAG)

/// Digits only, not all the same, not counting up or down.
export function goodPin(pin: string): boolean {
  if (!new RegExp(`^\\d{${PIN_DIGITS}}$`).test(pin)) return false
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])))
  return !(steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0))
}

async function keyOf(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

export class Pin {
  constructor(
    private readonly database: FieldDatabase,
    private readonly iterations = ITERATIONS,
    private readonly now: () => number = Date.now,
  ) {}

  /// Chooses the PIN of an account on this device; what was sealed with the one before no longer opens.
  async choose(account: string, pin: string): Promise<CryptoKey> {
    const raw = crypto.getRandomValues(new Uint8Array(32))
    const salt = crypto.getRandomValues(new Uint8Array(16))
    const inner = await seal(await keyOf(pin, salt, this.iterations), account, [...raw])
    // Sealed once more with the key of this device: the PIN is of no use to whoever copies the rest alone.
    const wrapped = await seal(await deviceKey(this.database), account, { iv: [...inner.iv], sealed: [...new Uint8Array(inner.sealed)] })
    await this.database.values.put({ name: NAME, value: { account, salt, wrapped, failures: 0, notBefore: 0 } satisfies KeptPin })
    localStorage.setItem(FLAG, account)
    return this.vault(raw)
  }

  /// Whose PIN it is; null when none is set. The flag is put right.
  async owner(): Promise<string | null> {
    const kept = await this.kept()
    if (kept === undefined) return null
    localStorage.setItem(FLAG, kept.account)
    return kept.account
  }

  async unlock(pin: string): Promise<Unlocked> {
    const kept = await this.kept()
    if (kept === undefined) return { kind: 'forgotten' }
    const waitSeconds = Math.ceil((kept.notBefore - this.now()) / 1000)
    // A clock that was set back does not lock anybody out for longer than the rule.
    if (waitSeconds > 0 && waitSeconds <= LONGEST_WAIT_SECONDS) return { kind: 'wait', waitSeconds }
    // Counted before it is tried: killing the browser does not give the attempt back.
    const failures = kept.failures + 1
    const wait = failures <= FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** (failures - FREE_FAILURES - 1))
    await this.database.values.put({ name: NAME, value: { ...kept, failures, notBefore: this.now() + wait * 1000 } satisfies KeptPin })
    const raw = await this.unwrap(kept, pin)
    if (raw !== undefined) {
      await this.database.values.put({ name: NAME, value: { ...kept, failures: 0, notBefore: 0 } satisfies KeptPin })
      return { kind: 'unlocked', vault: await this.vault(raw) }
    }
    if (failures < MOST_FAILURES) return { kind: 'wrong', left: MOST_FAILURES - failures, waitSeconds: wait }
    await this.forget()
    return { kind: 'forgotten' }
  }

  /// Nothing that was sealed with the PIN's key opens any more. Records are not: they stay for their account.
  async forget(): Promise<void> {
    localStorage.removeItem(FLAG)
    await this.database.transaction('rw', this.database.values, this.database.bundle, async () => {
      await this.database.values.bulkDelete([NAME, 'identity'])
      await this.database.bundle.clear()
    })
  }

  private async kept(): Promise<KeptPin | undefined> {
    return (await this.database.values.get(NAME))?.value as KeptPin | undefined
  }

  private async unwrap(kept: KeptPin, pin: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const inner = await open<{ iv: number[]; sealed: number[] }>(await deviceKey(this.database), kept.account, kept.wrapped)
      const key = await keyOf(pin, kept.salt, this.iterations)
      return new Uint8Array(await open<number[]>(key, kept.account, { iv: new Uint8Array(inner.iv), sealed: new Uint8Array(inner.sealed).buffer }))
    } catch {
      return undefined
    }
  }

  private vault(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
    return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']).finally(() => raw.fill(0))
  }
}
