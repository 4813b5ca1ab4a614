/// Tenths of a degree of a typed temperature; nothing when nothing was typed.
export function tenthsOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.')
  return text === '' ? undefined : Math.round(Number(text) * 10)
}
