import { onScopeDispose } from 'vue'
import { bringReader } from '@/design/scan/reader'

/// When the page has come to rest: a guard records before anybody scans.
const LATER_MILLIS = 10_000

/// Brings the reader of codes along while there is a network; without one the next opening does.
export function useKeepingReader(): void {
  const timer = setTimeout(() => void bringReader().catch(() => undefined), LATER_MILLIS)
  onScopeDispose(() => clearTimeout(timer))
}
