import type { Member, Pass, Status } from './api'

/// A pass on this device. It is shown without asking again until it runs out or the status has changed.
/// @param keptAt moment of the server's clock at which it came
export interface KeptPass extends Pass {
  residentId: string
  nameMasked: string
  mine: boolean
  keptAt: string
}

const STORED = 'lianfang.passes'
const LAST_HOUR_MILLIS = 3_600_000
const LAST_PART = 4

/// What the server said of oneself and one's household, and when.
export interface KeptHousehold {
  members: Member[]
  askedAt: string
}

interface Stored {
  owner: string
  passes: KeptPass[]
  household?: KeptHousehold | undefined
}

function stored(): Stored | undefined {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function store(found: Stored): void {
  localStorage.setItem(STORED, JSON.stringify(found))
}

/// @param owner who has signed in; passes that another person asked for are not theirs
export function keptPasses(owner: string, now: Date): KeptPass[] {
  const found = stored()
  return found?.owner === owner ? found.passes.filter((one) => Date.parse(one.expiresAt) > now.getTime()) : []
}

export function keptHousehold(owner: string): KeptHousehold | undefined {
  const found = stored()
  return found?.owner === owner ? found.household : undefined
}

export function keepPass(owner: string, pass: KeptPass, now: Date): void {
  const others = keptPasses(owner, now).filter((one) => one.residentId !== pass.residentId)
  store({ owner, passes: [...others, pass], household: keptHousehold(owner) })
}

export function keepHousehold(owner: string, members: Member[], now: Date): void {
  store({ owner, passes: keptPasses(owner, now), household: { members, askedAt: now.toISOString() } })
}

/// What another page heard of a status: where it is not what was kept, the household is asked for again.
export function hearStatus(owner: string, status: Status, now: Date): void {
  const before = keptHousehold(owner)?.members.find((one) => one.status.residentId === status.residentId)?.status
  if (before === undefined || (before.colour === status.colour && before.until === status.until)) return
  store({ owner, passes: keptPasses(owner, now) })
}

export function forgetPasses(): void {
  localStorage.removeItem(STORED)
}

/// In seconds, as a pass counts them.
const seconds = (iso: string | undefined): number => (iso === undefined ? 0 : Math.floor(Date.parse(iso) / 1000))

/// Whether the pass tells what holds now: the server withdraws one that says otherwise.
export const tells = (pass: KeptPass, status: Status): boolean => pass.colour === status.colour && seconds(pass.until) === seconds(status.until)

/// Whether a person's page needs nothing of the server: a pass is here that tells what was last known, and neither ends.
export function suffices(passes: KeptPass[], { status }: Member, now: Date): boolean {
  const pass = passes.find((one) => one.residentId === status.residentId)
  const over = status.until !== undefined && status.until !== null && Date.parse(status.until) <= now.getTime()
  return pass !== undefined && !over && tells(pass, status) && !endsSoon(pass, now)
}

/// Its last hour, or the last quarter of a pass that lives less than four.
export function endsSoon(pass: KeptPass, now: Date): boolean {
  const end = Date.parse(pass.expiresAt)
  const life = end - Date.parse(pass.keptAt)
  return end - now.getTime() <= Math.min(LAST_HOUR_MILLIS, life / LAST_PART)
}
