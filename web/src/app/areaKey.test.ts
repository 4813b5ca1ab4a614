import { expect, it } from 'vitest'
import { codeOf, covers, levelOf } from './areaKey'

it('the level follows from the digits in use', () => {
  expect(levelOf('000000000000000000')).toBe('NATION')
  expect(levelOf('430000000000000000')).toBe('PROVINCE')
  expect(levelOf('430900000000000000')).toBe('PREFECTURE')
  expect(levelOf('430903000000000000')).toBe('COUNTY')
  expect(levelOf('430903108000000000')).toBe('TOWNSHIP')
  expect(levelOf('430903108210000000')).toBe('VILLAGE')
  expect(levelOf('430903108210003000')).toBe('GRID')
  expect(levelOf('430903108210003001')).toBe('CELL')
})

it('an area covers itself and what lies in it, and nothing beside it', () => {
  expect(covers('430900000000000000', '430903108210003001')).toBe(true)
  expect(covers('430900000000000000', '430900000000000000')).toBe(true)
  expect(covers('430900000000000000', '430800000000000000')).toBe(false)
  expect(covers('430903108000000000', '430903000000000000')).toBe(false)
  expect(covers('000000000000000000', '430903000000000000')).toBe(true)
})

it('a trailing zero that belongs to the code does not raise the level', () => {
  expect(levelOf('431000000000000000')).toBe('PREFECTURE')
  expect(covers('430903110000000000', '430903111000000000')).toBe(false)
  expect(levelOf('430903110000000000')).toBe('TOWNSHIP')
})

it('the code that people read has 12 digits down to the village and 18 below', () => {
  expect(codeOf('430903108210000000')).toBe('430903108210')
  expect(codeOf('430903108210003000')).toBe('430903108210003000')
})
