import { onScopeDispose, ref, watch } from 'vue'
import { serverNow } from '@/app/clock'
import { keptValue } from './device/kept'
import { post } from './post'

/// When the person who works here is expected where, as the roster says.
export interface Shift {
  post: string
  start: string
  end: string
}
const PART = 'workforce.shifts'
const EVERY_MILLIS = 30_000

/// The shift that runs, else the next one.
export function shiftAt(shifts: Shift[], now: Date): { shift: Shift; running: boolean } | undefined {
  const moment = now.getTime()
  const [shift] = shifts.filter((one) => Date.parse(one.end) > moment).sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  return shift === undefined ? undefined : { shift, running: Date.parse(shift.start) <= moment }
}

/// The roster was taken along with the bundle, so this needs no network.
export function useShift() {
  const found = ref<ReturnType<typeof shiftAt>>()
  const look = async (): Promise<void> => {
    found.value = shiftAt((await keptValue<{ items: Shift[] }>(PART))?.items ?? [], serverNow())
  }
  watch(() => post.value?.id, look, { immediate: true })
  const timer = setInterval(() => void look(), EVERY_MILLIS)
  onScopeDispose(() => clearInterval(timer))
  return found
}
