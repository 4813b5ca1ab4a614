import { ref } from 'vue'
import type { AreaKey } from '@/app/areaKey'

/// Where somebody works on this device: a gate, or a station in a round.
export interface Post {
  kind: 'gate' | 'station'
  id: string
  name: string
  area: AreaKey
  round?: string
  /// When the shift began on this device.
  since: string
}

const NAME = 'lianfang.post'

function kept(): Post | undefined {
  const text = localStorage.getItem(NAME)
  return text === null ? undefined : (JSON.parse(text) as Post)
}

export const post = ref<Post | undefined>(kept())

/// Opening a gate or a desk is going to a post; going on there is the same shift.
export function rememberPost(at: Omit<Post, 'since'>, now: string = new Date().toISOString()): void {
  const same = post.value !== undefined && post.value.id === at.id
  post.value = { ...at, since: same && post.value !== undefined ? post.value.since : now }
  localStorage.setItem(NAME, JSON.stringify(post.value))
}

/// The shift is over.
export function leavePost(): void {
  post.value = undefined
  localStorage.removeItem(NAME)
}
