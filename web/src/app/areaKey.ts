import type { Schemas } from './api'

/// Areas are numbers of 18 digits, kept as text: a JavaScript number cannot hold them.
export type AreaKey = Schemas['kernel.AreaKey']

export type Level = Schemas['kernel.AreaLevel']

const WIDTHS: [Level, number][] = [
  ['PROVINCE', 2],
  ['PREFECTURE', 4],
  ['COUNTY', 6],
  ['TOWNSHIP', 9],
  ['VILLAGE', 12],
  ['GRID', 15],
  ['CELL', 18],
]

function significantDigits(key: AreaKey): number {
  const used = key.replace(/0+$/, '').length
  return used === 0 ? 0 : (WIDTHS.find(([, width]) => used <= width)?.[1] ?? 18)
}

export function levelOf(key: AreaKey): Level {
  const digits = significantDigits(key)
  return WIDTHS.find(([, width]) => width === digits)?.[0] ?? 'NATION'
}

/// True when `inner` is `outer` or lies in it.
export function covers(outer: AreaKey, inner: AreaKey): boolean {
  return inner.startsWith(outer.slice(0, significantDigits(outer)))
}

/// The division code as people write it: 12 digits for what has one, else all 18.
export function codeOf(key: AreaKey): string {
  return key.endsWith('000000') ? key.slice(0, 12) : key
}
