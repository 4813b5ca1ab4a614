import { Problem } from '@/app/problem'
import type { Paper, PersonInput, Round, Station } from './api'
import { whoIs, type LocalDesk } from './localDesk'
import type { TubeInHand } from './tubeInHand'

export interface Guest {
  name: string
  phone: string
  idKind: Paper
  idNumber: string
}

/// Codes of what this device finds wrong by itself; worded by the page.
export const HERE = { sameTube: 'field/already-in-this-tube', household: 'field/tube-of-another-household' } as const

/// Most swabs in a tube at this kind of station.
export function sizeOf(round: Pick<Round, 'pools'>, station: Pick<Station, 'setting'>): number {
  switch (station.setting) {
    case 'ISOLATION_SITE':
      return round.pools.isolationSite
    case 'SEALED_BUILDING':
      return round.pools.sealedBuilding
    case 'COMMUNITY':
      return round.pools.community
  }
}

/// Somebody who is added in place, as they are sent; undefined while nothing is filled in.
export function personOf(guest: Guest): PersonInput | undefined {
  const parts = { name: guest.name.trim(), phone: guest.phone.trim(), idNumber: guest.idNumber.trim() }
  const given = Object.entries(parts).filter(([, value]) => value !== '')
  if (given.length === 0) return undefined
  return { ...Object.fromEntries(given), idKind: parts.idNumber === '' ? 'NONE' : guest.idKind }
}

interface Next {
  round: Pick<Round, 'id'>
  station: Pick<Station, 'setting'>
  tube: TubeInHand
  who: PersonInput
  household: string | undefined
}

/// Keeps the rules that a device can keep by itself.
/// @returns the other tube of the round in which the person already is, which is no reason to refuse
/// @throws Problem when the person is in this tube already, or belongs to another household than a sealed building's tube
export function checkHere(here: LocalDesk, { round, station, tube, who, household }: Next): string | undefined {
  const before = here.tubeOf(whoIs(who), round.id)
  if (before === tube.code) throw new Problem({ code: HERE.sameTube, status: 0 })
  const households = here.householdsIn(tube.code)
  const another = household !== undefined && households.size > 0 && !households.has(household)
  if (station.setting === 'SEALED_BUILDING' && !tube.single && another) throw new Problem({ code: HERE.household, status: 0 })
  return before
}
