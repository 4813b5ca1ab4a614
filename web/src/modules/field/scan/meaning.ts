/// What a scanned or read text is, by its shape.
export type Scanned = { kind: 'celsius'; celsius: number } | { kind: 'idNumber'; idNumber: string } | { kind: 'phone'; phone: string } | { kind: 'plate'; plate: string } | { kind: 'pass'; pass: string } | { kind: 'code'; code: string }

const TEMPERATURE = /^(3[2-9]|4[0-4])[.,](\d{1,2})\s*(?:\u2103|\u00b0?C)?$/i
const PLATE = /^\p{Script=Han}[A-Z][A-HJ-NP-Z0-9]{5,6}$/u

export function meaningOf(read: string): Scanned {
  const text = read.normalize('NFKC').trim()
  const warm = TEMPERATURE.exec(text)
  if (warm !== null) return { kind: 'celsius', celsius: Number(`${warm[1]}.${warm[2]}`) }
  // a space may be the last sign of a pass
  if (text.startsWith('LF1:')) return { kind: 'pass', pass: read.replace(/^\s+|[\r\n]+$/g, '') }
  if (/^\d{17}[\dX]$/i.test(text)) return { kind: 'idNumber', idNumber: text.toUpperCase() }
  if (/^1\d{10}$/.test(text)) return { kind: 'phone', phone: text }
  if (PLATE.test(text.toUpperCase())) return { kind: 'plate', plate: text.toUpperCase() }
  return { kind: 'code', code: text }
}
