import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { i18n } from '@/app/i18n'
import ComboBox from './ComboBox.vue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('asks for what stands there, also when a whole word comes at once, as from an input method', async () => {
  const asked: string[] = []
  const page = mount(
    defineComponent({
      setup: () => {
        const text = ref('赫山区')
        const ask = (q: string) => Promise.resolve([asked.push(q)])
        return () => h(ComboBox<number>, { label: 'place', modelValue: text.value, 'onUpdate:modelValue': (now: string) => (text.value = now), ask, keyOf: String })
      },
    }),
    { global: { plugins: [i18n] } },
  )
  await page.get('input').setValue('自搭桥村')
  await vi.advanceTimersByTimeAsync(300)
  expect(asked).toEqual(['自搭桥村'])
  expect((page.get('input').element as HTMLInputElement).value).toBe('自搭桥村')
})
