import { ref, watch, type Ref } from 'vue'
import { get } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'

/// From which temperature the rules in force call it a fever; undefined where no rule is known.
/// Only for drawing the keypad: what a measured value means is decided by the server.
export function useFeverLimit(area: Ref<AreaKey | undefined>): Ref<number | undefined> {
  const limit = ref<number>()
  watch(
    area,
    async (key) => {
      if (key === undefined) return
      try {
        const [response, packs] = await Promise.all([get('/api/responses/current', { query: { area: key } }), get('/api/rule-packs')])
        const value = packs.find((p) => p.id === response.rulePack)?.values.find((v) => v.key === 'gates.fever.celsius')?.value
        limit.value = value === undefined ? undefined : Number(value)
      } catch {
        limit.value = undefined
      }
    },
    { immediate: true },
  )
  return limit
}
