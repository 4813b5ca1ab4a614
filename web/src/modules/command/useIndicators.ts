import { defineStore } from 'pinia'
import { ref } from 'vue'
import { currentLocale } from '@/app/i18n'
import { command, type Indicator } from './api'

/// What is counted, and what it is called; asked once.
export const useIndicators = defineStore('indicators', () => {
  const all = ref<Indicator[]>([])
  let asking: Promise<void> | undefined

  function need(): Promise<void> {
    asking ??= command.indicators().then(
      (found) => void (all.value = found),
      (error: unknown) => {
        asking = undefined
        throw error
      },
    )
    return asking
  }

  const of = (code: string): Indicator | undefined => all.value.find((i) => i.code === code)
  const label = (code: string): string => of(code)?.labels[currentLocale()] ?? code
  return { all, need, of, label }
})
