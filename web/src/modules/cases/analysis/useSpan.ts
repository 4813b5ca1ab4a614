import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { addDays } from '@/app/clock'
import { single, useScope } from '@/app/scope'

const USUAL_DAYS = 60
const DAY = /^\d{4}-\d{2}-\d{2}$/

export interface Span {
  from: ComputedRef<string>
  to: ComputedRef<string>
  choose: (at: { from?: string | null; to?: string | null }) => void
}

/// From day to day, both in it; in the address, so that a link shows the same. Two months until the day that is looked at, when nothing was chosen.
export function useSpan(): Span {
  const route = useRoute()
  const router = useRouter()
  const { day } = useScope()
  const chosen = (name: 'from' | 'to'): string | undefined => {
    const asked = single(route.query, name)
    return asked !== undefined && DAY.test(asked) ? asked : undefined
  }
  const to = computed(() => chosen('to') ?? day.value)
  const from = computed(() => chosen('from') ?? addDays(to.value, 1 - USUAL_DAYS))
  const choose: Span['choose'] = (at) => void router.replace({ query: { ...route.query, ...at } })
  return { from, to, choose }
}
