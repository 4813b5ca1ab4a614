import { ref } from 'vue'
import { useAct } from '@/app/useAct'
import { draftId, draftTaken } from './drafts'

/// A form that is sent under an id of its own, once.
/// @param name of its drafts
/// @param send what it sends
/// @param clear empties the fields after it was taken
export function useSentForm(name: string, send: (id: string) => Promise<unknown>, clear: () => void) {
  const sent = ref(false)
  const { running, problem, run } = useAct(async () => {
    sent.value = false
    await send(draftId(name))
    draftTaken(name)
    clear()
    sent.value = true
  })
  return { sent, running, problem, run }
}
