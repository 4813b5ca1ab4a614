import Dexie, { type Table } from 'dexie'

/// Kinds of records that people make in the field; each is sent through a channel of its own.
export type Kind = 'CROSSING' | 'CROSSING_VOID' | 'HANDOVER' | 'HANDOVER_ITEM' | 'DESK' | 'VISIT' | 'VERIFICATION' | 'FORM_LINE' | 'CHECK_IN'

/// waiting → sent, or waiting → refused → (waiting again, corrected by another record, or set aside with a reason).
export type State = 'waiting' | 'sent' | 'refused' | 'corrected' | 'aside'

/// Why the server did not take a record; the text is in the language in which it was sent. Never personal.
export interface Refused {
  code: string
  status: number
  detail: string
  fields?: { field: string; code: string; detail: string }[]
}

/// A record as it lies on the disk. What was recorded is sealed; around it stands only what sending needs.
export interface Row {
  /// The order in which records were made on this device.
  seq?: number
  /// UUIDv7 of the record, the same however often it is sent.
  id: string
  /// Whose record it is: only their sessions send it.
  account: string
  kind: Kind
  /// Records of one chain reach the server in their order: a crossing and its correction, a tube.
  chain: string
  state: State
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
  /// Milliseconds by this device's own clock.
  madeAt: number
  /// Milliseconds that the record's moments are ahead of this device's clock.
  frame: number
  /// The life of the page in which it was made.
  life: string
  tries: number
  /// How the server answered; absent while it waits.
  answer?: unknown
  refused?: Refused
  /// The refused record that this one stands for.
  replaces?: string
  /// Why it was set aside, in people's own words.
  why?: string
}

/// Codes of refusals that this device gives itself.
export const INSECURE = 'app/insecure'
export const DEPENDS = 'app/depends-on-refused'

/// What the device holds beside records: keys, and values that outlive the page.
export interface KeptKey {
  name: string
  key: CryptoKey
}
export interface KeptValue {
  name: string
  value: unknown
}
/// A part of the bundle, sealed with the key that the PIN opens.
export interface KeptPart {
  name: string
  etag: string
  /// Milliseconds by the device's clock.
  takenAt: number
  bytes: number
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

export class FieldDatabase extends Dexie {
  outbox!: Table<Row, number>
  keys!: Table<KeptKey, string>
  values!: Table<KeptValue, string>
  bundle!: Table<KeptPart, string>

  /// Versions only ever grow; each new one says how rows of the one before become its own.
  constructor(name = 'lianfang-field') {
    // A record that was said to be kept survives a power cut: written through, not only handed to the system.
    super(name, { chromeTransactionDurability: 'strict' })
    // Rows with the same key of an index stand in the order of seq.
    this.version(1).stores({ outbox: '++seq, &id, state, [account+state], [account+kind+state], [account+chain]', keys: 'name', values: 'name', bundle: 'name, takenAt' })
  }
}

let opened: FieldDatabase | undefined

export function fieldDatabase(): FieldDatabase {
  opened ??= new FieldDatabase()
  return opened
}

/// For tests: the next one to ask gets this database.
export function useDatabase(database: FieldDatabase | undefined): void {
  opened = database
}
