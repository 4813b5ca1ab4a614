import { useI18n } from 'vue-i18n'
import type { Classes } from './api'
import { doneShare } from './coverage'

/// The share done in words: a figure, or that nobody is registered there.
export function useShare() {
  const { t } = useI18n()
  function shareText(classes: Classes): string {
    const share = doneShare(classes)
    return share === undefined ? t('testing.coverage.nobody') : `${share.toFixed(1)} %`
  }
  return { shareText }
}
