import { effectScope } from 'vue'
import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import { checkOf, type Apart, type RoomView } from './api'
import { needOf, toneOfNeed, totalOf, type County } from './forecast'
import { dutiesOf, namesOf, roomsOf } from './duties'
import { celsius, flagsOf, toneOfRoom } from './roomTone'
import { useAdmission } from './useAdmission'
import { useAdmissionList } from './useAdmissionList'

const person: Apart = {
  stayId: 's',
  person: { residentId: 'r', nameMasked: 'X', place: '', door: '' },
  kind: 'ROOM',
  reason: 'CLOSE_CONTACT',
  day: 3,
  of: 14,
  until: '2020-02-15',
  away: false,
  referred: false,
  checkOverdue: false,
  releaseDue: false,
  keptLonger: false,
}
const room = (...people: Apart[]): RoomView => ({
  room: { floor: 2, number: '201', beds: 2, family: true, barrierFree: false, ownToilet: true, languages: [], closed: false },
  siteId: 'i',
  areaKey: '44',
  state: people.length === 0 ? 'FREE' : 'OCCUPIED',
  people,
})

it('the gravest of a room decides its tone, and every flag has a word', () => {
  expect(toneOfRoom(room())).toBe('')
  expect(toneOfRoom(room(person))).toBe('')
  expect(toneOfRoom(room({ ...person, releaseDue: true }))).toBe('ok')
  expect(toneOfRoom(room({ ...person, releaseDue: true }, { ...person, checkOverdue: true }))).toBe('warn')
  expect(toneOfRoom(room({ ...person, checkOverdue: true }, { ...person, referred: true }))).toBe('bad')
  expect(flagsOf({ ...person, releaseDue: true, keptLonger: true })).toEqual(['keptLonger'])
})

it('a check of somebody who was not reached has neither temperature nor symptoms', () => {
  const form = { way: 'TELEPHONE', reached: false, celsius: 38.5, symptoms: ['COUGH'], note: '' } as const
  const vain = checkOf('s', { ...form, symptoms: [...form.symptoms] })
  expect(vain).toMatchObject({ stayId: 's', reached: false, symptoms: [] })
  expect(vain).not.toHaveProperty('celsiusTenths')
  expect(checkOf('s', { ...form, symptoms: ['COUGH'], reached: true })).toMatchObject({ celsiusTenths: 385, symptoms: ['COUGH'] })
  expect(celsius(385)).toBe('38.5')
  expect(celsius(null)).toBe('')
})

it('duties are named with commas between, of either kind', () => {
  const names = namesOf([
    { duty: 'CARE', name: 'A' },
    { duty: 'CARE', name: 'B' },
  ])
  expect(names.CARE).toBe('A, B')
  expect(dutiesOf({ ...names, HEAD: ' C ，D' })).toEqual([
    { duty: 'HEAD', name: 'C' },
    { duty: 'HEAD', name: 'D' },
    { duty: 'CARE', name: 'A' },
    { duty: 'CARE', name: 'B' },
  ])
})

it('a row of rooms has a number for each', () => {
  const set = { floor: 2, first: 201, last: 203, beds: 1, family: false, barrierFree: false, ownToilet: true, languages: 'zh, ii' }
  expect(roomsOf(set).map((one) => one.number)).toEqual(['201', '202', '203'])
  expect(roomsOf(set)[0]).toMatchObject({ floor: 2, languages: ['zh', 'ii'], closed: false })
  expect(roomsOf({ ...set, last: 200 })).toEqual([])
})

/// Runs what a component would, and nothing else.
function within<T>(work: () => T): T {
  const made = effectScope().run(work)
  if (made === undefined) throw new Error('nothing was made')
  return made
}

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=token'
})

it('rooms are proposed as soon as a site is chosen, and only who has one is admitted', async () => {
  const proposal = (quarantineId: string, roomId?: string) => ({ quarantineId, roomId, person: {}, together: 1, carerMissing: false })
  const asked = answers({
    'POST /api/isolation/proposals': { body: { items: [proposal('a', 'r1'), proposal('b')] } },
    'POST /api/isolation/admissions': { body: { items: [] } },
  })
  const done = vi.fn()
  const admission = within(() => useAdmission(() => ['a', 'b'], done))
  admission.site.value = 'site'
  await vi.waitFor(() => expect(admission.placed.value).toHaveLength(1))
  expect(asked[0]?.body).toEqual({ siteId: 'site', quarantineIds: ['a', 'b'] })
  await admission.admitting.run()
  expect(asked[1]?.body).toEqual({ items: [{ quarantineId: 'a', roomId: 'r1' }] })
  expect(done).toHaveBeenCalledOnce()
})

