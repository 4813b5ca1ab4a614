import { ref } from 'vue'
import { listen } from './http'

/// False while the last request could not reach the server or the device says it is off line.
export const reachable = ref(true)

export function watchNetwork(): void {
  listen({ online: (value) => (reachable.value = value) })
  window.addEventListener('offline', () => (reachable.value = false))
  window.addEventListener('online', () => (reachable.value = true))
}
