import { reactive, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { useAct } from '@/app/useAct'
import { uuidv7 } from '@/app/uuid'
import { testing, type TubeResult } from './api'

export interface Entered {
  tubeCode: string
  outcome: TubeResult
  /// Waits until its tube is received.
  queued: boolean
}
const KEPT = 20

/// Results by hand, one tube after the other. The outcome is chosen anew each time: nobody becomes positive by habit.
export function useResultEntry() {
  const form = reactive({ tubeCode: '', outcome: '' as TubeResult | '' })
  const entered = ref<Entered[]>([])
  let id = uuidv7(serverNow().getTime())
  // The id belongs to what is on the screen.
  watch(form, () => (id = uuidv7(serverNow().getTime())))

  const act = useAct(async () => {
    const { tubeCode, outcome } = form
    if (outcome === '') return
    const answer = await testing.enter({ id, tubeCode: tubeCode.trim(), outcome, at: serverNow().toISOString() })
    entered.value = [{ tubeCode: tubeCode.trim().toUpperCase(), outcome, queued: answer.queued }, ...entered.value].slice(0, KEPT)
    Object.assign(form, { tubeCode: '', outcome: '' })
  })
  return { form, entered, submit: act.run, running: act.running, problem: act.problem }
}
