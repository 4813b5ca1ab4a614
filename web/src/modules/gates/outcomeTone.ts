import type { Outcome } from './api'

const TONES: Record<Outcome, string> = { PASSED: 'ok', TURNED_BACK: 'warn', TO_HOSPITAL: 'bad', ESCORTED: 'note', EXEMPT: 'note' }

/// Status colours go with the word, never alone.
export const outcomeTone = (outcome: Outcome): string => TONES[outcome]
