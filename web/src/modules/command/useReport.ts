import { ref, watch } from 'vue'
import { currentLocale, i18n } from '@/app/i18n'
import { useScope } from '@/app/scope'
import { useLoad } from '@/app/useLoad'
import { command, type Report } from './api'

/// The day's report of an area: the draft as it counts now, or a signed version as it was frozen.
export function useReport() {
  const { area, day } = useScope()
  const lang = ref(currentLocale())
  const version = ref('')
  watch(i18n.global.locale, () => (lang.value = currentLocale()))
  const versions = useLoad(() => command.versions(area.value, day.value), [area, day])
  watch([area, day], () => (version.value = ''))

  const loaded = useLoad<Report>(
    (signal) => (version.value === '' ? command.draft(area.value, day.value, lang.value, signal) : command.report(version.value, lang.value, signal)),
    [area, day, lang, version],
  )
  const fetchFile = (kind: 'pdf' | 'xlsx'): Promise<void> =>
    version.value === '' ? command.draftFile(kind, area.value, day.value, lang.value) : command.file(kind, version.value, day.value, lang.value)
  return { report: loaded.data, loading: loaded.loading, problem: loaded.problem, reload: loaded.reload, versions, version, lang, area, day, fetchFile }
}
