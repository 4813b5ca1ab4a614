import type { Campaign } from './api'

export interface Why {
  reason: 'open' | 'found' | 'tooFew' | 'pause' | 'confirmed'
  /// Clean rounds in a row so far.
  clean: number
  /// The round that decides.
  name: string
}

/// Why the rule says what it says; undefined where there is no rule.
export function whyNext(campaign: Campaign): Why | undefined {
  const last = campaign.rounds.at(-1)
  if (campaign.rule === undefined || last === undefined) return undefined
  const found = { clean: last.cleanInARow ?? 0, name: last.name }
  switch (campaign.next?.step) {
    case undefined:
      return { ...found, reason: 'open' }
    case 'ROUND':
      return { ...found, reason: last.clean === true ? 'tooFew' : 'found' }
    case 'CONFIRMATION':
      return { ...found, reason: 'pause' }
    case 'STOP':
      return { ...found, reason: 'confirmed' }
  }
}
