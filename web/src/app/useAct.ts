import { ref, type Ref } from 'vue'
import { asProblem, type Problem } from './problem'

export interface Act<A extends unknown[]> {
  running: Ref<boolean>
  problem: Ref<Problem | undefined>
  /// Resolves to true when the act was done; on a refusal `problem` says why.
  run: (...args: A) => Promise<boolean>
}

/// Wraps something that changes the server: never twice at the same time, never a lost refusal.
export function useAct<A extends unknown[]>(act: (...args: A) => Promise<unknown>): Act<A> {
  const running = ref(false)
  const problem = ref<Problem>()
  async function run(...args: A): Promise<boolean> {
    if (running.value) return false
    running.value = true
    problem.value = undefined
    try {
      await act(...args)
      return true
    } catch (error) {
      problem.value = asProblem(error)
      return false
    } finally {
      running.value = false
    }
  }
  return { running, problem, run }
}
