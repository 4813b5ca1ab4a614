import { onScopeDispose } from 'vue'
import { askClock } from './outbox/channels'

const EVERY_MILLIS = 20_000

/// Asks now and then whether the server is there, so that the status line is true also when nobody does anything.
export function useHeartbeat(): void {
  const beat = (): void => {
    if (!document.hidden) void askClock().catch(() => undefined)
  }
  const timer = setInterval(beat, EVERY_MILLIS)
  onScopeDispose(() => clearInterval(timer))
}
