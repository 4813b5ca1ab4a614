import { computed, watch } from 'vue'
import { useLoad } from '@/app/useLoad'
import { residents, type Place } from './api'
import { useDraft } from './drafts'
import { fromArea, provinceKey } from './fromArea'

/// Province, city and county that somebody comes from, each from a list of names. Another province empties the city, another
/// city the county; without a network the province is enough.
export function useFromArea() {
  const province = useDraft('return-province')
  const city = useDraft('return-city')
  const county = useDraft('return-county')
  const within = (key: string, signal: AbortSignal): Promise<Place[]> => (key === '' ? Promise.resolve([]) : residents.places(key, signal))
  const cities = useLoad((signal) => within(province.value === '' ? '' : provinceKey(province.value), signal), [province])
  const counties = useLoad((signal) => within(cities.data.value?.find((one) => one.areaKey === city.value)?.level === 'PREFECTURE' ? city.value : '', signal), [city, cities.data])
  watch(province, () => (city.value = ''), { flush: 'sync' })
  watch(city, () => (county.value = ''), { flush: 'sync' })

  function clear(): void {
    province.value = ''
  }
  return {
    province,
    city,
    county,
    cities: computed(() => cities.data.value ?? []),
    counties: computed(() => counties.data.value ?? []),
    problem: computed(() => cities.problem.value ?? counties.problem.value),
    area: computed(() => fromArea(province.value, city.value, county.value)),
    clear,
  }
}
