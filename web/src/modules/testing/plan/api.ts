import { get, post, put, remove, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import type { Purpose } from '@/modules/people/api'

export type Plan = Schemas['testing.PlanView']
export type PlanSlot = Schemas['testing.PlanSlotLine']
export type Explained = Schemas['testing.PlanSlot.Explained']
export type Need = Schemas['testing.PlanNeed.NeedLine']
export type Building = Schemas['testing.PlanBuilding.BuildingLine']
export type Door = Schemas['testing.PlanBuilding.DoorLine']
export type Volunteer = Schemas['testing.Volunteer.VolunteerLine']
export type NewVolunteer = Schemas['testing.Volunteer.NewVolunteer']
export type Crowd = Schemas['testing.Crowd']

const ROUND = '/api/testing/rounds/{id}/plan'

/// The plan of a round: who comes when and where.
export const plans = {
  plan: (id: string, signal?: AbortSignal) => get(ROUND, { path: { id }, signal }),
  start: (id: string, afresh: boolean) => post(ROUND, { path: { id }, body: { afresh } }),
  slots: (id: string, area: AreaKey, after?: string) => get(`${ROUND}/slots`, { path: { id }, query: { area, after, limit: 200 } }),
  ofStation: (id: string, station: string) => get(`${ROUND}/stations/{station}`, { path: { id, station } }),
  why: (id: string, slot: string, signal?: AbortSignal) => get(`${ROUND}/slots/{slot}`, { path: { id, slot }, signal }),
  move: (id: string, slot: string, body: { stationId: string; begins: string; version: number }) => post(`${ROUND}/slots/{slot}/move`, { path: { id, slot }, body }),
  release: (id: string, slot: string, version: number) => post(`${ROUND}/slots/{slot}/release`, { path: { id, slot }, body: { version } }),
  needs: (id: string, area: AreaKey, after?: string) => get(`${ROUND}/needs`, { path: { id }, query: { area, after, limit: 50 } }),
  place: (id: string, areaKey: AreaKey) => post(`${ROUND}/stations`, { path: { id }, body: { areaKey } }),
  buildings: (id: string, area: AreaKey, after?: string) => get(`${ROUND}/buildings`, { path: { id }, query: { area, after, limit: 200 } }),
  doors: (id: string, area: AreaKey, building: string) => get(`${ROUND}/doors`, { path: { id }, query: { area, building } }),
  tellPlaces: (id: string, body: Schemas['testing.PlanBuilding.Places']) => put(`${ROUND}/places`, { path: { id }, body }),
  volunteers: (id: string, area: AreaKey, after?: string) => get(`${ROUND}/volunteers`, { path: { id }, query: { area, after, limit: 200 } }),
  name: (id: string, body: NewVolunteer) => post(`${ROUND}/volunteers`, { path: { id }, body }),
  remove: (id: string, volunteer: string) => remove(`${ROUND}/volunteers/{volunteer}`, { path: { id, volunteer } }),
  phone: (id: string, volunteer: string, purpose: Purpose) => post(`${ROUND}/volunteers/{volunteer}/unmask`, { path: { id, volunteer }, body: { purpose } }),
}
