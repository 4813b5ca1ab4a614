import { ref, watch, type Ref } from 'vue'
import { get } from '@/app/api'
import type { AreaKey } from '@/app/areaKey'
import { kept, keptValue } from './device/kept'

const FEVER = 'gates.fever.celsius'

/// From which temperature the rules in force call it a fever; undefined where no rule is known.
/// What a measured value means is decided by the server; without one, by this.
export function useFeverLimit(area: Ref<AreaKey | undefined>): Ref<number | undefined> {
  const limit = ref<number>()
  watch(
    area,
    async (key) => {
      if (key === undefined) return
      try {
        limit.value = (await kept<{ celsius?: number | undefined }>(`answer:fever:${key}`, () => askLimit(key), limitHere)).celsius
      } catch {
        limit.value = undefined
      }
    },
    { immediate: true },
  )
  return limit
}

/// From the rules that were taken along for the post.
async function limitHere(): Promise<{ celsius?: number | undefined } | undefined> {
  const rules = await keptValue<{ items: { id: string; value: string }[] }>('gates.rules')
  const value = rules?.items.find((rule) => rule.id === FEVER)?.value
  return value === undefined ? undefined : { celsius: Number(value) }
}

async function askLimit(area: AreaKey): Promise<{ celsius?: number | undefined }> {
  const [response, packs] = await Promise.all([get('/api/responses/current', { query: { area } }), get('/api/rule-packs')])
  const value = packs.find((p) => p.id === response.rulePack)?.values.find((v) => v.key === FEVER)?.value
  return value === undefined ? {} : { celsius: Number(value) }
}
