import { download, get, post, type Schemas } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { uuidv7 } from '@/app/uuid'

export type Venue = Schemas['places.VenueView']
export type VenueEntry = Schemas['places.KeepingVenues.Entry']
export type Setting = Venue['setting']

/// What people do at places of the register.
export const VENUE_SETTINGS = ['MEAL', 'ENTERTAINMENT', 'CLASSROOM', 'WORKPLACE', 'ROOM', 'SHOP', 'MARKET'] as const satisfies readonly Setting[]

export const venues = {
  in: (area: AreaKey, word: string, signal?: AbortSignal) => get('/api/venues', { query: { area, word, limit: 200 }, signal }).then((answer) => answer.items),
  register: (entry: Omit<VenueEntry, 'id'>) => post('/api/venues', { body: { ...entry, id: uuidv7() } }),
  close: (id: string) => post('/api/venues/{id}/close', { path: { id } }),
  poster: (id: string, name: string) => download('get', '/api/venues/{id}/poster', name, { path: { id } }),
}
