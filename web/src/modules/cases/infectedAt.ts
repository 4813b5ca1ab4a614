import type { AreaKey } from '@/app/areaKey'

/// Where a case was infected; without an area nobody told, or it was at home.
export interface InfectedAt {
  areaKey?: AreaKey
  building: string
}

/// As it is sent: a building alone says nothing.
export const sentOf = (at: InfectedAt): { infectedAreaKey?: AreaKey; infectedBuilding?: string } =>
  at.areaKey === undefined ? {} : { infectedAreaKey: at.areaKey, infectedBuilding: at.building.trim() === '' ? undefined : at.building }
