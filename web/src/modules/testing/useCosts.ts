import { reactive, ref, watch } from 'vue'
import type { AreaKey } from '@/app/areaKey'
import type { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { useLoad } from '@/app/useLoad'
import { testing } from './api'

/// What a swab and a test cost, as entered by hand, and what the round costs by that. Nothing is assumed.
export function useCosts(round: () => string, area: () => AreaKey) {
  const form = reactive({ currency: '', perSwab: '' as number | '', perTest: '' as number | '' })
  const version = ref<number>()
  const stale = ref<Problem>()
  const { data, loading, problem, reload } = useLoad((signal) => testing.costs(round(), area(), signal), [round, area])
  watch(data, (now) => {
    if (now?.costs === undefined) return
    const { currency, perSwab, perTest } = now.costs
    Object.assign(form, { currency, perSwab, perTest })
    version.value = now.costs.version
  })
  const act = useAct(async () => {
    if (form.perSwab === '' || form.perTest === '') return
    await testing.enterCosts(round(), { currency: form.currency, perSwab: form.perSwab, perTest: form.perTest, ...(version.value === undefined ? {} : { version: version.value }) })
    await reload()
  })

  async function submit(): Promise<void> {
    if (!(await act.run()) && act.problem.value?.code === 'testing/costs-changed') stale.value = act.problem.value
  }
  async function resolved({ version: theirs, ...chosen }: Record<string, unknown>): Promise<void> {
    stale.value = undefined
    Object.assign(form, chosen)
    if (typeof theirs === 'number') version.value = theirs
    await submit()
  }
  return { form, costs: data, loading, problem, reload, stale, submit, resolved, running: act.running, refused: act.problem }
}
