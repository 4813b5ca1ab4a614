/// A tube as a desk holds it. It lives in the session only: a reload goes on with it, closing the page forgets who was in it.
export interface Member {
  /// Of the sample.
  id: string
  nameMasked: string
  undone: boolean
}

export interface TubeInHand {
  code: string
  single: boolean
  /// Swabs in it by all desks, as the server last said.
  count: number
  capacity: number
  /// What this desk put in.
  members: Member[]
}

const nameOf = (round: string, station: string): string => `lianfang.tube.${round}.${station}`

export function keptTube(round: string, station: string): TubeInHand | undefined {
  const kept = sessionStorage.getItem(nameOf(round, station))
  return kept === null ? undefined : (JSON.parse(kept) as TubeInHand)
}

export function keepTube(round: string, station: string, tube: TubeInHand | undefined): void {
  if (tube === undefined) sessionStorage.removeItem(nameOf(round, station))
  else sessionStorage.setItem(nameOf(round, station), JSON.stringify(tube))
}

/// A name that was typed in place, as it may stay on a screen that others see.
export function masked(name: string): string {
  const [first = '', ...rest] = [...name.trim()]
  return rest.length === 0 ? first : `${first}${'*'.repeat(Math.min(rest.length, 3))}`
}
