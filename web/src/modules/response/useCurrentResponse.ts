import { defineStore, storeToRefs } from 'pinia'
import { ref, watch } from 'vue'
import { asProblem } from '@/app/problem'
import { useScope } from '@/app/scope'
import { responses, type Response } from './api'

const useStore = defineStore('response', () => {
  const response = ref<Response>()
  const askedFor = ref('')

  /// No active response is a normal answer.
  async function ask(area: string): Promise<void> {
    askedFor.value = area
    try {
      const found = await responses.current(area)
      if (askedFor.value === area) response.value = found
    } catch (error) {
      if (asProblem(error).status !== 404) askedFor.value = ''
      response.value = undefined
    }
  }
  return { response, askedFor, ask }
})

/// The response in whose name work is done in the area that is looked at.
export function useCurrentResponse() {
  const store = useStore()
  const { area } = useScope()
  watch(area, (key) => (store.askedFor === key ? undefined : void store.ask(key)), { immediate: true })
  return { response: storeToRefs(store).response, reload: () => store.ask(area.value) }
}
