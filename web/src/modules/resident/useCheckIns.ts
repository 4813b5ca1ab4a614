import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { asProblem, unanswered, type Problem } from '@/app/problem'
import { uuidv7 } from '@/app/uuid'
import { residents, type PastHere } from './api'
import { keepHere, keptHere, type Waiting } from './keptHere'
import { useResident } from './useResident'

/// What the server did not take, and why. It is told until it was read.
export interface Refused extends Waiting {
  why: Problem
}

/// Saying where one is: it is on the device before the screen says so, goes out in order under its own id, and stays until the server has answered.
export const useCheckIns = defineStore('resident-check-ins', () => {
  const resident = useResident()
  const waiting = ref<Waiting[]>([])
  const refused = ref<Refused[]>([])
  /// What the server held when it answered last; absent while it has not.
  const past = ref<PastHere[]>()
  const latest = ref<PastHere>()
  const sending = ref(false)

  function keep(owner: string, some: Waiting[]): void {
    keepHere(owner, some)
    look()
  }
  function look(): void {
    waiting.value = keptHere(resident.residentId)
  }
  watch(() => resident.residentId, look, { immediate: true, flush: 'sync' })

  async function say(code: string, others: string[]): Promise<void> {
    const owner = resident.residentId
    latest.value = undefined
    keep(owner, [...keptHere(owner), { id: uuidv7(), code, with: others, at: serverNow().toISOString() }])
    await send()
  }

  /// Sends what waits, one after the other, until nobody answers.
  async function send(): Promise<void> {
    if (sending.value) return
    sending.value = true
    const owner = resident.residentId
    try {
      for (let next = keptHere(owner)[0]; next !== undefined && owner === resident.residentId; next = keptHere(owner)[0]) {
        if (!(await sent(next))) return
        const { id } = next
        keep(
          owner,
          keptHere(owner).filter((one) => one.id !== id),
        )
      }
    } finally {
      sending.value = false
    }
  }

  /// @returns whether the server has answered, whatever it said
  async function sent(one: Waiting): Promise<boolean> {
    try {
      past.value = await residents.here({ ...one, deviceTime: serverNow().toISOString() })
      latest.value = past.value.find((held) => held.id === one.id)
    } catch (error) {
      if (unanswered(error)) return false
      const why = asProblem(error)
      if (why.status === 429) return false
      refused.value = [...refused.value, { ...one, why }]
    }
    return true
  }

  const hear = (held: PastHere[]): PastHere[] => (past.value = held)
  const read = (id: string): unknown => (refused.value = refused.value.filter((one) => one.id !== id))
  return { waiting, refused, past, latest, sending, say, send, hear, read }
})
