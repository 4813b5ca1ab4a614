import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { answers } from '../../../test/answers'
import { handovers, outside, partnerKeys } from './handoverApi'
import { clockOf, countsOf, spoken } from './handoverWords'

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=t'
  setActivePinia(createPinia())
})

describe('a hand-over', () => {
  it('is due, then overdue, and stays late once it was', () => {
    expect(clockOf({ state: 'SENT', overdue: false })).toEqual({ key: 'due', tone: 'note' })
    expect(clockOf({ state: 'SENT', overdue: true })).toEqual({ key: 'overdue', tone: 'bad' })
    expect(clockOf({ state: 'ACKNOWLEDGED', overdue: false })).toEqual({ key: 'acknowledged', tone: 'ok' })
    expect(clockOf({ state: 'ACKNOWLEDGED', overdue: true })).toEqual({ key: 'acknowledgedLate', tone: 'bad' })
    expect(clockOf({ state: 'RETURNED', overdue: true })).toEqual({ key: 'returned', tone: 'note' })
  })
  it('counts cases and contacts, in the register or not', () => {
    expect(
      countsOf([
        { kind: 'CASE', id: 'a' },
        { kind: 'CONTACT', id: 'b' },
        { kind: 'OUTSIDE', id: 'c' },
      ]),
    ).toEqual({ cases: 1, contacts: 2 })
  })
  it('has an id of its own each time, so that sending it again is harmless', async () => {
    const asked = answers({ 'POST /api/handovers': { body: { id: 'x' } } })
    await handovers.send([{ kind: 'CASE', id: 'c' }], '440102000000000000', 'lives there')
    expect(asked[0]?.body).toMatchObject({ items: [{ kind: 'CASE', id: 'c' }], toArea: '440102000000000000', reason: 'lives there' })
    expect((asked[0]?.body as { id: string }).id[14]).toBe('7')
  })
  it('to another city says for which purpose it names people', async () => {
    const asked = answers({ 'POST /api/handovers/to-city': { body: { id: 'x' } } })
    await handovers.toCity({ items: [{ kind: 'OUTSIDE', id: 'o' }], partnerId: 'k', reason: 'r', named: true, purpose: 'CONTACT_PERSON', purposeWords: 'w' })
    expect(asked[0]?.body).toMatchObject({ named: true, purpose: 'CONTACT_PERSON', purposeWords: 'w' })
  })
})

it('a fingerprint is read out in groups of four', () => {
  expect(spoken('0123456789abcdef0123456789abcdef')).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef')
})

it('a telephone that is sought stands in no address', async () => {
  const asked = answers({ 'POST /api/outside-contacts/search': { body: { items: [] } } })
  await outside.search('440100000000000000', '10012345678')
  expect(asked[0]?.url).not.toContain('10012345678')
  expect(asked[0]?.body).toMatchObject({ phone: '10012345678' })
})

it('a key is registered for the city', async () => {
  const asked = answers({ 'POST /api/partner-keys': { body: { id: 'k' } } })
  await partnerKeys.register({ areaKey: '440100000000000000', name: 'B', publicKey: 'p', fingerprint: 'f' })
  expect(asked[0]?.body).toMatchObject({ areaKey: '440100000000000000', name: 'B', publicKey: 'p', fingerprint: 'f' })
})
