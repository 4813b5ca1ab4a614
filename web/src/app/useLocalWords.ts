import { useI18n } from 'vue-i18n'
import type { Schemas } from './api'

type LocalRule = Schemas['passes.LocalRuleView']

type What = Pick<LocalRule, 'rule' | 'ground'>

/// What a stricter rule is called, and its values in words.
export function useLocalWords() {
  const { t, te } = useI18n()
  const ruleName = ({ rule, ground }: What): string => (ground == null ? t(`passes.localRule.${rule}`) : `${t(`passes.localRule.${rule}`)} · ${t(`passes.ground.${ground}`)}`)
  function valueIn(rule: LocalRule['rule'], value: string): string {
    if (te(`passes.localValue.${value}`)) return t(`passes.localValue.${value}`)
    return t(rule.endsWith('_DAYS') ? 'passes.local.days' : 'passes.local.hours', { count: value })
  }
  return { ruleName, valueIn }
}
