import { allPages } from '@/app/allPages'
import { get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { serverNow } from '@/app/clock'
import { unanswered } from '@/app/problem'
import { kept } from '../device/kept'
import { roundsHere, stationsHere } from '../bundle/desks'
import { householdHere, searchHere } from '../bundle/register'

export type Round = Schemas['testing.RoundLine']
export type Station = Schemas['testing.Station'] & { id: string }
export type Tube = Schemas['testing.TubeView']
export type PersonInput = Schemas['testing.PersonEntry']
export type Paper = NonNullable<PersonInput['idKind']>
export type SampleInput = Required<Pick<Schemas['testing.DeskEntry'], 'id' | 'roundId' | 'stationId' | 'tubeCode' | 'at' | 'single' | 'person'>>
export type Recorded = Schemas['testing.Sample.Answer']
/// A resident as far as a desk needs to know them; how they stand in the round is known of a household only.
export type Found = Pick<Schemas['people.ResidentLine'], 'id' | 'nameMasked' | 'age' | 'areaName' | 'door' | 'householdId'> & { state?: Schemas['testing.CoverClass'] }
export const PAPERS = ['CN_ID', 'PASSPORT', 'HK_MO_PERMIT', 'TW_PERMIT'] as const satisfies readonly Paper[]

export const askRounds = (area: AreaKey): Promise<Round[]> =>
  kept<Round[]>(`answer:rounds:${area}`, () => allPages((after) => get('/api/testing/rounds', { query: { area, after, limit: 100 } })).then((all) => all.filter((round) => round.closedAt == null)), roundsHere)
export const askRound = (id: string): Promise<Round> => kept<Round>(`answer:round:${id}`, () => get('/api/testing/rounds/{id}', { path: { id } }), async () => (await roundsHere())?.find((one) => one.id === id))
export const askStations = (area: AreaKey): Promise<Station[]> =>
  kept<Station[]>(`answer:stations:${area}`, () =>
    allPages((after) => get('/api/testing/stations', { query: { area, after, limit: 200 } })).then((all) => all.filter((one): one is Station => one.open && one.id !== undefined)),
    stationsHere,
  )
export const askStation = (id: string) => kept<Schemas['testing.Station']>(`answer:station:${id}`, () => get('/api/testing/stations/{id}', { path: { id } }), async () => (await stationsHere())?.find((one) => one.id === id))
export const askTube = (code: string): Promise<Tube> => get('/api/testing/tubes/{code}', { path: { code } })
/// Without a network only whole names, numbers and doors of the post's own area are found.
export const search = (q: string, areaKey: AreaKey): Promise<Found[]> => orHere(() => post('/api/residents/search', { body: { q, areaKey, limit: 20 } }).then((page) => page.items), () => searchHere(q))
/// Who lives behind a door, and how each stands in the round.
export const askHousehold = (round: string, household: string): Promise<Found[]> =>
  orHere(
    () => get('/api/testing/rounds/{id}/households/{household}', { path: { id: round, household } }).then(({ members }) => members.map(({ residentId, ...member }) => ({ ...member, id: residentId }))),
    () => householdHere(household),
  )

async function orHere<T>(ask: () => Promise<T>, here: () => Promise<T | undefined>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!unanswered(error)) throw error
    const found = await here()
    if (found === undefined) throw error
    return found
  }
}

/// Corrections from the desk of the paper forms, which works on line.
/// @param id of the correction
export const takeBackSample = (sample: string, id: string) => post('/api/testing/samples/{id}/void', { path: { id: sample }, body: { id, reason: 'MISTAKE' } })
export const sealTube = (code: string, body: { id: string; stationId: string; at: string }) => post('/api/testing/tubes/{code}/seal', { path: { code }, body, headers: { 'X-Device-Time': serverNow().toISOString() } })
