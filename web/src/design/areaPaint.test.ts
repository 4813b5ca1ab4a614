import { beforeEach, expect, it } from 'vitest'
import { fillLayers, imageOf } from './areaPaint'

const COLOURS = { '--map-0': '#eeeeee', '--map-medium': '#ffcc00', '--map-high': '#cc0000' }

beforeEach(() => {
  for (const [name, colour] of Object.entries(COLOURS)) document.documentElement.style.setProperty(name, colour)
})

const patternOf = (cls: number): string => {
  const [, stripes] = fillLayers('grades')
  const pattern = (stripes as { paint: { 'fill-pattern': unknown[] } }).paint['fill-pattern']
  return String(pattern[pattern.indexOf(cls) + 1])
}

it('figures are plain colours, and grades of a part of an area are striped in two', () => {
  expect(fillLayers('figures').map((layer) => layer.id)).toEqual(['children'])
  expect(fillLayers('grades').map((layer) => layer.id)).toEqual(['children', 'stripes'])
  expect(patternOf(1)).toBe('stripes #eeeeee #ffcc00')
  expect(patternOf(4)).toBe('stripes #ffcc00 #cc0000')
})

it('every name of stripes has its picture of both colours, half and half, that goes on at its edges', () => {
  const picture = imageOf(patternOf(4))
  if (picture === undefined) throw new Error('no picture')
  const { width, height, data } = picture
  const at = (x: number, y: number): string => [...data.slice(((y % height) * width + (x % width)) * 4).slice(0, 4)].join()
  const points = Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)))
  expect(points.filter((one) => one === '204,0,0,255')).toHaveLength(points.length / 2)
  expect(points.filter((one) => one === '255,204,0,255')).toHaveLength(points.length / 2)
  // the same one to the right and one up, also over an edge: a slanting stripe
  for (let i = 0; i < width; i++) expect(at(i + 1, height - 1)).toBe(at(i, height))
  expect(imageOf('marker')).toBeUndefined()
})
