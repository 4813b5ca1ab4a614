import { onScopeDispose, ref, watch, type Ref, type WatchSource } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Loading<T> {
  data: Ref<T | undefined>
  problem: Ref<Problem | undefined>
  loading: Ref<boolean>
  /// Asks again; what is shown stays until the answer is there.
  reload: () => Promise<void>
}

/// Loads when created and whenever one of the sources changes; an answer that was overtaken by a newer question is dropped.
export function useLoad<T>(ask: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []): Loading<T> {
  const data = ref<T>() as Ref<T | undefined>
  const problem = ref<Problem>()
  const loading = ref(true)
  let running: AbortController | undefined

  async function reload(): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    loading.value = true
    try {
      const answer = await ask(mine.signal)
      if (running !== mine) return
      data.value = answer
      problem.value = undefined
    } catch (error) {
      if (running !== mine || mine.signal.aborted) return
      problem.value = asProblem(error)
    }
    loading.value = false
  }

  watch(sources, () => {
    data.value = undefined
    void reload()
  })
  onScopeDispose(() => running?.abort())
  void reload()
  return { data, problem, loading, reload }
}
