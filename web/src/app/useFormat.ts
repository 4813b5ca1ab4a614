import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from './session'

const TAGS: Record<string, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

/// Numbers, days and moments as people of the chosen language write them, in the response's time zone.
/// @param language another than the one in use
export function useFormat(language?: () => string) {
  const { locale } = useI18n()
  const session = useSession()
  const tag = computed(() => TAGS[language?.() ?? locale.value] ?? 'zh-CN')

  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : new Intl.NumberFormat(tag.value).format(value)

  const signed = (value: number): string =>
    new Intl.NumberFormat(tag.value, { signDisplay: 'exceptZero' }).format(value)

  const dated = (iso: string | null | undefined, options: Intl.DateTimeFormatOptions): string =>
    iso === null || iso === undefined || iso === '' ? '–' : new Intl.DateTimeFormat(tag.value, options).format(new Date(iso))

  const day = (iso: string | null | undefined): string =>
    dated(iso?.length === 10 ? `${iso}T00:00:00Z` : iso, {
      timeZone: iso?.length === 10 ? 'UTC' : session.zone,
      year: 'numeric',
      month: 'short',
      day: 'numeric',
    })

  const time = (iso: string | null | undefined): string =>
    dated(iso, { timeZone: session.zone, hour: '2-digit', minute: '2-digit', hour12: false })

  const moment = (iso: string | null | undefined): string =>
    dated(iso, { timeZone: session.zone, year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })

  /// "3 hours ago", as long as that is less than a day; then the moment itself.
  const since = (iso: string | null | undefined, now: Date): string => {
    if (iso === null || iso === undefined) return '–'
    const minutes = Math.round((now.getTime() - Date.parse(iso)) / 60_000)
    if (minutes < 0 || minutes >= 1440) return moment(iso)
    const relative = new Intl.RelativeTimeFormat(tag.value, { numeric: 'auto' })
    return minutes < 60 ? relative.format(-minutes, 'minute') : relative.format(-Math.round(minutes / 60), 'hour')
  }

  return { number, signed, day, time, moment, since }
}
