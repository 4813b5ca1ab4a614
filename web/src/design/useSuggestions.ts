import { computed, onScopeDispose, ref, type Ref } from 'vue'
import { asProblem, type Problem } from '@/app/problem'

const PAUSE_MILLIS = 250

/// What is suggested while somebody types: asked after a pause, walked through with the arrow keys, and never overtaken by an older answer.
export function useSuggestions<T>(ask: (text: string) => Promise<T[]>) {
  const items = ref<T[]>([]) as Ref<T[]>
  const open = ref(false)
  const asking = ref(false)
  const problem = ref<Problem>()
  const at = ref(-1)
  let round = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(text: string): Promise<void> {
    const mine = ++round
    asking.value = true
    try {
      const found = await ask(text)
      if (mine !== round) return
      items.value = found
      problem.value = undefined
    } catch (error) {
      if (mine !== round) return
      items.value = []
      problem.value = asProblem(error)
    }
    at.value = -1
    open.value = true
    asking.value = false
  }

  function type(text: string): void {
    clearTimeout(timer)
    if (text.trim() === '') return close()
    timer = setTimeout(() => void look(text.trim()), PAUSE_MILLIS)
  }

  function close(): void {
    clearTimeout(timer)
    round++
    open.value = false
    asking.value = false
    at.value = -1
  }

  function step(by: 1 | -1): void {
    if (!open.value || items.value.length === 0) return
    at.value = (at.value + by + items.value.length) % items.value.length
  }

  onScopeDispose(() => clearTimeout(timer))
  return { items, open, asking, problem, at, chosen: computed(() => items.value[at.value]), type, look, step, close }
}
