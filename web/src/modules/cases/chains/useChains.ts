import { computed, markRaw, ref, watch, type Ref } from 'vue'
import { useLoad } from '@/app/useLoad'
import { analysis, type Asked } from '../analysis/api'
import { clustersOf, type ChainsView, type Cluster } from './graph'
import { layoutOf } from './layout'

/// Lanes that are seen above a case that was found.
const ABOVE = 12
const NOTHING: Pick<ChainsView, 'days' | 'infector' | 'cluster'> = { days: [], infector: [], cluster: [] }

/// Chains of an area, which of their clusters are open, and which case is looked at.
export function useChains(asked: Ref<Asked>) {
  // twenty thousand numbers are not watched one by one
  const { data: view, loading, problem, reload } = useLoad(async (signal) => markRaw(await analysis.chains(asked.value, signal)), [asked])
  const opened = ref<ReadonlySet<number>>(new Set())
  const chosen = ref<number>()
  const shown = ref<number>()
  /// Grows whenever the picture is to be looked at from elsewhere.
  const look = ref(0)
  const clusters = computed(() => clustersOf(view.value ?? NOTHING))
  /// Those with more than one case, the largest first.
  const chains = computed(() => clusters.value.filter((one) => one.members.length > 1).sort((one, other) => other.members.length - one.members.length || one.number - other.number))
  const layout = computed(() => layoutOf(view.value ?? NOTHING, clusters.value, opened.value))
  const cluster = computed<Cluster | undefined>(() => (shown.value === undefined ? undefined : clusters.value[shown.value]))
  /// From which lane on the picture is seen: above the case that was found, else where the cluster begins that was opened last.
  const from = computed(() => {
    const found = chosen.value === undefined ? -1 : (layout.value.lane[chosen.value] ?? -1)
    if (found >= 0) return Math.max(0, found - ABOVE)
    return shown.value === undefined ? 0 : (layout.value.blocks.get(shown.value)?.first ?? 0)
  })

  watch(view, () => {
    opened.value = new Set()
    chosen.value = undefined
    shown.value = undefined
  })

  function unfold(number: number): void {
    if (!opened.value.has(number)) opened.value = new Set([...opened.value, number])
    shown.value = number
  }
  function open(number: number): void {
    chosen.value = undefined
    unfold(number)
    look.value++
  }
  function fold(number: number): void {
    opened.value = new Set([...opened.value].filter((one) => one !== number))
    if (shown.value === number) shown.value = undefined
    if (chosen.value !== undefined && view.value?.cluster[chosen.value] === number) chosen.value = undefined
  }
  function foldAll(): void {
    opened.value = new Set()
    shown.value = undefined
    chosen.value = undefined
  }
  /// Looks at a case that is seen already: its cluster is told beside it.
  function choose(place: number): void {
    chosen.value = place
    const number = view.value?.cluster[place]
    if (number === undefined) return
    if ((clusters.value[number]?.members.length ?? 0) > 1) unfold(number)
    else shown.value = number
  }
  /// Its cluster opens, and the picture goes there.
  function goTo(place: number): void {
    choose(place)
    look.value++
  }
  function chooseCase(id: string): void {
    const place = view.value?.ids.indexOf(id) ?? -1
    if (place >= 0) goTo(place)
  }
  return { view, loading, problem, reload, opened, chosen, cluster, clusters, chains, layout, from, look, open, fold, foldAll, choose, goTo, chooseCase }
}
