import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { i18n, needTexts, setLocale } from '@/app/i18n'
import PreparePage from './PreparePage.vue'
import UnlockPage from './UnlockPage.vue'
import { useDevice } from './useDevice'

const registered = { 'POST /api/me/devices': { status: 201, body: { id: 'd1', credential: 'c', expiresAt: '2020-02-17T00:00:00Z' } } }

async function at(page: typeof PreparePage | typeof UnlockPage) {
  await setLocale('en')
  await needTexts('app', 'field')
  const nothing = { template: '<i />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: nothing }, { path: '/field', component: nothing }, { path: '/field/me', component: nothing }, { path: '/sign-in', name: 'sign-in', component: nothing }] })
  await router.push('/')
  return { router, page: mount(page, { global: { plugins: [i18n, router] } }) }
}
type Page = Awaited<ReturnType<typeof at>>['page']
const type = async (page: Page, pin: string): Promise<void> => {
  const box = page.get<HTMLInputElement>('input')
  for (let digits = 1; digits <= pin.length; digits++) await box.setValue(pin.slice(0, digits))
}
const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8_000 })

beforeEach(async () => {
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

it('a PIN is chosen by typing it twice, and asked for again when the two differ', async () => {
  answers(registered)
  const { router, page } = await at(PreparePage)
  await type(page, '123456')
  expect(page.get('[role=alert]').text()).toContain('easy to guess')
  await type(page, '150263')
  await until(() => page.text().includes('again'))
  await type(page, '150264')
  await until(() => page.text().includes('differ'))
  await type(page, '150263')
  await until(() => page.text().includes('again'))
  await type(page, '150263')
  await until(() => router.currentRoute.value.path === '/field/me')
  expect(useDevice().prepared).toBe(true)
})

it('the device opens when the PIN is whole; a wrong one says how many attempts are left', async () => {
  answers(registered)
  await useDevice().prepare('150263')
  useDevice().lock()
  answers({})
  const { router, page } = await at(UnlockPage)
  await type(page, '150264')
  await until(() => page.text().includes('9 attempts'))
  for (const digit of '150263') await page.findAll('.keys button').find((one) => one.text() === digit)?.trigger('click')
  await until(() => router.currentRoute.value.path === '/field')
  expect(useDevice().isOpen).toBe(true)
})
