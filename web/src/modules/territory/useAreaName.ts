import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AreaName } from './api'

type Named = Pick<AreaName, 'name' | 'pinyin'>

/// What a place is called inside the area that is looked at: the name of that area is not said again.
export function shortName(name: string, above: string | undefined): string {
  if (above === undefined || above.length < 2 || name === above) return name
  // A zone may leave out what sort of area is above it, and put the province first.
  const stem = above.slice(0, -1)
  const at = name.indexOf(stem)
  if (at < 0 || at > 3) return name
  const rest = name.slice(at + stem.length)
  const short = rest.startsWith(above.slice(-1)) ? rest.slice(1) : rest
  return short.length >= 3 ? short : name
}

/// Readers of English get the Latin spelling before the name itself; on a map, where room is scarce, only that.
export function useAreaName() {
  const { locale } = useI18n()
  const latin = computed(() => locale.value === 'en')
  const areaName = (area: Named): string => (latin.value && area.pinyin ? `${area.pinyin} ${area.name}` : area.name)
  const mapLabel = computed(() => {
    const spelled = latin.value
    return (above?: string) =>
      (area: Named): string => (spelled && area.pinyin ? area.pinyin : shortName(area.name, above))
  })
  return { areaName, mapLabel }
}
