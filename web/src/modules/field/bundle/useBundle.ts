import { liveQuery } from 'dexie'
import { computed, onScopeDispose, ref } from 'vue'
import { useAct } from '@/app/useAct'
import { fieldDatabase, type KeptPart } from '../outbox/db'
import { takeBundle } from './takeBundle'

type Line = Pick<KeptPart, 'name' | 'takenAt' | 'bytes'>

/// Parts that lie on this device, and taking them anew.
export function useBundle() {
  const parts = ref<Line[]>([])
  const subscription = liveQuery(() => fieldDatabase().bundle.toArray()).subscribe((all) => {
    parts.value = all.filter((one) => !one.name.startsWith('answer:')).map(({ name, takenAt, bytes }) => ({ name, takenAt, bytes }))
  })
  onScopeDispose(() => subscription.unsubscribe())
  const bytes = computed(() => parts.value.reduce((sum, one) => sum + one.bytes, 0))
  const take = useAct(() => takeBundle())
  return { parts, bytes, take }
}
