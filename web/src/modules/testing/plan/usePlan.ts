import { onScopeDispose, ref, watch } from 'vue'
import { asProblem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { plans, type Plan } from './api'

const PAUSE_MILLIS = 1_000
const NO_PLAN = 'testing/no-plan'

/// The plan of a round, asked for again while the solver works. There may be none yet.
export function usePlan(round: string) {
  const made = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  const { data, loading, problem, reload } = useLoad<Plan | null>(async (signal) => {
    try {
      return await plans.plan(round, signal)
    } catch (error) {
      if (asProblem(error).code === NO_PLAN) return null
      throw error
    }
  })
  const start = useAct(async (afresh: boolean) => {
    data.value = await plans.start(round, afresh)
  })

  watch(data, (now, before) => {
    clearTimeout(timer)
    if (now?.state === 'RUNNING') timer = setTimeout(() => void reload(), PAUSE_MILLIS)
    else if (before?.state === 'RUNNING') made.value++
  })
  onScopeDispose(() => clearTimeout(timer))
  return { plan: data, loading, problem, reload, start, made }
}
