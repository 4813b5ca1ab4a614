import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFormat } from '@/app/useFormat'

/// The words and numbers of a paper in the language it is written in, whatever language its reader has chosen for the screen.
export function useSheetWords(language: () => string) {
  const { t } = useI18n()
  const say = computed(() => {
    const locale = language()
    return (key: string, named: Record<string, unknown> = {}): string => t(key, named, { locale })
  })
  return { say, ...useFormat(language) }
}
