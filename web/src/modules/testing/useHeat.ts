import { computed, onScopeDispose, reactive, watch } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import { testing, type Coverage } from './api'
import { heatRows } from './coverage'

const AT_ONCE = 4
/// More rows than these are read one by one when somebody goes down into them.
const MOST_ROWS = 60

/// Coverage of the parts of each part, asked for a few at a time once the parts themselves are known.
export function useHeat(round: () => string, coverage: () => Coverage) {
  const inside = reactive<Record<AreaKey, Coverage>>({})
  let running: AbortController | undefined

  async function ask(keys: AreaKey[], signal: AbortSignal): Promise<void> {
    for (let key = keys.shift(); key !== undefined && !signal.aborted; key = keys.shift()) {
      const found = await testing.coverage(round(), key, signal).catch(() => undefined)
      if (found !== undefined && !signal.aborted) inside[key] = found
    }
  }

  watch(
    coverage,
    (now) => {
      running?.abort()
      const mine = new AbortController()
      running = mine
      for (const key of Object.keys(inside)) delete inside[key]
      const keys = now.parts.flatMap((part) => (part.areaKey === undefined ? [] : [part.areaKey])).slice(0, MOST_ROWS)
      for (let line = 0; line < AT_ONCE; line++) void ask(keys, mine.signal)
    },
    { immediate: true },
  )
  onScopeDispose(() => running?.abort())
  return { rows: computed(() => heatRows(coverage(), inside)) }
}
