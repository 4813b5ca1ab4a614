const BITS = 20n

/// Which passes were withdrawn, as `GET /api/passes/revocations` tells it: a Golomb–Rice coded set. One in a million others
/// is found by chance, so a hit refuses nobody: it asks for the card number.
export interface Snapshot {
  count: number
  /// base64
  data: string
}

export const NOTHING_WITHDRAWN: Snapshot = { count: 0, data: '' }

/// @param number of a pass, 16 hexadecimal digits
export async function mayContain(snapshot: Snapshot, number: string): Promise<boolean> {
  if (snapshot.count === 0) return false
  const sought = await placeOf(number, snapshot.count)
  const bits = new BitReader(snapshot.data)
  let place = 0n
  for (let index = 0; index < snapshot.count; index++) {
    place += bits.rice()
    if (place >= sought) return place === sought
  }
  return false
}

async function placeOf(number: string, count: number): Promise<bigint> {
  const bytes = Uint8Array.from(number.match(/../g) ?? [], (hex) => parseInt(hex, 16))
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes))
  return (hash.getBigUint64(0) * (BigInt(count) << BITS)) >> 64n
}

class BitReader {
  private readonly bytes: Uint8Array
  private next = 0

  constructor(data: string) {
    this.bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  }

  rice(): bigint {
    let quotient = 0
    while (this.bit() === 1) quotient++
    let remainder = 0
    for (let place = 0; place < Number(BITS); place++) remainder = remainder * 2 + this.bit()
    return (BigInt(quotient) << BITS) + BigInt(remainder)
  }

  /// Zeros behind the end.
  private bit(): number {
    const byte = this.bytes[this.next >> 3] ?? 0
    return (byte >> (7 - (this.next++ & 7))) & 1
  }
}
