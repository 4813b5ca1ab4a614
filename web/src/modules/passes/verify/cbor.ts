/// As much of CBOR (RFC 8949) as a pass has: integers, byte and text strings, arrays, maps, tags; definite lengths only.
/// Everything else is no pass.
export type Cbor = number | string | Uint8Array<ArrayBuffer> | Cbor[] | CborMap | Tagged

export class CborMap {
  readonly entries = new Map<number | string, Cbor>()
  get(key: number): Cbor | undefined {
    return this.entries.get(key)
  }
}

export class Tagged {
  constructor(
    readonly tag: number,
    readonly value: Cbor,
  ) {}
}

class NotCbor extends Error {}

const DEEPEST = 8

/// Undefined when the bytes are anything else, or anything follows.
export function fromCbor(bytes: Uint8Array<ArrayBuffer>): Cbor | undefined {
  try {
    const reader = new Reader(bytes)
    const value = reader.value(0)
    return reader.isAtEnd() ? value : undefined
  } catch (problem) {
    if (problem instanceof NotCbor) return undefined
    throw problem
  }
}

class Reader {
  private at = 0
  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {}

  isAtEnd(): boolean {
    return this.at === this.bytes.length
  }

  value(depth: number): Cbor {
    if (depth > DEEPEST) throw new NotCbor()
    const first = this.byte()
    const count = this.argument(first & 0x1f)
    switch (first >> 5) {
      case 0:
        return count
      case 1:
        return -1 - count
      case 2:
        return this.take(count)
      case 3:
        return this.text(count)
      case 4:
        return this.array(count, depth)
      case 5:
        return this.map(count, depth)
      case 6:
        return new Tagged(count, this.value(depth + 1))
      default:
        throw new NotCbor()
    }
  }

  private byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new NotCbor()
    return byte
  }

  private argument(low: number): number {
    if (low < 24) return low
    if (low > 27) throw new NotCbor()
    let value = 0
    for (let left = 1 << (low - 24); left > 0; left--) value = value * 256 + this.byte()
    if (!Number.isSafeInteger(value)) throw new NotCbor()
    return value
  }

  private take(count: number): Uint8Array<ArrayBuffer> {
    if (this.at + count > this.bytes.length) throw new NotCbor()
    const taken = this.bytes.slice(this.at, this.at + count)
    this.at += count
    return taken
  }

  private text(count: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.take(count))
    } catch {
      throw new NotCbor()
    }
  }

  private array(count: number, depth: number): Cbor[] {
    const items: Cbor[] = []
    for (let index = 0; index < count; index++) items.push(this.value(depth + 1))
    return items
  }

  private map(count: number, depth: number): CborMap {
    const map = new CborMap()
    for (let index = 0; index < count; index++) {
      const key = this.value(depth + 1)
      if ((typeof key !== 'number' && typeof key !== 'string') || map.entries.has(key)) throw new NotCbor()
      map.entries.set(key, this.value(depth + 1))
    }
    return map
  }
}
