import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { reachable } from '@/app/network'
import type { useGateDesk } from '../useGateDesk'
import { judge, takeVerification, type Judged } from './passes'

/// As long as whoever publishes withdrawn passes lets them be kept.
const EVERY_MILLIS = 60_000

type Desk = Pick<ReturnType<typeof useGateDesk>, 'form' | 'chosen'>

/// A pass before the gate: judged on the device, in words. Whoever it belongs to is then recorded by the initials on it.
export function usePassAtGate(area: () => string | undefined, { form, chosen }: Desk): { judged: Ref<Judged | undefined>; take: (text: string) => Promise<void>; clear: () => void } {
  const judged = ref<Judged>()
  let turn = 0
  /// What the last pass put on the screen: the next one puts its own there instead.
  let initials = ''
  let held = false

  async function take(text: string): Promise<void> {
    const mine = ++turn
    const found = await judge(text, area() ?? '')
    if (mine !== turn) return
    judged.value = found
    form.passId = found.claims?.number ?? ''
    if (form.name === initials) form.name = initials = found.claims?.initials ?? ''
    if (found.outcome === 'HOLD') chosen.value = 'TURNED_BACK'
    else if (held && chosen.value === 'TURNED_BACK') chosen.value = undefined
    held = found.outcome === 'HOLD'
  }
  function clear(): void {
    turn++
    judged.value = undefined
    initials = ''
    held = false
  }
  function refresh(): void {
    const here = area()
    if (here !== undefined && reachable.value && !document.hidden) void takeVerification(here).catch(() => undefined)
  }
  watch([area, reachable], refresh, { immediate: true })
  const timer = setInterval(refresh, EVERY_MILLIS)
  onScopeDispose(() => clearInterval(timer))
  return { judged, take, clear }
}
