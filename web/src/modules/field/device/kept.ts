import { unanswered } from '@/app/problem'
import { fieldDatabase } from '../outbox/db'
import { open, seal } from '../outbox/sealing'
import { useDevice } from './useDevice'

/// A server that says nothing for so long is treated as one that is not there, if there is something to show instead.
const PATIENCE_MILLIS = 3_000
const inMemory = new Map<string, unknown>()

/// Puts a part on the disk, if a PIN protects it; else it lives as long as the page.
export async function keep(name: string, value: unknown, etag = ''): Promise<number> {
  inMemory.set(name, value)
  const { vault } = useDevice()
  if (vault === undefined) return 0
  const sealed = await seal(vault, name, value)
  await fieldDatabase().bundle.put({ name, etag, takenAt: Date.now(), bytes: sealed.sealed.byteLength, ...sealed })
  return sealed.sealed.byteLength
}

/// What was kept under a name; undefined when nothing was, or it does not open any more.
export async function keptValue<T>(name: string): Promise<T | undefined> {
  if (inMemory.has(name)) return inMemory.get(name) as T
  const { vault } = useDevice()
  if (vault === undefined) return undefined
  const row = await fieldDatabase().bundle.get(name)
  if (row === undefined) return undefined
  try {
    const value = await open<T>(vault, name, row)
    inMemory.set(name, value)
    return value
  } catch {
    return undefined
  }
}

/// Asks the server and keeps what it says; while it cannot be reached, gives what it said last.
export async function kept<T>(name: string, ask: () => Promise<T>, otherwise?: () => Promise<T | undefined>): Promise<T> {
  const asked = ask()
  asked.then((value) => keep(name, value).catch(() => undefined)).catch(() => undefined)
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MILLIS))
  const before = async (): Promise<T | undefined> => (await keptValue<T>(name)) ?? (await otherwise?.())
  try {
    const first = await Promise.race([asked, late])
    if (first !== 'late') return first
    return (await before()) ?? (await asked)
  } catch (error) {
    if (!unanswered(error)) throw error
    const known = await before()
    if (known === undefined) throw error
    return known
  }
}

/// The end of a shift, and for tests.
export function forgetKept(): void {
  inMemory.clear()
}
