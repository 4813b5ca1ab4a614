import type { Apart, RoomView } from './api'

/// What is wrong with somebody, the gravest first; each has a word, so that nobody needs the colour.
export function flagsOf(person: Apart): ('referred' | 'keptLonger' | 'checkOverdue' | 'releaseDue')[] {
  const flags = ['referred', 'keptLonger', 'checkOverdue', 'releaseDue'] as const
  return flags.filter((flag) => person[flag] && !(flag === 'releaseDue' && person.keptLonger))
}

/// The tone of a whole room.
export function toneOfRoom(room: RoomView): 'bad' | 'warn' | 'ok' | '' {
  const flags = room.people.flatMap(flagsOf)
  if (flags.includes('referred') || flags.includes('keptLonger')) return 'bad'
  if (flags.includes('checkOverdue') || room.state === 'AWAY') return 'warn'
  return flags.includes('releaseDue') ? 'ok' : ''
}

/// 36.5; nothing while nobody has measured.
export const celsius = (tenths: number | null | undefined): string => (tenths == null ? '' : (tenths / 10).toFixed(1))
