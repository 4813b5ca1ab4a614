import { effectScope, nextTick, ref } from 'vue'
import { expect, it, vi } from 'vitest'
import { Problem } from './problem'
import { useAct } from './useAct'
import { useLoad } from './useLoad'
import { usePages } from './usePages'

it('drops an answer that a newer question overtook', async () => {
  const resolvers: ((v: string) => void)[] = []
  const day = ref('1')
  const scope = effectScope()
  const load = scope.run(() => useLoad(() => new Promise<string>((resolve) => resolvers.push(resolve)), [day]))
  day.value = '2'
  await nextTick()
  resolvers[1]?.('new')
  resolvers[0]?.('old')
  await vi.waitFor(() => expect(load?.loading.value).toBe(false))
  expect(load?.data.value).toBe('new')
  scope.stop()
})

it('keeps the refusal for the page to draw', async () => {
  const load = effectScope().run(() => useLoad(() => Promise.reject(new Problem({ code: 'a/b', status: 404 }))))
  await vi.waitFor(() => expect(load?.problem.value?.code).toBe('a/b'))
  expect(load?.loading.value).toBe(false)
})

it('an act runs once at a time and says whether it was done', async () => {
  let runs = 0
  const act = useAct(async () => {
    runs++
    await Promise.resolve()
  })
  expect(await Promise.all([act.run(), act.run()])).toEqual([true, false])
  expect(runs).toBe(1)
})

it('pages are appended until the key runs out, and a new filter starts again', async () => {
  const q = ref('a')
  const asked: string[] = []
  const list = usePages(
    (after) => {
      asked.push(`${q.value}${after ?? ''}`)
      return Promise.resolve({ items: [`${q.value}${after ?? 0}`], ...(after === undefined ? { next: '1' } : {}) })
    },
    [q],
  )
  await vi.waitFor(() => expect(list.items.value).toEqual(['a0']))
  await list.more()
  expect(list.items.value).toEqual(['a0', 'a1'])
  expect(list.hasMore.value).toBe(false)
  await list.more()
  q.value = 'b'
  await vi.waitFor(() => expect(list.items.value).toEqual(['b0']))
  expect(asked).toEqual(['a', 'a1', 'b'])
})
