import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { answers } from '../../../../test/answers'
import { aWorkingDevice } from '../../../../test/device'
import { useOutbox } from '@/modules/field/outbox/useOutbox'
import { emptyLine, lineOf, momentOf, timeOf } from './keying'
import { useFormImport } from './useFormImport'
import { useKeying } from './useKeying'

const inScope = <T>(use: () => T): T => effectScope().run(use) as T
const NUMBER = '00000018'
const form = { number: NUMBER, printingId: 'p', roundId: 'r', stationId: 's', lines: 3, printedAt: '2022-07-29T00:00:00Z', keyed: 0 }

beforeEach(() => {
  setActivePinia(createPinia())
  document.cookie = 'XSRF-TOKEN=t'
})

it('a time is read as it is scribbled', () => {
  expect(['805', '8:05', '８：０５', '08.05', '2359', '24:00', '8', ''].map(timeOf)).toEqual(['08:05', '08:05', '08:05', '08:05', '23:59', undefined, undefined, undefined])
})

it('a moment on paper is by the clocks there', () => {
  expect(momentOf('2022-07-30', '08:05', 'Asia/Shanghai')).toBe('2022-07-30T00:05:00.000Z')
  expect(momentOf('2022-07-30', '00:30', 'Asia/Shanghai')).toBe('2022-07-29T16:30:00.000Z')
  expect(momentOf('2022-07-30', '08:05', 'Europe/Bratislava')).toBe('2022-07-30T06:05:00.000Z')
})

it('a line is whole with a tube, a time and somebody', () => {
  const line = { ...emptyLine(4), tube: ' T-1 ', time: '805' }
  const sent = (parts: Partial<typeof line>) => lineOf(NUMBER, { ...line, ...parts }, '2022-07-30', 'Asia/Shanghai')
  expect(sent({})).toBeUndefined()
  expect(sent({ name: 'A', time: '' })).toBeUndefined()
  expect(sent({ name: 'A', phone: ' 10012345678 ' })).toEqual({ form: NUMBER, line: 4, tubeCode: 'T-1', at: '2022-07-30T00:05:00.000Z', single: false, person: { name: 'A', phone: '10012345678' } })
  expect(sent({ idKind: 'PASSPORT', idNumber: 'P1' })?.person).toEqual({ idKind: 'PASSPORT', idNumber: 'P1' })
  expect(sent({ name: 'typed', residentId: 'r1' })?.person).toEqual({ residentId: 'r1' })
})

describe('keying in', () => {
  async function keying(table: Parameters<typeof answers>[0] = {}) {
    const asked = answers({ [`GET /api/testing/forms/${NUMBER}`]: { body: { form, keyedLines: [] } }, ...table })
    const one = inScope(() => useKeying(NUMBER))
    await vi.waitFor(() => expect(one.lines.value).toHaveLength(3))
    one.day.value = '2022-07-30'
    return { one, asked }
  }

  it('takes the tube of the line above over', async () => {
    const { one } = await keying()
    const [first, , third] = one.lines.value
    if (first === undefined || third === undefined) throw new Error('three lines')
    first.tube = 'T-1'
    one.begin(1)
    third.tube = 'T-2'
    one.begin(2)
    expect(one.lines.value.map((line) => line.tube)).toEqual(['T-1', 'T-1', 'T-2'])
  })

  it('knows which of its tubes are sealed', async () => {
    const keyedLines = ['T-1', 'T-1', 'T-2'].map((tubeCode, i) => ({ line: i + 1, sampleId: `s${i}`, tubeCode, at: '2022-07-30T00:05:00Z' }))
    const { one } = await keying({
      [`GET /api/testing/forms/${NUMBER}`]: { body: { form, keyedLines } },
      'GET /api/testing/tubes/T-1': { body: { code: 'T-1', state: 'RECEIVED' } },
      'GET /api/testing/tubes/T-2': { body: { code: 'T-2', state: 'OPEN' } },
    })
    expect(one.sealed.value).toEqual(['T-1'])
    expect(one.tubes.value).toEqual([
      { code: 'T-1', count: 2 },
      { code: 'T-2', count: 1 },
    ])
  })

  it('sends a whole line, and leaves one that is refused as it was typed', async () => {
    const answer = { items: [{ status: 'REFUSED', problem: { detail: 'full' } }] as unknown[] }
    const { one, asked } = await keying({ 'POST /api/testing/forms/lines': () => ({ body: answer }) })
    const line = one.lines.value[0]
    if (line === undefined) throw new Error('a line')
    expect(await one.send(line)).toBe(false)
    expect(line.problem).toBe('incomplete')
    Object.assign(line, { tube: 'T-1', name: 'A', time: '805' })
    expect(await one.send(line)).toBe(false)
    expect(one.lines.value[0]).toMatchObject({ tube: 'T-1', problem: { message: 'full' } })
    answer.items = [{ status: 'ACCEPTED' }]
    expect(await one.send(line)).toBe(true)
    expect(asked.filter((a) => a.method === 'POST')).toHaveLength(2)
  })

  it('a line without an answer is kept on this device and goes out later', async () => {
    await aWorkingDevice()
    const { one } = await keying({})
    const line = one.lines.value[0]
    if (line === undefined) throw new Error('a line')
    Object.assign(line, { tube: 'T-1', name: 'A', time: '805' })
    expect(await one.send(line)).toBe(true)
    expect(one.lines.value[0]?.problem).toBe('waits')
    expect((await useOutbox().outbox.list('waiting')).map((row) => row.body)).toMatchObject([{ line: 1, tubeCode: 'T-1' }])
    const asked = answers({ 'GET /api/clock': { body: { now: new Date().toISOString(), zone: 'Asia/Shanghai' } }, 'POST /api/testing/forms/lines': { body: { items: [{ status: 'ACCEPTED' }] } } })
    useOutbox().sending.nudge()
    await vi.waitFor(async () => expect(await useOutbox().outbox.count('sent')).toBe(1), { timeout: 5_000 })
    expect(asked.filter((a) => a.method === 'POST')).toHaveLength(1)
  })
})

describe('a spreadsheet', () => {
  const preview = { columns: [{ header: 'a', field: 'FORM', sample: '' }, { header: 'b', sample: '' }], rows: 1, items: [] }
  it('is looked at first; a meaning that is given to a column is taken from the one that had it', async () => {
    const asked = answers({ 'POST /api/testing/forms/import/preview': { body: preview }, 'POST /api/testing/forms/import': { body: { accepted: 1, duplicate: 0, sealed: 0, refused: 0, errors: [] } } })
    const one = inScope(useFormImport)
    await one.look.run(new File(['x'], 'x.csv'))
    expect([one.step.value, one.columns.value]).toEqual(['mapping', ['FORM', '']])
    await one.remap.run(1, 'FORM')
    expect(one.columns.value).toEqual(['', 'FORM'])
    await one.run.run()
    expect(one.step.value).toBe('done')
    expect(asked.at(-1)?.url).toContain('columns=%2CFORM')
    one.again()
    expect(one.step.value).toBe('file')
  })
})
