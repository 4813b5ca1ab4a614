import { computed, ref } from 'vue'
import keys from './plateKeys.json'

/// Ordinary plates have 7 signs, new-energy plates 8.
const LONGEST = 8
const SHORTEST = 7

export type PlateKeys = 'province' | 'letter' | 'sign'

/// Which keys may follow what is typed: the province, then a letter, then letters and digits (never I or O).
export function keysAfter(typed: string): PlateKeys {
  const length = [...typed].length
  if (length === 0) return 'province'
  return length === 1 ? 'letter' : 'sign'
}

export function isWhole(typed: string): boolean {
  const length = [...typed].length
  return length >= SHORTEST && length <= LONGEST
}

/// A plate typed key by key on the province keyboard.
export function usePlate() {
  const typed = ref('')
  const expected = computed(() => keysAfter(typed.value))
  const whole = computed(() => isWhole(typed.value))
  const endings = computed(() => ([...typed.value].length === SHORTEST - 1 ? keys.endings : []))

  function press(key: string): void {
    if ([...typed.value].length < LONGEST) typed.value += key
  }
  function back(): void {
    typed.value = [...typed.value].slice(0, -1).join('')
  }
  function take(plate: string): void {
    typed.value = plate
  }
  return { typed, expected, whole, endings, press, back, take }
}
