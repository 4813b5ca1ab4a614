import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { answers } from '../../../test/answers'
import { useFromArea } from './useFromArea'

const HUNAN = '430000000000000000'
const YIYANG = '430900000000000000'
const HESHAN = '430903000000000000'
const place = (areaKey: string, name: string, level: string) => ({ areaKey, name, pinyin: '', level })
let scope: EffectScope

async function open(): Promise<ReturnType<typeof useFromArea>> {
  scope = effectScope()
  const from = scope.run(() => useFromArea()) as ReturnType<typeof useFromArea>
  await settled()
  return from
}
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(10)

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  document.cookie = 'XSRF-TOKEN=t'
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

it('province, city and county are chosen from lists, and another province empties the rest', async () => {
  const asked = answers({
    [`GET /api/resident/places?within=${HUNAN}`]: { body: [place(YIYANG, '益阳市', 'PREFECTURE')] },
    [`GET /api/resident/places?within=${YIYANG}`]: { body: [place(HESHAN, '赫山区', 'COUNTY')] },
    'GET /api/resident/places?within=110000000000000000': { body: [] },
  })
  const from = await open()
  expect(asked).toEqual([])
  from.province.value = '43'
  await settled()
  expect(from.cities.value.map((one) => one.name)).toEqual(['益阳市'])
  expect(from.area.value).toBe(HUNAN)
  from.city.value = YIYANG
  await settled()
  from.county.value = HESHAN
  await settled()
  expect(from.counties.value.map((one) => one.name)).toEqual(['赫山区'])
  expect(from.area.value).toBe(HESHAN)

  from.province.value = '11'
  await settled()
  expect([from.city.value, from.county.value, from.area.value]).toEqual(['', '', '110000000000000000'])
  expect(from.counties.value).toEqual([])
})

it('without a network the province is enough, and says so', async () => {
  answers({})
  const from = await open()
  from.province.value = '43'
  await settled()
  expect(from.problem.value).toBeDefined()
  expect(from.area.value).toBe(HUNAN)
})

it('what was chosen is still there after coming back', async () => {
  answers({
    [`GET /api/resident/places?within=${HUNAN}`]: { body: [place(YIYANG, '益阳市', 'PREFECTURE')] },
    [`GET /api/resident/places?within=${YIYANG}`]: { body: [place(HESHAN, '赫山区', 'COUNTY')] },
  })
  const before = await open()
  before.province.value = '43'
  await settled()
  before.city.value = YIYANG
  before.county.value = HESHAN
  scope.stop()
  const again = await open()
  await settled()
  expect(again.area.value).toBe(HESHAN)
  expect(again.counties.value).toHaveLength(1)
})
