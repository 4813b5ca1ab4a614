import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { usePages } from '@/app/usePages'
import { residents, type ResidentItem } from './api'

const PAUSE_MILLIS = 300

/// The residents of an area, or those that one box finds in it; what was typed goes into the body of a request, never into an address.
/// @param measureOn the day on which those shown must be under a home measure; everybody when undefined
export function useResidents(area: Ref<AreaKey>, measureOn: Ref<string | undefined>) {
  const text = ref('')
  const asked = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (asked.value = now.trim()), now === '' ? 0 : PAUSE_MILLIS)
  })
  onScopeDispose(() => clearTimeout(timer))
  const pages = usePages<ResidentItem>(
    (after) => (asked.value === '' ? residents.list(area.value, after, measureOn.value) : residents.search(asked.value, area.value, after)),
    [area, asked, measureOn],
  )
  return { text, ...pages }
}
