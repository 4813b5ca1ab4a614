import { computed, reactive, ref, type Ref } from 'vue'
import { serverNow, dayIn } from '@/app/clock'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { cases, SEATED, type Setting, type Stay } from './api'
import { goesOn, timesOf } from './times'

/// The line in which a timeline is told, entry by entry: day and setting stay, the next one begins where the last ended.
export function useTimeline(caseId: Ref<string>, added: () => unknown) {
  const session = useSession()
  const form = reactive({ day: dayIn(session.zone, serverNow()), times: '', place: '', setting: 'MEAL' as Setting, section: '', row: '', crew: false, note: '' })
  const times = computed(() => timesOf(session.zone, form.day, form.times))
  const wrongTimes = ref(false)
  const seated = computed(() => SEATED.includes(form.setting))
  const seat = (): { section?: number; row?: number; crew?: boolean } =>
    seated.value ? { section: form.section === '' ? undefined : Number(form.section), row: form.row === '' ? undefined : Number(form.row), crew: form.crew } : {}

  const add = useAct(async () => {
    const when = times.value
    wrongTimes.value = when === undefined
    if (when === undefined) return
    await cases.addStay(caseId.value, { place: form.place, setting: form.setting, ...seat(), ...when, note: form.note })
    Object.assign(form, { times: goesOn(form.times), place: '', section: '', row: '', crew: false, note: '' })
    await added()
  })
  const remove = useAct(async (stay: Stay) => {
    await cases.voidStay(caseId.value, stay.id)
    await added()
  })
  return { form, times, wrongTimes, seated, add, remove }
}
