import { effectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSuggestions } from './useSuggestions'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function box(ask: (text: string) => Promise<string[]>) {
  const made = effectScope().run(() => useSuggestions(ask))
  if (made === undefined) throw new Error('no scope')
  return made
}

it('waits until somebody stops typing', async () => {
  const asked: string[] = []
  const { type, items } = box((q) => (asked.push(q), Promise.resolve([q])))
  type('y')
  type('yi')
  type(' yiy ')
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual(['yiy'])
  expect(items.value).toEqual(['yiy'])
})

it('drops an answer that came after a newer question', async () => {
  const late = new Map<string, (v: string[]) => void>()
  const { look, items } = box((q) => new Promise((resolve) => late.set(q, resolve)))
  const both = [look('a'), look('ab')]
  late.get('ab')?.(['new'])
  late.get('a')?.(['old'])
  await Promise.all(both)
  expect(items.value).toEqual(['new'])
})

it('the arrow keys go round, and an emptied box closes', async () => {
  const { look, step, chosen, type, open } = box(() => Promise.resolve(['a', 'b']))
  await look('x')
  step(1)
  step(1)
  step(1)
  expect(chosen.value).toBe('a')
  step(-1)
  expect(chosen.value).toBe('b')
  type('')
  expect(open.value).toBe(false)
})

it('says why nothing can be suggested', async () => {
  const { look, problem, items } = box(() => Promise.reject(new Error('no')))
  await look('x')
  expect(problem.value?.message).toBe('no')
  expect(items.value).toEqual([])
})
