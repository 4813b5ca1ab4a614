import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { answers } from '../../../../test/answers'
import { linesOf, surenessOf } from './chainOption'
import { clustersOf, type ChainsView } from './graph'
import { layoutOf } from './layout'
import { useChains } from './useChains'

const VIEW = {
  from: '2020-01-14',
  ids: ['a', 'b', 'c', 'd'],
  numbers: ['TJ1', 'TJ2', 'TJ3', 'TJ4'],
  days: [0, 3, 5, 9],
  withoutOnset: [],
  areas: [],
  area: [0, 0, 0, 0],
  settings: [],
  setting: [-1, -1, -1, -1],
  infector: [-1, 0, -1, 1],
  hows: ['UNKNOWN', 'NAMED', 'RELATED', 'ONE_OF_SEVERAL', 'OUTSIDE', 'NOT_SHOWN', 'IN_A_CIRCLE'],
  how: [0, 1, 0, 3],
  cluster: [0, 0, 1, 0],
  further: [],
} as unknown as ChainsView
const asked = ref({ area: '120000000000000000', from: '2020-01-01', to: '2020-02-29' })

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  setActivePinia(createPinia())
})

async function loaded() {
  answers({ 'GET /api/cases/analysis/chains': { body: VIEW } })
  const chains = effectScope().run(() => useChains(asked)) as ReturnType<typeof useChains>
  for (let turn = 0; turn < 20 && chains.view.value === undefined; turn++) await new Promise((next) => setTimeout(next, 0))
  await nextTick()
  return chains
}

describe('chains on a page', () => {
  it('are folded at first, and open with the case that is looked at', async () => {
    const chains = await loaded()
    expect(chains.layout.value.bars.map((bar) => bar.size)).toEqual([3])
    chains.chooseCase('d')
    expect(chains.chosen.value).toBe(3)
    expect(chains.cluster.value?.members).toEqual([0, 1, 3])
    expect(chains.layout.value.bars).toEqual([])
    expect([chains.look.value, chains.from.value]).toEqual([1, 0])
    chains.choose(1)
    expect(chains.look.value).toBe(1)
    chains.goTo(0)
    expect([chains.chosen.value, chains.look.value]).toEqual([0, 2])
    chains.fold(0)
    expect([chains.cluster.value, chains.chosen.value]).toEqual([undefined, undefined])
    expect(chains.layout.value.bars).toHaveLength(1)
  })
  it('show somebody who belongs to nobody without opening anything', async () => {
    const chains = await loaded()
    chains.choose(2)
    expect(chains.cluster.value?.members).toEqual([2])
    expect([...chains.opened.value]).toEqual([])
  })
})

it('a line leads from the infector down and along to whom they infected, and none to what is folded', () => {
  const clusters = clustersOf(VIEW)
  const open = { view: VIEW, layout: layoutOf(VIEW, clusters, new Set([0])) }
  expect(linesOf(open)).toEqual([
    [0, 0],
    [0, 0],
    [3, 0],
    [null, null],
    [3, 0],
    [3, 0],
    [9, 0],
    [null, null],
  ])
  expect(linesOf({ view: VIEW, layout: layoutOf(VIEW, clusters, new Set()) })).toEqual([])
})

it('who was named or related is known, one of several is likely, and the rest is not known', () => {
  expect(VIEW.hows.map(surenessOf)).toEqual(['none', 'known', 'known', 'likely', 'none', 'none', 'none'])
})
