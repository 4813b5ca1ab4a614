import type { Outbox } from './outbox'

export interface Counts {
  waiting: number
  refused: number
  ofOthers: number
}

/// One's own records that are on their way or refused, and those of other people who work with this device.
export async function countsOf(outbox: Outbox): Promise<Counts> {
  const all = outbox.database.outbox.where('state').anyOf('waiting', 'refused').count()
  const [waiting, refused] = await Promise.all([outbox.count('waiting'), outbox.count('refused')])
  return { waiting, refused, ofOthers: (await all) - waiting - refused }
}
