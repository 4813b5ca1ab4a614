import { useI18n } from 'vue-i18n'
import { useFormat } from '@/app/useFormat'
import type { Clusters, Curve, Growth, Split } from './api'

const OLDEST = 80
const LAST_OF_BAND = 9

/// Figures of an analysis in words.
export function useWords() {
  const { t } = useI18n()
  const { number, day } = useFormat()

  const two = (value: number | undefined): string => (value === undefined ? '–' : number(Math.round(value * 100) / 100))
  const percent = (part: number | undefined): string => (part === undefined ? '–' : `${number(Math.round(part * 1000) / 10)} %`)
  const settingName = (setting: string | undefined): string => (setting === undefined || setting === '' ? t('cases.analysis.unknown') : t(`cases.ground.${setting}`))

  function groupName(split: Split, { key, name }: Curve['groups'][number]): string {
    if (split === 'NOTHING') return t('cases.analysis.cases')
    if (split === 'AREA') return name ?? key
    if (split === 'SETTING' || key === '') return settingName(key)
    const years = Number(key)
    return years >= OLDEST ? t('cases.analysis.yearsOn', { from: years }) : t('cases.analysis.years', { from: years, to: years + LAST_OF_BAND })
  }

  /// What growth means, without a claim that its interval does not carry.
  function growthWords(growth: Growth): string {
    if (!growth.enough) return t('cases.growth.tooFew', { cases: number(growth.cases) })
    const shortest = two(growth.doublingShortest)
    if (growth.doublingLongest === undefined) return t('cases.growth.open', { shortest })
    const longest = two(growth.doublingLongest)
    const rises = (growth.perDay ?? 0) > 0
    // halving times are negative: the quicker one is the greater number without its sign
    const ends = [Math.abs(growth.doublingShortest ?? 0), Math.abs(growth.doublingLongest)].sort((one, other) => one - other).map(two)
    return rises ? t('cases.growth.doubles', { days: two(growth.doublingDays), shortest, longest }) : t('cases.growth.halves', { days: two(Math.abs(growth.doublingDays ?? 0)), shortest: ends[0] ?? '', longest: ends[1] ?? '' })
  }

  /// Why this is told as a cluster.
  function reasonsOf(cluster: Clusters['clusters'][number], shuffles: number): string[] {
    const settings = cluster.settings.map((one) => t('cases.cluster.setting', { setting: settingName(one.setting), cases: number(one.cases) })).join(t('cases.analysis.comma'))
    return [
      t('cases.cluster.surplus', { area: cluster.areaName ?? cluster.areaKey, from: day(cluster.from), to: day(cluster.to), observed: number(cluster.observed), expected: two(cluster.expected) }),
      t('cases.cluster.chance', { times: number(Math.round(cluster.chance * (shuffles + 1))), all: number(shuffles + 1) }),
      ...(cluster.linked > 0 ? [t('cases.cluster.linked', { linked: number(cluster.linked) })] : []),
      ...(settings === '' ? [] : [t('cases.cluster.settings', { settings })]),
    ]
  }
  return { two, percent, settingName, groupName, growthWords, reasonsOf }
}
