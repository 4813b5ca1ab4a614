import { computed, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { reachable } from '@/app/network'
import { unanswered } from '@/app/problem'
import { residents, type Own, type Symptom } from './api'
import { draftTaken, useDraft } from './drafts'
import { useSentForm } from './useSentForm'

const FORM = 'apart-check'
const TENTHS = 10

/// A check of oneself: temperature and symptoms, with the moment at which they were found. What could not be sent waits on the device
/// under its own id and goes out by itself when the network is back; whoever finds something else meanwhile makes another check.
/// @param stay where one is, as far as the page knows
/// @param took hears how things stand after it was taken
export function useOwnCheck(stay: () => string | undefined, took: (own: Own) => void) {
  const celsius = useDraft('apart-celsius')
  const chosen = useDraft('apart-symptoms')
  const note = useDraft('apart-note')
  const at = useDraft('apart-at')
  const of = useDraft('apart-stay')
  const symptoms = computed<Symptom[]>({
    get: () => (chosen.value === '' ? [] : (chosen.value.split(',') as Symptom[])),
    set: (some) => (chosen.value = some.join(',')),
  })
  const ready = computed(() => celsius.value !== '' && Number.isFinite(Number(celsius.value)))
  const waiting = computed(() => at.value !== '')

  function forgetTry(): void {
    at.value = ''
    of.value = ''
    draftTaken(FORM)
  }
  const form = useSentForm(
    FORM,
    async (id) => {
      const found = { celsiusTenths: Math.round(Number(celsius.value) * TENTHS), symptoms: symptoms.value, note: note.value }
      took(await residents.checkMyself({ id, stayId: of.value, ...found, at: at.value, deviceTime: serverNow().toISOString() }))
    },
    () => {
      celsius.value = ''
      chosen.value = ''
      note.value = ''
    },
  )

  async function send(): Promise<void> {
    if (!ready.value || form.running.value) return
    if (!waiting.value) {
      at.value = serverNow().toISOString()
      of.value = stay() ?? ''
    }
    const done = await form.run()
    if (!done && !unanswered(form.problem.value)) forgetTry()
  }

  watch([celsius, chosen, note], () => waiting.value && forgetTry(), { flush: 'sync' })
  watch(reachable, (back) => back && waiting.value && void send())
  if (waiting.value) void send()
  return { celsius, symptoms, note, ready, waiting, sent: form.sent, running: form.running, problem: form.problem, send }
}
