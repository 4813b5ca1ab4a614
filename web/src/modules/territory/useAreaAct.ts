import { reactive } from 'vue'
import { useAct } from '@/app/useAct'
import type { AreaKey } from '@/app/areaKey'
import { areas, type Area } from './api'
import type { AreaAct, Part } from './areaActs'

export interface AreaActForm {
  name: string
  count: number
  householdsPerCell: number
  target: string
  others: { areaKey: AreaKey; version: number }[]
  parts: Part[]
}

export function startingForm(area: Area): AreaActForm {
  const households = area.households ?? 0
  const half = Math.floor(households / 2)
  return {
    name: area.name,
    count: Math.max(1, Math.round(households / 200)),
    householdsPerCell: 10,
    target: '',
    others: [],
    parts: [
      { name: `${area.name} 1`, households: households - half, cells: [] },
      { name: `${area.name} 2`, households: half, cells: [] },
    ],
  }
}

export function useAreaAct(area: Area, act: AreaAct, done: () => void) {
  const form = reactive(startingForm(area))
  const send: Record<AreaAct, () => Promise<unknown>> = {
    grids: () => areas.createGrids(area.areaKey, { count: form.count }),
    cells: () => areas.createCells(area.areaKey, form.householdsPerCell),
    rename: () => areas.rename(area.areaKey, { name: form.name, version: area.version }),
    move: () => areas.move(area.areaKey, { parentKey: form.target, version: area.version }),
    split: () => areas.split(area.areaKey, { parts: form.parts, version: area.version }),
    merge: () => areas.merge(area.areaKey, { with: form.others, name: form.name, version: area.version }),
  }
  const { running, problem, run } = useAct(async () => {
    await send[act]()
    done()
  })
  return { form, running, problem, run }
}
