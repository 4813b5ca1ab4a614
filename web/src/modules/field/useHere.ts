import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Assessment, PersonInput } from './api'
import { measureOf } from './bundle/measures'
import { assessHere } from './localAssess'

/// What this device says about somebody by itself: the fever limit of the rules, and the marks of people under a measure.
export function useHere(limit: Ref<number | undefined>): (person: PersonInput | undefined, celsius: number | undefined) => Promise<Assessment> {
  const { t } = useI18n()
  return async (person, celsius) => assessHere(person, celsius, { limit: limit.value, measure: await measureOf(person) }, t)
}
