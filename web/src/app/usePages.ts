import { computed, ref, watch, type Ref, type WatchSource } from 'vue'
import type { Page } from './http'
import { asProblem, type Problem } from './problem'

export interface Paging<T> {
  items: Ref<T[]>
  problem: Ref<Problem | undefined>
  loading: Ref<boolean>
  hasMore: Ref<boolean>
  more: () => Promise<void>
  restart: () => Promise<void>
}

/// A list read by key: page after page is appended; a change of a source starts again from the top.
export function usePages<T>(ask: (after: string | undefined) => Promise<Page<T>>, sources: WatchSource[] = []): Paging<T> {
  const items = ref<T[]>([]) as Ref<T[]>
  const next = ref<string | null>(null)
  const problem = ref<Problem>()
  const loading = ref(false)
  let round = 0

  async function load(after: string | undefined): Promise<void> {
    const mine = ++round
    loading.value = true
    try {
      const page = await ask(after)
      if (mine !== round) return
      items.value = after === undefined ? page.items : [...items.value, ...page.items]
      next.value = page.next ?? null
      problem.value = undefined
    } catch (error) {
      if (mine !== round) return
      problem.value = asProblem(error)
    }
    loading.value = false
  }

  async function restart(): Promise<void> {
    items.value = []
    next.value = null
    await load(undefined)
  }

  async function more(): Promise<void> {
    if (next.value !== null && !loading.value) await load(next.value)
  }

  watch(sources, () => void restart())
  void restart()
  return { items, problem, loading, hasMore: computed(() => next.value !== null), more, restart }
}
