import { watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { single } from '@/app/scope'
import type { ChainsView } from './graph'

/// The case that is looked at stands in the address: whoever opens it and comes back finds the picture as it was.
export function useChosenCase(view: Ref<ChainsView | undefined>, chosen: Ref<number | undefined>, chooseCase: (id: string) => void): void {
  const route = useRoute()
  const router = useRouter()
  const named = (): string | undefined => single(route.query, 'case')
  watch(view, (now) => {
    const id = named()
    if (now !== undefined && id !== undefined) chooseCase(id)
  })
  watch(chosen, (place) => {
    const id = place === undefined ? undefined : view.value?.ids[place]
    if (view.value !== undefined && id !== named()) void router.replace({ query: { ...route.query, case: id } })
  })
}
