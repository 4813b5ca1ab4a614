/// Plates and places used last at this device, for one-tap entry. They live in the session only: closing the page forgets them.
type Kind = 'plates' | 'places'
const KEPT = 6
const nameOf = (kind: Kind): string => `lianfang.recent.${kind}`

export function recall(kind: Kind): string[] {
  const stored: unknown = JSON.parse(sessionStorage.getItem(nameOf(kind)) ?? '[]')
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : []
}

/// Puts the given ones first and returns the list.
export function remember(kind: Kind, ...used: (string | undefined)[]): string[] {
  const given = used.filter((one): one is string => one !== undefined && one !== '')
  const list = [...new Set([...given, ...recall(kind)])].slice(0, KEPT)
  sessionStorage.setItem(nameOf(kind), JSON.stringify(list))
  return list
}
