import { onScopeDispose, watch } from 'vue'
import { reachable } from '@/app/network'
import { useDevice } from '../device/useDevice'
import { post } from '../post'
import { takeBundle } from './takeBundle'

const EVERY_MILLIS = 15 * 60_000

/// Takes along what the post needs, whenever the post changes or the network comes back, and every quarter of an hour.
/// What fails now is tried again then: nothing waits for it.
export function useKeepingBundle(): void {
  const device = useDevice()
  const take = (): void => {
    if (post.value !== undefined && device.isOpen && reachable.value && !document.hidden) void takeBundle().catch(() => undefined)
  }
  watch([() => post.value?.id, () => device.isOpen, reachable], take, { immediate: true })
  const timer = setInterval(take, EVERY_MILLIS)
  onScopeDispose(() => clearInterval(timer))
}
