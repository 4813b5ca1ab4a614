import { computed, ref, watch, type Ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'

/// The way from an area down to a place in it, and back up again; never above where it began.
export function usePlaceWay(start: Ref<AreaKey>) {
  const way = ref<{ key: AreaKey; name: string }[]>([])
  const here = ref(start.value)
  watch(start, (key) => {
    way.value = []
    here.value = key
  })
  /// @param name of the area that is left, to come back to
  function open(key: AreaKey, name: string): void {
    if (key === here.value) return
    way.value.push({ key: here.value, name })
    here.value = key
  }
  function up(): void {
    here.value = way.value.pop()?.key ?? start.value
  }
  return { here, above: computed(() => way.value.at(-1)), open, up }
}
