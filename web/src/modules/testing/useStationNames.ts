import { reactive } from 'vue'
import { testing } from './api'

/// What stations are called that a list only names by id: each is asked for once.
export function useStationNames() {
  const names = reactive<Record<string, string>>({})
  const asked = new Set<string>()

  async function need(ids: string[]): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !asked.has(id))
    fresh.forEach((id) => asked.add(id))
    await Promise.all(
      fresh.map(async (id) => {
        const station = await testing.station(id).catch(() => undefined)
        if (station !== undefined) names[id] = `${station.code} ${station.name}`
      }),
    )
  }
  const stationName = (id: string): string => names[id] ?? '–'
  return { need, stationName }
}
