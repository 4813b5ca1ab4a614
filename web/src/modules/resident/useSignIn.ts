import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Problem } from '@/app/problem'
import { useAct } from '@/app/useAct'
import { residents } from './api'
import { useResident } from './useResident'

/// What codes on paper are made of: nothing that is taken for another (no 0, O, 1, I, L).
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const PAPER_LETTERS = 12
export const SENT_DIGITS = 6

/// A code on paper in groups of four, of what was typed or pasted.
export function paperCode(typed: string): string {
  const letters = [...typed.toUpperCase()].filter((one) => CODE_LETTERS.includes(one)).slice(0, PAPER_LETTERS)
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/// Counts the seconds down that the server asks to wait.
function useWait(problem: Ref<Problem | undefined>): Ref<number> {
  const left = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  watch(problem, (now) => {
    if (now?.status !== 429) return
    clearInterval(timer)
    left.value = Math.max(1, Math.ceil(Number(now.params.seconds ?? now.retryAfterSeconds) || 1))
    timer = setInterval(() => {
      left.value--
      if (left.value > 0) return
      clearInterval(timer)
      problem.value = undefined
    }, 1000)
  })
  onScopeDispose(() => clearInterval(timer))
  return left
}

/// Signing in by telephone and code, or by a code on paper.
/// @param done what follows
export function useSignIn(done: () => Promise<unknown>) {
  const resident = useResident()
  const phone = ref('')
  const code = ref('')
  const paper = ref('')
  const sent = ref(false)

  const sending = useAct(async () => {
    await residents.sendCode(phone.value.trim())
    code.value = ''
    sent.value = true
  })
  const entering = useAct(async (way: 'PHONE' | 'PAPER') => {
    await resident.signIn(way === 'PHONE' ? { phone: phone.value.trim(), code: code.value.trim() } : { paperCode: paper.value })
    await done()
  })
  const sendWait = useWait(sending.problem)
  const enterWait = useWait(entering.problem)

  function press(letter: string): void {
    paper.value = paperCode(paper.value + letter)
  }
  function back(): void {
    paper.value = paperCode(paper.value.replace(/[^-]-?$/, ''))
  }
  const paperWhole = computed(() => paper.value.replaceAll('-', '').length === PAPER_LETTERS)

  return { phone, code, paper, sent, sending, entering, sendWait, enterWait, press, back, paperWhole }
}
