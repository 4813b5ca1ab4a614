import { describe, expect, it } from 'vitest'
import type { Figure } from './api'
import { classBounds, classOf, roundDown } from './classes'
import { changeOf, withLive } from './useToday'

const figure: Figure = { code: 'gates.persons', value: 10, previous: 12, spark: [8, 12, 10], sinceActivation: 30 }

describe('classes of a map', () => {
  it('have round bounds that separate the values', () => {
    const values = [0, 1043, 2210, 5190, 8021, 30577, 120944]
    const bounds = classBounds(values)
    expect(bounds).toEqual([1000, 2200, 5100, 8000, 30000])
    expect(values.map((v) => classOf(v, bounds))).toEqual([0, 1, 2, 3, 4, 5, 5])
  })
  it('are single numbers when the figure is small', () => {
    expect(classBounds([0, 1, 3])).toEqual([1, 2, 3])
    expect(classOf(0, [1, 2, 3])).toBe(0)
  })
  it('do not exist when there is nothing to tell apart', () => {
    expect(classBounds([])).toEqual([])
    expect(classBounds([0, 0])).toEqual([])
    expect(classOf(undefined, [])).toBe(0)
  })
  it('round down, so that the lowest value still belongs to its class', () => {
    expect([7, 19, 999, 12_345].map(roundDown)).toEqual([7, 19, 990, 12_000])
  })
})

describe('a figure', () => {
  it('takes over what was heard live, in its total and its line as well', () => {
    expect(withLive(figure, { 'gates.persons': 13 })).toEqual({ ...figure, value: 13, spark: [8, 12, 13], sinceActivation: 33 })
  })
  it('stays the same when nothing was heard of it', () => {
    expect(withLive(figure, { 'gates.vehicles': 13 })).toBe(figure)
  })
  it('changes against the day before', () => {
    expect(changeOf(figure)).toBe(-2)
  })
})
