import { get, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { kept } from '../device/kept'

export type Venue = Schemas['places.VenueView']

const MOST = 200

/// Places whose poster is good; without a network as they stood last.
export async function askVenues(area: AreaKey): Promise<Venue[]> {
  const { items } = await kept(`answer:venues:${area}`, () => get('/api/venues', { query: { area, limit: MOST } }))
  return items.filter((one) => one.closedAt == null)
}
