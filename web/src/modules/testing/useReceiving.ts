import { computed, ref } from 'vue'
import { useAct } from '@/app/useAct'
import { testing } from './api'

export interface Received {
  code: string
  state: 'received' | 'known' | 'refused'
  detail?: string
}

/// Receives tubes one after the other as they are scanned. What was refused stays on the list until it is scanned again.
export function useReceiving(expected: () => string[]) {
  const scanned = ref<Received[]>([])
  const done = computed(() => new Set(scanned.value.filter((one) => one.state !== 'refused').map((one) => one.code)))
  const missing = computed(() => expected().filter((code) => !done.value.has(code)))

  const act = useAct(async (code: string) => {
    const answer = await testing.receiveTubes([code])
    const [item] = answer.items
    const refused = item?.status === 'REFUSED'
    const line: Received = refused ? { code, state: 'refused', detail: item.problem?.detail ?? '' } : { code, state: item?.status === 'DUPLICATE' ? 'known' : 'received' }
    scanned.value = [line, ...scanned.value.filter((one) => one.code !== code)]
  })

  /// What a scanner typed, in any width and case.
  async function receive(printed: string): Promise<boolean> {
    const code = printed.normalize('NFKC').trim().toUpperCase()
    return code !== '' && (await act.run(code))
  }

  return { scanned, missing, receive, running: act.running, problem: act.problem }
}
