import type { Problem } from '@/app/problem'

export interface StaleField {
  name: string
  yours: unknown
  theirs: unknown
}

function side(problem: Problem, name: 'yours' | 'theirs'): Record<string, unknown> {
  const value = problem.params[name]
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/// The fields that differ between what we sent and what is stored now; bookkeeping is left out.
/// @param names the fields that can be edited; all when absent
export function staleFields(problem: Problem, names?: string[]): StaleField[] {
  const yours = side(problem, 'yours')
  const theirs = side(problem, 'theirs')
  return Object.keys({ ...theirs, ...yours })
    .filter((name) => name !== 'version' && name !== 'id' && (names === undefined || names.includes(name)) && JSON.stringify(yours[name] ?? null) !== JSON.stringify(theirs[name] ?? null))
    .map((name) => ({ name, yours: yours[name], theirs: theirs[name] }))
}

/// What to send again: the chosen values and the version that they were chosen against.
export function mergedValues(problem: Problem, keep: Record<string, 'yours' | 'theirs'>): Record<string, unknown> {
  const chosen = staleFields(problem, Object.keys(keep)).map((f) => [f.name, keep[f.name] === 'yours' ? f.yours : f.theirs])
  return { ...Object.fromEntries(chosen), version: side(problem, 'theirs').version }
}
