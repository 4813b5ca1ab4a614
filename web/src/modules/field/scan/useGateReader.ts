import { ref, type Ref } from 'vue'
import type { useGateDesk } from '../useGateDesk'
import { meaningOf } from './meaning'
import { useBurst } from './useBurst'

type Desk = Pick<ReturnType<typeof useGateDesk>, 'plate' | 'form'>

/// Gives what was scanned or typed by a reader to the field that it belongs to.
/// @param details where the person's numbers are shown; opened when one was read
/// @param pass takes a health pass
export function useGateReader({ plate, form }: Desk, details: () => HTMLDetailsElement | undefined, pass: (text: string) => void): { take: (text: string) => void; unread: Ref<boolean> } {
  /// What was read last is of no use here.
  const unread = ref(false)
  function take(text: string): void {
    const read = meaningOf(text)
    const shown = details()
    unread.value = false
    switch (read.kind) {
      case 'celsius':
        form.celsius = read.celsius
        return
      case 'plate':
        plate.take(read.plate)
        return
      case 'idNumber':
        form.idNumber = read.idNumber
        break
      case 'phone':
        form.phone = read.phone
        break
      case 'pass':
        pass(read.pass)
        return
      case 'code':
        // What nobody at a gate can use stays unread rather than in a wrong field.
        unread.value = true
        return
    }
    if (shown !== undefined) shown.open = true
  }
  useBurst(take)
  return { take, unread }
}
