import type { Opened, Outbox } from '../outbox/outbox'
import type { PersonInput } from './api'
import type { Member } from './tubeInHand'

/// What a desk records, as it is sent.
export interface DeskFact {
  id: string
  kind?: 'SAMPLE' | 'VOID' | 'MOVE' | 'SEAL'
  roundId?: string
  tubeCode?: string
  sampleId?: string
  stationId?: string
  at?: string
  single?: boolean
  reason?: string
  person?: PersonInput
}

export interface Swab extends Member {
  round: string
  tube: string
  /// Tells persons apart as far as this device can.
  who: string
  household?: string | undefined
  /// Whether the server has it: then its own count has it too.
  known: boolean
}

/// Who somebody is to this device: a resident, a number, or a name with its telephone.
export function whoIs(person: PersonInput | undefined): string {
  if (person?.residentId != null) return `r:${person.residentId}`
  if (person?.idNumber != null && person.idNumber !== '') return `n:${person.idNumber.normalize('NFKC').toUpperCase()}`
  return `g:${person?.name ?? ''}|${person?.phone ?? ''}`
}

/// What this device has put into which tube, sent or not: enough to count and to keep the rules without a server.
export class LocalDesk {
  private readonly swabs = new Map<string, Swab>()
  private readonly seals = new Map<string, boolean>()

  static async of(outbox: Outbox): Promise<LocalDesk> {
    const here = new LocalDesk()
    const rows = [...(await outbox.list('sent', ALL, 'DESK')), ...(await outbox.list('waiting', ALL, 'DESK'))]
    rows.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0)).forEach((row) => here.take(row))
    return here
  }

  take(row: Pick<Opened, 'id' | 'state' | 'body' | 'label' | 'household'>): void {
    const fact = row.body as DeskFact
    const known = row.state === 'sent'
    const before = this.swabs.get(fact.sampleId ?? '')
    switch (fact.kind ?? 'SAMPLE') {
      case 'SAMPLE':
        this.swabs.set(row.id, { id: row.id, nameMasked: row.label ?? '', undone: false, round: fact.roundId ?? '', tube: fact.tubeCode ?? '', who: whoIs(fact.person), household: row.household, known })
        break
      case 'VOID':
        if (before !== undefined) before.undone = true
        break
      case 'MOVE':
        if (before === undefined) break
        before.undone = true
        this.swabs.set(row.id, { ...before, id: row.id, undone: false, tube: fact.tubeCode ?? '', known })
        break
      case 'SEAL':
        this.seals.set(fact.tubeCode ?? '', true)
    }
  }

  isSealed(tube: string): boolean {
    return this.seals.get(tube) === true
  }

  /// Newest first.
  in(tube: string): Swab[] {
    return [...this.swabs.values()].filter((one) => one.tube === tube).reverse()
  }

  /// Swabs in a tube that the server cannot have counted yet.
  unknownIn(tube: string): number {
    return this.in(tube).filter((one) => !one.undone && !one.known).length
  }

  /// The tube of the round in which somebody already is.
  tubeOf(who: string, round: string): string | undefined {
    return [...this.swabs.values()].find((one) => one.who === who && one.round === round && !one.undone)?.tube
  }

  /// Households that are in a tube.
  householdsIn(tube: string): Set<string> {
    return new Set(this.in(tube).flatMap((one) => (one.undone || one.household === undefined ? [] : [one.household])))
  }
}

const ALL = 20_000
