import { expect, it } from 'vitest'
import { isTooWide, zoneRulesOf } from './zoneRules'

const packOf = (values: Record<string, string>) => ({ values: Object.entries(values).map(([key, value]) => ({ key, value, unit: '1', validFrom: '2022-06-28', source: 's' })) })
const [city, town, village, cell] = ['430900000000000000', '430903110000000000', '430903110218000000', '430903110218001001']

it('a pack with two levels names how wide each may be', () => {
  const rules = zoneRulesOf(packOf({ 'zones.levels': 'high,medium', 'zones.high.widest': 'village', 'zones.medium.widest': 'township' }))
  expect(rules).toEqual({ levels: ['HIGH', 'MEDIUM'], widest: { HIGH: 'VILLAGE', MEDIUM: 'TOWNSHIP' } })
  const wide = (level: 'HIGH' | 'MEDIUM', areaKey: string) => isTooWide(rules, level, { areaKey, building: '' })
  expect([city, town, village].map((key) => wide('HIGH', key))).toEqual([true, true, false])
  expect([city, town, village].map((key) => wide('MEDIUM', key))).toEqual([true, false, false])
})

it('where a zone is a building, an area needs one, except for a few doors', () => {
  const rules = zoneRulesOf(packOf({ 'zones.levels': 'high', 'zones.high.widest': 'building' }))
  expect(rules.levels).toEqual(['HIGH'])
  expect(isTooWide(rules, 'HIGH', { areaKey: village, building: ' ' })).toBe(true)
  expect(isTooWide(rules, 'HIGH', { areaKey: village, building: '3' })).toBe(false)
  expect(isTooWide(rules, 'HIGH', { areaKey: cell, building: '' })).toBe(false)
})

it('a pack without zones knows no level, and what is not known refuses nothing', () => {
  expect(zoneRulesOf(packOf({ 'gates.fever.celsius': '37.3' }))).toEqual({ levels: [], widest: {} })
  expect(isTooWide(undefined, 'HIGH', { areaKey: city, building: '' })).toBe(false)
})