it('a bus keeps seats and rooms for those who have one', async () => {
  const asked = answers({
    'POST /api/isolation/proposals': { body: { items: [{ quarantineId: 'a', roomId: 'r1', person: {}, together: 1, carerMissing: false }] } },
    'POST /api/isolation/trips': { body: {} },
  })
  const admission = within(() => useAdmission(() => ['a'], vi.fn()))
  admission.site.value = 'site'
  await vi.waitFor(() => expect(admission.placed.value).toHaveLength(1))
  admission.byBus.value = true
  admission.bus.value = { vehicle: 'VENTILATED_BUS', plate: 'H12345', driver: 'D', seats: 50 }
  await admission.admitting.run()
  expect(asked[1]?.body).toMatchObject({ vehicle: 'VENTILATED_BUS', plate: 'H12345', driver: 'D', seats: 50, passengers: [{ quarantineId: 'a', roomId: 'r1' }] })
})

const county = (areaKey: string, rooms: number, ...needs: [decided: number, most: number][]): County => ({
  areaKey,
  name: areaKey,
  rooms,
  wanted: 10,
  occupied: 2,
  overdue: 1,
  waiting: 3,
  proposed: 4,
  days: needs.map(([decided, most], index) => ({ day: `2022-07-0${String(index + 1)}`, decided, most })),
})

it('a need that is decided is one number, one that is not is a range, and its tone says whether the rooms suffice', () => {
  expect(needOf({ day: '', decided: 12, most: 12 }, String)).toBe('12')
  expect(needOf({ day: '', decided: 12, most: 15 }, String)).toBe('12–15')
  expect([11, 12, 15].map((rooms) => toneOfNeed({ day: '', decided: 12, most: 15 }, rooms))).toEqual(['bad', 'warn', ''])
})

it('all counties together need the sum, and run out when the sum is more than all rooms', () => {
  const all = totalOf([county('a', 5, [4, 5], [7, 9]), county('b', 5, [1, 6], [2, 3])], 'all')
  expect(all.days).toEqual([
    { day: '2022-07-01', decided: 5, most: 11 },
    { day: '2022-07-02', decided: 9, most: 12 },
  ])
  expect(all).toMatchObject({ rooms: 10, wanted: 20, occupied: 4, overdue: 2, waiting: 6, proposed: 8, mayRunOut: '2022-07-01' })
  expect(all).not.toHaveProperty('runsOut')
  expect(totalOf([county('a', 1, [2, 2])], 'all').runsOut).toBe('2022-07-01')
})

it('a list is looked at, its columns chosen anew, and brought in with the columns that were chosen', async () => {
  const seen = { headings: ['who', 'where'], columns: [{ field: 'ID_NUMBER', column: 0 }], coming: [], good: 2, known: 0, troubles: [] }
  const asked = answers({
    'POST /api/isolation/admission-lists/preview': { body: seen },
    'POST /api/isolation/admission-lists/import': { body: { admitted: 2, known: 0, refused: 0, troubles: [] } },
  })
  const done = vi.fn()
  const list = within(() => useAdmissionList(() => '44', done))
  await list.look.run()
  expect(asked).toEqual([])
  list.take(new File(['who,where'], 'list.csv'))
  list.all.site = 's'
  await list.look.run()
  expect(list.meaningOf(0)).toBe('ID_NUMBER')
  await list.choose(1, 'ID_NUMBER')
  expect(new URL(asked[1]?.url ?? '', 'http://x').searchParams.get('mapping')).toBe('ID_NUMBER:1')
  await list.run.run()
  expect(new URL(asked[2]?.url ?? '', 'http://x').searchParams.get('site')).toBe('s')
  expect(list.imported.value?.admitted).toBe(2)
  expect(list.preview.value).toBeUndefined()
  expect(done).toHaveBeenCalledOnce()
})
