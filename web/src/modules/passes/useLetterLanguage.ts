import { ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { isLocale, type Locale } from '@/app/i18n'

/// The language of letters; first that of the desk.
export function useLetterLanguage(): Ref<Locale> {
  const { locale } = useI18n()
  return ref<Locale>(isLocale(locale.value) ? locale.value : 'zh-Hans')
}
