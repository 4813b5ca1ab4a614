import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { answers, type Asked } from '../../../test/answers'
import { aWorkingDevice } from '../../../test/device'
import { useOutbox } from './outbox/useOutbox'
import { useGateDesk } from './useGateDesk'

const GATE = '01890000-0000-7000-8000-000000000001'
const desk = () => effectScope().run(() => useGateDesk(GATE)) as ReturnType<typeof useGateDesk>
const sentTo = (asked: Asked[], path: string): Asked[] => asked.filter((one) => one.method === 'POST' && one.url.endsWith(path))
const accepted = { body: { id: 'x', status: 'ACCEPTED' } }

const clock = { body: { now: new Date().toISOString(), zone: 'Asia/Shanghai' } }

beforeEach(async () => {
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
  await aWorkingDevice()
})

it('a plate and a temperature are one vehicle with one person', async () => {
  const asked = answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  const one = desk()
  one.plate.take('XH12345')
  one.form.celsius = 36.5
  expect(await one.send()).toBe(true)
  expect(sentTo(asked, '/api/crossings')[0]?.body).toMatchObject({ gateId: GATE, direction: 'IN', plate: 'XH12345', person: {}, celsius: 36.5, outcome: 'PASSED' })
  expect(one.plate.typed.value).toBe('')
  expect(one.form.celsius).toBeUndefined()
  expect(one.recentPlates.value).toEqual(['XH12345'])
})

it('what the rules decide becomes the outcome, and a person may choose another', async () => {
  answers({ [`POST /api/gates/${GATE}/assess`]: { body: { decision: 'TO_HOSPITAL', reason: 'fever', advice: [] } } })
  const one = desk()
  one.form.celsius = 38.2
  await one.ask()
  expect(one.outcome.value).toBe('TO_HOSPITAL')
  one.chosen.value = 'ESCORTED'
  expect(one.outcome.value).toBe('ESCORTED')
})

it('an exemption goes at once and needs nothing', async () => {
  const asked = answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  const one = desk()
  expect(one.ready.value).toBe(false)
  one.plate.take('XH12345')
  await one.send('MEDICAL')
  expect(sentTo(asked, '/api/crossings')[0]?.body).toMatchObject({ outcome: 'EXEMPT', exemption: 'MEDICAL' })
})

it('a refusal loses nothing, and the corrected record stands for the refused one', async () => {
  answers({ 'GET /api/clock': clock, 'POST /api/crossings': { status: 422, body: { code: 'gates/plate-not-valid', detail: 'no plate' } } })
  const one = desk()
  one.plate.take('XH12345')
  expect(await one.send()).toBe(false)
  expect(one.problem.value?.code).toBe('gates/plate-not-valid')
  expect(one.plate.typed.value).toBe('XH12345')
  const { outbox } = useOutbox()
  expect(await outbox.count('refused')).toBe(1)
  answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  one.plate.take('XH12346')
  expect(await one.send()).toBe(true)
  expect(await outbox.count('refused')).toBe(0)
  expect(await outbox.count('corrected')).toBe(1)
})

it.each([503, 0])('what the server does not answer (%i) is recorded all the same, and waits', async (status) => {
  answers(status === 0 ? {} : { 'GET /api/clock': clock, 'POST /api/crossings': { status, body: { code: 'kernel/busy' } } })
  const one = desk()
  one.plate.take('XH12345')
  expect(await one.send()).toBe(true)
  expect(one.saved.value?.plate).toBe('XH12345')
  expect(await useOutbox().outbox.count('waiting')).toBe(1)
})

it('without a server the device decides by what it took along, and says no more than it knows', async () => {
  answers({})
  const said = { decision: 'HOLD' as const, reason: '', advice: [] }
  const one = effectScope().run(() => useGateDesk(GATE, () => Promise.resolve(said))) as ReturnType<typeof useGateDesk>
  one.form.celsius = 36.5
  await one.ask()
  expect(one.assessment.value).toEqual(said)
  expect(one.problem.value).toBeUndefined()
})

it('the next record has an id of its own', async () => {
  const asked = answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  const one = desk()
  one.plate.take('XH12345')
  await one.send()
  one.plate.take('XH12346')
  await one.send()
  const ids = sentTo(asked, '/api/crossings').map((a) => (a.body as { id: string }).id)
  expect(new Set(ids).size).toBe(2)
})

it('taking back writes a correcting fact and marks the record', async () => {
  answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  const one = desk()
  one.plate.take('XH12345')
  await one.send()
  const first = one.done.value[0]
  if (first === undefined) throw new Error('nothing was recorded')
  const asked = answers({ [`POST /api/crossings/${first.id}/void`]: { body: {} } })
  await one.takeBack(first)
  expect(sentTo(asked, '/void')[0]?.body).toMatchObject({ reason: 'MISTAKE' })
  expect(one.done.value[0]?.undone).toBe(true)
  expect(one.tally).toEqual({ persons: 0, vehicles: 0 })
  expect(one.saved.value).toBeUndefined()
  vi.unstubAllGlobals()
})

it('says that a record was taken, and adds it to the totals of the day', async () => {
  answers({ 'GET /api/clock': clock, 'POST /api/crossings': accepted })
  const one = desk()
  one.plate.take('XH12345')
  one.form.celsius = 36.5
  one.form.reason = 'WORK'
  await one.send()
  expect(one.saved.value).toMatchObject({ plate: 'XH12345', celsius: 36.5, outcome: 'PASSED' })
  expect(one.tally).toEqual({ persons: 1, vehicles: 1 })
})

it('shows what was recorded before the desk was opened, each once', async () => {
  const line = { id: 'a', at: '2020-02-03T00:00:00Z', direction: 'IN', plate: 'YH00001', person: { nameMasked: 'W*' }, celsius: 36.4, outcome: 'PASSED' }
  answers({ 'GET /api/crossings': { body: { items: [line, { ...line, id: 'b', plate: null, voided: true }] } } })
  const one = desk()
  await one.load()
  await one.load()
  expect(one.done.value.map((d) => [d.id, d.undone, d.who])).toEqual([['a', false, 'W*'], ['b', true, 'W*']])
  expect(one.prefixes.value).toEqual(['YH'])
})
