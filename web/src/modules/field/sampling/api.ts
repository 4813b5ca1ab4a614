import { allPages } from '@/app/allPages'
import { get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { serverNow } from '@/app/clock'

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

/// Moments in the record are by the server's clock as far as this device knows it, and so is the device time told beside them.
const headers = () => ({ 'X-Device-Time': serverNow().toISOString() })

export const askRounds = (area: AreaKey): Promise<Round[]> => allPages((after) => get('/api/testing/rounds', { query: { area, after, limit: 100 } })).then((all) => all.filter((round) => round.closedAt == null))
export const askRound = (id: string): Promise<Round> => get('/api/testing/rounds/{id}', { path: { id } })
export const askStations = (area: AreaKey): Promise<Station[]> =>
  allPages((after) => get('/api/testing/stations', { query: { area, after, limit: 200 } })).then((all) => all.filter((one): one is Station => one.open && one.id !== undefined))
export const askStation = (id: string) => get('/api/testing/stations/{id}', { path: { id } })
export const askTube = (code: string): Promise<Tube> => get('/api/testing/tubes/{code}', { path: { code } })
export const search = (q: string, areaKey: AreaKey): Promise<Found[]> => post('/api/residents/search', { body: { q, areaKey, limit: 20 } }).then((page) => page.items)
/// Who lives behind a door, and how each stands in the round.
export const askHousehold = (round: string, household: string): Promise<Found[]> =>
  get('/api/testing/rounds/{id}/households/{household}', { path: { id: round, household } }).then(({ members }) => members.map(({ residentId, ...member }) => ({ ...member, id: residentId })))

export const recordSample = (sample: SampleInput) => post('/api/testing/samples', { body: sample, headers: headers() })
/// @param id of the correction
export const takeBackSample = (sample: string, id: string) => post('/api/testing/samples/{id}/void', { path: { id: sample }, body: { id, reason: 'MISTAKE' } })
/// @param id of the sample that replaces it
export const moveSample = (sample: string, id: string, tubeCode: string) => post('/api/testing/samples/{id}/move', { path: { id: sample }, body: { id, tubeCode } })
export const sealTube = (code: string, body: { id: string; stationId: string; at: string }) => post('/api/testing/tubes/{code}/seal', { path: { code }, body, headers: headers() })
