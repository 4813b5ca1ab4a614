import { beforeEach, expect, it, vi } from 'vitest'
import { answers } from '../../../test/answers'
import { boundsOf, classified } from '@/design/mapGeometry'
import { allChildren } from './allChildren'
import type { Area, AreaMap } from './api'
import { actsFor, assigned, partsProblem, shared } from './areaActs'
import { shortName } from './useAreaName'
import { useAreaAct } from './useAreaAct'

const grid = { areaKey: '430903108210003000', name: 'G3', level: 'GRID', households: 41, version: 2, pinyin: 'G3', validFrom: '2020-01-24' } satisfies Area as Area

beforeEach(() => void (document.cookie = 'XSRF-TOKEN=t'))

it('official divisions change by importing an edition; grids and cells are ours to shape', () => {
  expect(actsFor({ level: 'COUNTY' })).toEqual([])
  expect(actsFor({ level: 'VILLAGE' })).toEqual(['grids'])
  expect(actsFor({ level: 'GRID' })).toContain('split')
  expect(actsFor({ level: 'GRID', validTo: '2020-02-01' })).toEqual([])
})

it('the parts of a split must hold every household', () => {
  const part = (households: number, ...cells: string[]) => ({ name: 'x', households, cells })
  expect(partsProblem([part(41)], 41, [])).toBe('too-few')
  expect(partsProblem([part(20), part(20)], 41, [])).toBe('sum')
  expect(partsProblem([part(21), part(20)], 41, [])).toBeUndefined()
  expect(partsProblem([part(0), part(0)], undefined, [])).toBeUndefined()
})

it('every cell of a split grid goes to exactly one part', () => {
  const parts = [{ name: 'a', households: 1, cells: ['c1'] }, { name: 'b', households: 1, cells: [] }]
  expect(partsProblem(parts, 2, ['c1', 'c2'])).toBe('cells')
  const moved = assigned(assigned(parts, 'c2', 1), 'c1', 1)
  expect(moved.map((p) => p.cells)).toEqual([[], ['c2', 'c1']])
  expect(partsProblem(moved, 2, ['c1', 'c2'])).toBeUndefined()
})

it('a split starts with two halves that add up, and is sent with the version it was made against', async () => {
  const asked = answers({ [`POST /api/areas/${grid.areaKey}/split`]: {} })
  const done = vi.fn()
  const { form, run } = useAreaAct(grid, 'split', done)
  expect(form.parts.map((p) => p.households)).toEqual([21, 20])
  await run()
  expect(asked[0]?.body).toMatchObject({ version: 2, parts: [{ households: 21 }, { households: 20 }] })
  expect(done).toHaveBeenCalledOnce()
})

it('children are gathered over all pages', async () => {
  const asked = answers({
    'GET /api/areas/43/children': ({ url }) => ({ body: url.includes('after=k') ? { items: [{ name: 'b' }], next: null } : { items: [{ name: 'a' }], next: 'k' } }),
  })
  expect((await allChildren('43')).map((a) => a.name)).toEqual(['a', 'b'])
  expect(asked).toHaveLength(2)
})

it('a map is framed around everything in it and coloured by class', () => {
  const ring = [[[112, 28], [113, 28], [113, 29.5], [112, 28]]]
  const map: AreaMap = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { areaKey: 'k', name: 'n', pinyin: 'n', level: 'COUNTY', schematic: false }, geometry: { type: 'MultiPolygon', coordinates: [ring] } }],
  }
  expect(boundsOf(map)).toEqual([112, 28, 113, 29.5])
  expect(boundsOf({ type: 'FeatureCollection', features: [] })).toBeUndefined()
  expect(classified(map, () => 3).features[0]?.properties).toMatchObject({ areaKey: 'k', cls: 3 })
})

it('the cells of a split grid are shared out, and each part holds what its cells hold', () => {
  const cells = ['a', 'b', 'c'].map((areaKey, i) => ({ areaKey, households: 10 + i }))
  const parts = shared([{ name: 'x', households: 0, cells: [] }, { name: 'y', households: 0, cells: [] }], cells)
  expect(parts.map((p) => [p.cells.join(''), p.households])).toEqual([['ab', 21], ['c', 12]])
  expect(partsProblem(parts, 33, ['a', 'b', 'c'])).toBeUndefined()
})

it('on its own map, a zone is not called by the name of the city again', () => {
  expect(shortName('YiyangDatonghu', 'Yiyang')).toBe('Datonghu')
  expect(shortName('HnYiyanHitech', 'Yiyang')).toBe('Hitech')
  expect(shortName('Yiyang', 'Yiyang')).toBe('Yiyang')
  expect(shortName('Nan', 'Yiyang')).toBe('Nan')
})
