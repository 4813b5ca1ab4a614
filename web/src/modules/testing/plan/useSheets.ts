import { computed, ref } from 'vue'
import { allPages } from '@/app/allPages'
import type { AreaKey } from '@/app/areaKey'
import { useLoad } from '@/app/useLoad'
import { plans, type Door, type PlanSlot, type Volunteer } from './api'
import { byBuilding } from './planGrid'

export const SHEETS = ['notice', 'building', 'station', 'volunteers'] as const
export type Sheet = (typeof SHEETS)[number]

export interface Paper {
  key: string
  title: string
  slots: PlanSlot[]
  doors: Door[]
  volunteers: Volunteer[]
}

/// Nobody reads on a public notice who is held: they are told at their door.
export const posted = (slots: PlanSlot[]): PlanSlot[] => slots.filter((slot) => slot.crowd !== 'HELD')

/// The papers of a kind for an area: one for each building or station, or one list.
/// @param mayDoors whether the reader may see doors
export async function papersOf(round: string, area: AreaKey, sheet: Sheet, mayDoors: boolean): Promise<Paper[]> {
  const slots = await allPages((after) => plans.slots(round, area, after))
  if (sheet === 'station') return stationPapers(round, slots)
  const volunteers = await allPages((after) => plans.volunteers(round, area, after))
  const buildings = byBuilding(slots)
  return Promise.all(
    buildings.map(async (one) => ({
      ...one,
      doors: sheet === 'building' && mayDoors ? (await plans.doors(round, one.areaKey, one.building)).doors : [],
      volunteers: volunteers.filter((helper) => helper.areaKey === one.areaKey && helper.building === one.building),
    })),
  )
}

async function stationPapers(round: string, slots: PlanSlot[]): Promise<Paper[]> {
  const stations = new Map(slots.flatMap(({ turn }) => (turn == null ? [] : [[turn.stationId, [turn.stationCode, turn.stationName].filter(Boolean).join(' ')] as const])))
  return Promise.all(
    [...stations].map(async ([key, title]) => ({ key, title, slots: (await plans.ofStation(round, key)).slots, doors: [], volunteers: [] })),
  )
}

export function useSheets(round: string, area: () => AreaKey, mayDoors: () => boolean) {
  const sheet = ref<Sheet>('notice')
  const loaded = useLoad(() => papersOf(round, area(), sheet.value, mayDoors()), [sheet, area])
  const empty = computed(() => loaded.data.value?.length === 0)
  return { sheet, ...loaded, empty }
}
