import type { Page } from './http'

/// A whole list, page after page: only for lists that people choose from, which have hundreds of entries and not more.
export async function allPages<T>(ask: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = []
  let after: string | undefined
  do {
    const page = await ask(after)
    found.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return found
}
