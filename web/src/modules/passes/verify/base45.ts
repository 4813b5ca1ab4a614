const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const BASE = 45

/// The bytes behind the letters of a square; undefined when they are none (RFC 9285).
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  let place = 0
  for (let at = 0; at < text.length; at += 3) {
    const whole = at + 2 < text.length
    let value = 0
    for (let digit = whole ? 2 : 1; digit >= 0; digit--) {
      const letter = LETTERS.indexOf(text.charAt(at + digit))
      if (letter < 0) return undefined
      value = value * BASE + letter
    }
    if (value > (whole ? 0xffff : 0xff)) return undefined
    if (whole) bytes[place++] = value >> 8
    bytes[place++] = value & 0xff
  }
  return bytes
}
