import { useI18n } from 'vue-i18n'
import { classOf, isPart, type Shown } from './levels'

/// A class of the map with its name.
export interface Grade {
  cls: number
  words: string
}

/// What an area is, in words: also that it is so in a part only.
export function useLevelWords() {
  const { t } = useI18n()
  const wordsOf = (shown: Shown): string => {
    const [whole, part] = [t(`zones.level.${shown.whole}`), t(`zones.level.${shown.part}`)]
    if (!isPart(shown)) return whole
    return shown.whole === 'LOW' ? t('zones.map.part', { level: part }) : t('zones.map.mixed', { level: whole, part })
  }
  /// Each class that is there once, the gravest first.
  const gradesOf = (all: Shown[]): Grade[] => {
    const known = new Map(all.map((shown) => [classOf(shown), shown]))
    return [...known].sort(([one], [other]) => other - one).map(([cls, shown]) => ({ cls, words: wordsOf(shown) }))
  }
  return { wordsOf, gradesOf }
}
