import { expect, it } from 'vitest'
import keys from './plateKeys.json'
import { isWhole, keysAfter, usePlate } from './usePlate'

const XIANG = keys.provinces[9] ?? ''

it('first the province, then a letter, then anything but I and O', () => {
  expect(keysAfter('')).toBe('province')
  expect(keysAfter(XIANG)).toBe('letter')
  expect(keysAfter(`${XIANG}H`)).toBe('sign')
  expect(keys.letters).not.toContain('I')
  expect(keys.letters).not.toContain('O')
  expect(new Set(keys.provinces).size).toBe(31)
})

it('seven or eight signs are a whole plate', () => {
  expect(isWhole(`${XIANG}H1234`)).toBe(false)
  expect(isWhole(`${XIANG}H12345`)).toBe(true)
  expect(isWhole(`${XIANG}HD12345`)).toBe(true)
})

it('takes no ninth sign, and offers endings for the seventh only', () => {
  const plate = usePlate()
  for (const key of [XIANG, 'H', '1', '2', '3', '4']) plate.press(key)
  expect(plate.endings.value).toEqual(keys.endings)
  for (const key of ['5', '6', '7']) plate.press(key)
  expect(plate.typed.value).toBe(`${XIANG}H123456`)
  expect(plate.endings.value).toEqual([])
  plate.back()
  expect(plate.typed.value).toBe(`${XIANG}H12345`)
})
