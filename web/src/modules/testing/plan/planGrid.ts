import type { Plan, PlanSlot } from './api'

export interface Column {
  station: string
  title: string
}

/// @param cells by station
export interface Line {
  begins: string
  ends: string
  cells: Record<string, PlanSlot[]>
}

/// Stations beside each other, slots below each other: only those in which somebody comes.
export function gridOf(slots: PlanSlot[]): { columns: Column[]; lines: Line[] } {
  const columns = new Map<string, Column>()
  const lines = new Map<string, Line>()
  for (const slot of slots) {
    const { turn } = slot
    if (turn == null) continue
    columns.set(turn.stationId, { station: turn.stationId, title: [turn.stationCode, turn.stationName].filter(Boolean).join(' ') })
    const line = lines.get(turn.begins) ?? { begins: turn.begins, ends: turn.ends, cells: {} }
    line.cells[turn.stationId] = [...(line.cells[turn.stationId] ?? []), slot]
    lines.set(turn.begins, line)
  }
  return {
    columns: [...columns.values()].sort((a, b) => a.title.localeCompare(b.title)),
    lines: [...lines.values()].sort((a, b) => Date.parse(a.begins) - Date.parse(b.begins)),
  }
}

export const withoutTurn = (slots: PlanSlot[]): PlanSlot[] => slots.filter((slot) => slot.turn == null)

/// Beginnings of the slots that people can still be moved to.
export function openSlots(plan: Pick<Plan, 'begins' | 'slotMinutes' | 'slotCount' | 'nextSlot'>): string[] {
  const first = Date.parse(plan.begins)
  return Array.from({ length: Math.max(0, plan.slotCount - plan.nextSlot) }, (_, index) => new Date(first + (plan.nextSlot + index) * plan.slotMinutes * 60_000).toISOString().replace('.000Z', 'Z'))
}

/// What a building is called; houses with a door of their own go by their area.
export const nameOf = (one: { label: string; areaName?: string | null; areaKey: string }): string => one.label || (one.areaName ?? one.areaKey)

/// Parts of one building, in the order of the list.
export function byBuilding(slots: PlanSlot[]): { key: string; areaKey: string; building: string; title: string; slots: PlanSlot[] }[] {
  const found = new Map<string, { key: string; areaKey: string; building: string; title: string; slots: PlanSlot[] }>()
  for (const slot of slots) {
    const key = `${slot.areaKey}/${slot.building}`
    const title = [slot.label === '' ? undefined : slot.areaName, nameOf(slot)].filter(Boolean).join(' ')
    const one = found.get(key) ?? { key, areaKey: slot.areaKey, building: slot.building, title, slots: [] }
    one.slots.push(slot)
    found.set(key, one)
  }
  return [...found.values()]
}
