import { ref, watch, type Ref } from 'vue'
import { uuidv7 } from '@/app/uuid'

const PREFIX = 'lianfang.draft.'

function keep(name: string, text: string): void {
  if (text === '') sessionStorage.removeItem(PREFIX + name)
  else sessionStorage.setItem(PREFIX + name, text)
}

/// What somebody types into a form. It is kept until the form was sent, also through the end of a session and a new sign-in.
/// Closing the browser forgets it.
export function useDraft(name: string, empty = ''): Ref<string> {
  const text = ref(sessionStorage.getItem(PREFIX + name) ?? empty)
  watch(text, (typed) => keep(name, typed === empty ? '' : typed), { flush: 'sync' })
  return text
}

/// The id under which a form is sent: the same until it was taken, so that sending again cannot make two of one.
export function draftId(name: string): string {
  const known = sessionStorage.getItem(`${PREFIX}${name}.id`) ?? uuidv7()
  keep(`${name}.id`, known)
  return known
}

export function draftTaken(name: string): void {
  keep(`${name}.id`, '')
}

export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key))
}
