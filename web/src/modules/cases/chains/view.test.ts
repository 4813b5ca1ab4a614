import { expect, it } from 'vitest'
import { lanesSeen, moved, WHOLE, zoomed } from './view'

it('the part that is seen moves by what is seen, and stops at the edges', () => {
  expect(moved({ start: 20, end: 40 }, 0.5)).toEqual({ start: 30, end: 50 })
  expect(moved({ start: 20, end: 40 }, -2)).toEqual({ start: 0, end: 20 })
  expect(moved({ start: 70, end: 95 }, 1)).toEqual({ start: 75, end: 100 })
})
it('it grows and shrinks around its middle, up to the whole', () => {
  expect(zoomed({ start: 20, end: 40 }, 0.5)).toEqual({ start: 25, end: 35 })
  expect(zoomed({ start: 0, end: 80 }, 2)).toEqual(WHOLE)
  expect(zoomed({ start: 0, end: 20 }, 2)).toEqual({ start: 0, end: 40 })
})
it('as many lanes are seen as fit', () => {
  expect(lanesSeen(0, 40, 30)).toEqual(WHOLE)
  expect(lanesSeen(50, 40, 100)).toEqual({ start: 50, end: 90 })
  expect(lanesSeen(90, 40, 100)).toEqual({ start: 60, end: 100 })
})
