export type Cell = string | number | null | undefined

/// Texts that a spreadsheet program would run as a formula get an apostrophe in front, as in everything that the server writes.
const DANGEROUS = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
const QUOTED = /[",\r\n]/
const ORDER_MARK = '\ufeff'

export const neutralised = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text)

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = neutralised(cell)
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/// A table for spreadsheet programs. Numbers stay numbers, also negative ones.
export function csvOf(heads: string[], rows: Cell[][]): string {
  return ORDER_MARK + [heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n'
}
