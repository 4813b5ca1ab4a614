import { mount, flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { i18n, needTexts, setLocale } from '@/app/i18n'
import { useOutbox } from '../outbox/useOutbox'
import VisitsPage from './VisitsPage.vue'

const LINE = { residentId: 'r1', nameMasked: 'W**', areaKey: '4', building: '3', door: '12', why: 'STATUS_CHANGED', colour: 'YELLOW', since: '2020-02-03', looks: 0, secondLook: false }
const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 5_000 })

async function page() {
  await setLocale('en')
  await needTexts('app', 'field')
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: VisitsPage }] })
  await router.push('/')
  return mount(VisitsPage, { global: { plugins: [i18n, router] } })
}

beforeEach(async () => {
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

it('who was met is off the list, who was not stays for a second look, and without a network all of it waits', async () => {
  answers({ 'GET /api/verification-list': { body: { items: [LINE, { ...LINE, residentId: 'r2', nameMasked: 'L**' }] } } })
  const shown = await page()
  await until(() => shown.findAll('article').length === 2)
  answers({})
  await shown.findAll('article')[0]?.findAll('.ways button')[0]?.trigger('click')
  await until(() => shown.findAll('article').length === 1)
  await shown.get('article input').setValue('nobody answered')
  await shown.get('article').findAll('.ways button')[1]?.trigger('click')
  await until(() => shown.text().includes('second look'))
  const { outbox } = useOutbox()
  await flushPromises()
  expect((await outbox.list('waiting')).map((row) => row.body)).toMatchObject([{ residentId: 'r2', outcome: 'ABSENT', note: 'nobody answered' }, { residentId: 'r1', outcome: 'PRESENT' }])
  shown.unmount()
})

it('sends what was found in one message, item by item', async () => {
  answers({ 'GET /api/verification-list': { body: { items: [LINE] } } })
  const shown = await page()
  await until(() => shown.findAll('article').length === 1)
  const asked = answers({
    'GET /api/clock': { body: { now: new Date().toISOString(), zone: 'Asia/Shanghai' } },
    'POST /api/verification-visits/batch': (one) => ({ body: { items: (one.body as { items: { id: string }[] }).items.map(({ id }) => ({ id, status: 'ACCEPTED' })) } }),
  })
  await shown.get('article').findAll('.ways button')[2]?.trigger('click')
  await until(() => asked.some((one) => one.url === '/api/verification-visits/batch'))
  expect(asked.find((one) => one.method === 'POST')?.body).toMatchObject({ items: [{ residentId: 'r1', outcome: 'REFUSED' }] })
  await vi.waitFor(async () => expect(await useOutbox().outbox.count('sent')).toBe(1))
  shown.unmount()
})
