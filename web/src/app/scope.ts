import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryRaw } from 'vue-router'
import type { AreaKey } from './areaKey'
import { dayIn, serverNow } from './clock'
import { useSession } from './session'

const COUNTRY: AreaKey = '0'.repeat(18)

export interface Scope {
  area: ComputedRef<AreaKey>
  day: ComputedRef<string>
  today: ComputedRef<string>
  /// The part of the query that goes along to other pages.
  query: ComputedRef<LocationQueryRaw>
  look: (at: { area?: AreaKey; day?: string }) => Promise<unknown>
}

export function single(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/// What the desk looks at: an area and everything in it, on a day. It lives in the address, so that a link shows the same.
export function useScope(): Scope {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const today = computed(() => dayIn(session.zone, serverNow()))
  const area = computed(() => {
    const asked = single(route.query, 'area')
    return asked !== undefined && /^\d{18}$/.test(asked) ? asked : (session.me?.home?.areaKey ?? COUNTRY)
  })
  const day = computed(() => {
    const asked = single(route.query, 'day')
    return asked !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today.value
  })
  const query = computed(() => carried(route.query))
  const look = (at: { area?: AreaKey; day?: string }): Promise<unknown> => router.push({ query: { ...route.query, ...at } })
  return { area, day, today, query, look }
}

/// Area and day, when they were chosen.
export function carried(query: LocationQuery): LocationQueryRaw {
  return Object.fromEntries(['area', 'day'].flatMap((k) => (single(query, k) === undefined ? [] : [[k, single(query, k)]])))
}
