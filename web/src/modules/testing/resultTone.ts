import type { TubeResult } from './api'

const TONES: Record<TubeResult, string> = { NEGATIVE: 'ok', POSITIVE: 'bad', UNCLEAR: 'warn', INVALID: 'warn' }

/// Status colours go with the word, never alone.
export const resultTone = (result: TubeResult): string => TONES[result]
