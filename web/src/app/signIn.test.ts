import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { answers } from '../../test/answers'
import { i18n, needTexts, setLocale } from './i18n'
import { useSession } from './session'
import SignInPage from './SignInPage.vue'

const me = { permissions: {}, serverTime: '2020-02-02T00:00:00Z', locale: 'en', zone: 'Asia/Shanghai' }
const nothing = { template: '<i />' }

async function opened() {
  setActivePinia(createPinia())
  await setLocale('en')
  await needTexts('app')
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/sign-in', component: nothing }, { path: '/desk/today', component: nothing }, { path: '/resident', component: nothing }] })
  await router.push('/sign-in?to=/desk/today')
  await useSession().refresh()
  return { router, page: mount(SignInPage, { global: { plugins: [i18n, router] } }) }
}

it('whoever lands here because the server was silent is told so, and goes on when it answers', async () => {
  answers({ 'GET /api/me': { status: 503, body: { code: 'kernel/database-silent' } } })
  const { router, page } = await opened()
  expect(page.text()).toContain('You may still be signed in')
  answers({ 'GET /api/me': { body: me } })
  await page.get('.silent button').trigger('click')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/today'))
})

it('and needs not even tap', async () => {
  answers({ 'GET /api/me': { status: 503, body: { code: 'kernel/database-silent' } } })
  const { router, page } = await opened()
  answers({ 'GET /api/me': { body: me } })
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/desk/today'), { timeout: 6_000 })
  page.unmount()
}, 10_000)

it('whoever is not signed in sees nothing of it', async () => {
  answers({ 'GET /api/me': { status: 401, body: { code: 'identity/not-signed-in' } } })
  const { page } = await opened()
  expect(page.find('.silent').exists()).toBe(false)
})
