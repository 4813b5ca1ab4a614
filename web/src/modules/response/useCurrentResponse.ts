import { defineStore, storeToRefs } from 'pinia'
import { ref, watch } from 'vue'
import { covers } from '@/app/areaKey'
import { asProblem } from '@/app/problem'
import { useScope } from '@/app/scope'
import { responses, type Response } from './api'

const useStore = defineStore('response', () => {
  const response = ref<Response>()
  const askedFor = ref('')
  /// Where the area that is looked at has none: the active ones below it.
  const below = ref<Response[]>([])

  /// No active response is a normal answer.
  async function ask(area: string): Promise<void> {
    askedFor.value = area
    try {
      const found = await responses.current(area)
      if (askedFor.value === area) response.value = found
      below.value = []
    } catch (error) {
      if (asProblem(error).status !== 404) askedFor.value = ''
      response.value = undefined
      await lookBelow(area)
    }
  }

  async function lookBelow(area: string): Promise<void> {
    try {
      const active = (await responses.list()).filter((r) => r.stoodDownOn == null && covers(area, r.areaKey))
      if (askedFor.value === area) below.value = active
    } catch {
      below.value = []
    }
  }
  return { response, below, askedFor, ask }
})

/// The response in whose name work is done in the area that is looked at.
export function useCurrentResponse() {
  const store = useStore()
  const { area } = useScope()
  watch(area, (key) => (store.askedFor === key ? undefined : void store.ask(key)), { immediate: true })
  const { response, below } = storeToRefs(store)
  return { response, below, reload: () => store.ask(area.value) }
}
