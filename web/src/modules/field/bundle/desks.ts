import { keptValue } from '../device/kept'
import type { Round, Station } from '../sampling/api'

/// Open rounds and stations that were taken along, in one part.
interface Desks {
  items: ({ id: string; code: string; name: string } & ({ areas: string[]; pools: Round['pools'] } | { setting: Station['setting']; areaKey: string; place: string }))[]
}

export async function roundsHere(): Promise<Round[] | undefined> {
  const desks = await keptValue<Desks>('testing.desks')
  return desks?.items.flatMap((one) => ('pools' in one ? [{ ...one, areas: one.areas.map((areaKey) => ({ areaKey })) } as unknown as Round] : []))
}

export async function stationsHere(): Promise<Station[] | undefined> {
  const desks = await keptValue<Desks>('testing.desks')
  return desks?.items.flatMap((one) => ('setting' in one ? [{ ...one, open: true } as unknown as Station] : []))
}
