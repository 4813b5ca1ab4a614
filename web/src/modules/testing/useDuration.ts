import { useI18n } from 'vue-i18n'
import { useFormat } from '@/app/useFormat'

const MINUTE = 60
const HOUR = 60 * MINUTE

/// A span of time as people say it: seconds below a minute, minutes below an hour, else hours and minutes.
export function useDuration() {
  const { t } = useI18n()
  const { number } = useFormat()

  function duration(seconds: number): string {
    if (seconds < MINUTE) return t('testing.duration.seconds', { seconds: number(seconds) })
    const minutes = Math.round(seconds / MINUTE)
    if (minutes < HOUR / MINUTE) return t('testing.duration.minutes', { minutes: number(minutes) })
    return t('testing.duration.hours', { hours: number(Math.floor(minutes / 60)), minutes: number(minutes % 60) })
  }
  return { duration }
}
