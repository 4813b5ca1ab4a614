import { ref } from 'vue'

export const MODES = ['auto', 'light', 'dark', 'contrast'] as const
export type Mode = (typeof MODES)[number]
const STORED = 'lianfang.display'

function stored(): Mode {
  const value = localStorage.getItem(STORED)
  return MODES.find((m) => m === value) ?? 'auto'
}

export const displayMode = ref<Mode>('auto')
/// Grows by one whenever colours change; charts and maps read their colours from the tokens again.
export const paletteVersion = ref(0)

function apply(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.mode = displayMode.value === 'auto' ? (dark ? 'dark' : 'light') : displayMode.value
  paletteVersion.value++
}

export function startDisplay(): void {
  displayMode.value = stored()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
  apply()
}

export function setDisplay(mode: Mode): void {
  displayMode.value = mode
  localStorage.setItem(STORED, mode)
  apply()
}

/// The value of a design token, for canvases that cannot read CSS variables.
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}
