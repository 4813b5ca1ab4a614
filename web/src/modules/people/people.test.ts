import { effectScope, ref } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import type { Resident } from './api'
import { remainingSeconds, useImport } from './useImport'
import { asSent, atNewDoor, emptyResident, useResidentForm } from './useResidentForm'
import { useResidents } from './useResidents'

const AREA = '430903108210000000'
const existing: Resident = {
  id: 'r1',
  name: 'A',
  sex: 'UNKNOWN',
  idKind: 'CN_ID',
  phone: '100****1234',
  kind: 'RESIDENT',
  areaKey: AREA,
  householdId: 'h1',
  door: '3-200',
  careNeeds: [],
  measures: [],
  since: '2020-01-24',
  version: 4,
}

beforeEach(() => void (document.cookie = 'XSRF-TOKEN=t'))

it('what is left empty is unknown, and papers that do not exist have no number', () => {
  const sent = asSent({ ...emptyResident(AREA), name: ' A ', phone: ' ', door: '', idKind: 'NONE', idNumber: '123', careNeeds: [{ kind: 'DIALYSIS', until: '' }] })
  expect(sent).toMatchObject({ name: 'A', phone: null, door: null, idNumber: null, careNeeds: [{ kind: 'DIALYSIS', until: null }] })
})

it('a resident who moves leaves the household', () => {
  const before = { ...emptyResident(AREA), door: '3-201', householdId: 'h' }
  expect(atNewDoor({ ...before, name: 'B' }, before).householdId).toBe('h')
  expect(atNewDoor({ ...before, door: '3-202' }, before).householdId).toBeNull()
  expect(atNewDoor({ ...before, areaKey: '430903108211000000' }, before).householdId).toBeNull()
})

it('a masked value that was not touched goes back as it was', async () => {
  const asked = answers({ 'PUT /api/residents/r1': { body: { id: 'r1' } } })
  const done = vi.fn()
  await useResidentForm(AREA, existing, done).submit()
  expect(asked[0]?.body).toMatchObject({ phone: '100****1234', version: 4 })
  expect(done).toHaveBeenCalledWith('r1')
})

it('a stale write waits for a decision and is then sent against the newer version', async () => {
  const theirs = { ...existing, door: '3-202', version: 6 }
  let turns = 0
  const asked = answers({
    'PUT /api/residents/r1': ({ body }) =>
      turns++ === 0 ? { status: 409, body: { code: 'people/stale-write', params: { yours: body, theirs } } } : { body: { id: 'r1' } },
  })
  const done = vi.fn()
  const form = useResidentForm(AREA, existing, done)
  form.form.door = '3-201'
  await form.submit()
  expect(form.stale.value?.code).toBe('people/stale-write')
  expect(done).not.toHaveBeenCalled()
  await form.resolve({ door: '3-201', version: 6 })
  expect(asked[1]?.body).toMatchObject({ door: '3-201', version: 6 })
  expect(done).toHaveBeenCalledOnce()
})

it('what is searched for never stands in an address', async () => {
  const page = { body: { items: [], next: null } }
  const asked = answers({ 'GET /api/residents': page, 'POST /api/residents/search': page })
  const scope = effectScope()
  const list = scope.run(() => useResidents(ref(AREA), ref(undefined)))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  if (list !== undefined) list.text.value = 'wang xiaoming'
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toMatchObject({ url: '/api/residents/search', body: { q: 'wang xiaoming', areaKey: AREA } })
  expect(asked.filter((a) => a.url.includes('wang'))).toEqual([])
  scope.stop()
})

it('those under a home measure are asked for by the day', async () => {
  const asked = answers({ 'GET /api/residents': { body: { items: [], next: null } } })
  const scope = effectScope()
  scope.run(() => useResidents(ref(AREA), ref('2020-02-02')))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  expect(asked[0]?.url).toContain('measure=true&day=2020-02-02')
  scope.stop()
})

it('an import goes from file through columns and progress to its end', async () => {
  const state = { id: 'i1', rows: 10, good: 9, unchanged: 0, bad: 1, errors: [{ row: 3, column: 'phone', code: 'c', detail: 'd' }] }
  let looks = 0
  const asked = answers({
    'POST /api/imports/residents': { body: { id: 'i1', rows: 10, columns: [{ header: 'h', sample: 's', mappedTo: 'name' }] } },
    'GET /api/imports/i1/preview': { body: { items: [] } },
    'PUT /api/imports/i1/mapping': {},
    'POST /api/imports/i1/run': {},
    'GET /api/imports/i1': () => ({ body: { ...state, state: looks++ === 0 ? 'RUNNING' : 'DONE', done: looks * 5 } }),
  })
  const scope = effectScope()
  const steps = scope.run(useImport)
  if (steps === undefined) throw new Error('no scope')
  expect(steps.step.value).toBe('file')
  await steps.upload.run(new File(['x'], 'x.csv'), AREA)
  expect(steps.step.value).toBe('mapping')
  await steps.run.run()
  expect(steps.step.value).toBe('running')
  expect(asked.find((a) => a.method === 'PUT')?.body).toEqual({ mapping: { h: 'name' } })
  await vi.waitFor(() => expect(steps.step.value).toBe('done'), { timeout: 3000 })
  scope.stop()
})

it('tells the remaining time once there is a rate', () => {
  expect(remainingSeconds(0, 100, 5000)).toBeUndefined()
  expect(remainingSeconds(50, 100, 500)).toBeUndefined()
  expect(remainingSeconds(25, 100, 10_000)).toBe(30)
})
