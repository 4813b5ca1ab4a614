import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { infectedBy, type ChainsView } from './graph'
import { useChosenCase } from './useChosenCase'

const VIEW = { ids: ['a', 'b', 'c'] } as unknown as ChainsView

async function at(address: string) {
  const page = { template: '<div />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/chains', component: page }] })
  await router.push(address)
  const view = ref<ChainsView>()
  const chosen = ref<number>()
  const chooseCase = vi.fn((id: string) => (chosen.value = VIEW.ids.indexOf(id)))
  const host = { setup: () => useChosenCase(view, chosen, chooseCase), render: () => null }
  mount(host, { global: { plugins: [router] } })
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await nextTick()
    await router.isReady()
    await new Promise((next) => setTimeout(next, 0))
  }
  return { router, view, chosen, chooseCase, settle }
}

it('whoever comes back to an address with a case finds it chosen', async () => {
  const { view, chosen, chooseCase, settle, router } = await at('/chains?area=44&case=b')
  view.value = VIEW
  await settle()
  expect(chooseCase).toHaveBeenCalledExactlyOnceWith('b')
  expect(chosen.value).toBe(1)
  expect(router.currentRoute.value.query).toEqual({ area: '44', case: 'b' })
})

it('a case that is chosen stands in the address beside the rest, and leaves it when nobody is chosen', async () => {
  const { view, chosen, settle, router } = await at('/chains?area=44')
  view.value = VIEW
  chosen.value = 2
  await settle()
  expect(router.currentRoute.value.query).toEqual({ area: '44', case: 'c' })
  chosen.value = undefined
  await settle()
  expect(router.currentRoute.value.query).toEqual({ area: '44' })
})

it('whom a case infected is told in the order of the picture', () => {
  const chains = { days: [0, 3, 5, 9], infector: [-1, 0, -1, 0], cluster: [0, 0, 1, 0] }
  expect(infectedBy(chains, 0)).toEqual([1, 3])
  expect(infectedBy(chains, 2)).toEqual([])
})
