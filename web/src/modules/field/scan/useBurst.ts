import { onMounted, onUnmounted } from 'vue'
import { Burst } from './burst'

type Field = HTMLInputElement | HTMLTextAreaElement
const isField = (at: unknown): at is Field => at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement

/// Takes what readers type, wherever the cursor is, and gives it to whom it belongs. Fields marked `data-reader` take it by
/// themselves.
export function useBurst(take: (text: string) => void): void {
  const burst = new Burst()
  function hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const text = burst.key(event.key, event.timeStamp)
    if (text === undefined) return
    const field = document.activeElement
    if (field instanceof HTMLElement && field.dataset.reader !== undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (isField(field)) takeOut(field, text)
    take(text.trim())
  }
  onMounted(() => window.addEventListener('keydown', hear, true))
  onUnmounted(() => window.removeEventListener('keydown', hear, true))
}

/// What the reader typed into a field that happened to have the cursor is taken out of it again.
function takeOut(field: Field, text: string): void {
  if (!field.value.endsWith(text)) return
  field.value = field.value.slice(0, -text.length)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
