/// Five classes with round bounds for colouring areas by a figure.
/// @return ascending lower bounds, the first above 0; a value below the first bound is class 0
export function classBounds(values: number[], classes = 5): number[] {
  const highest = Math.max(0, ...values)
  if (highest <= 0) return []
  if (highest <= classes) return Array.from({ length: highest }, (_, i) => i + 1)
  const positive = values.filter((v) => v > 0).sort((a, b) => a - b)
  const bounds = Array.from({ length: classes }, (_, i) => roundDown(positive[Math.floor((i * positive.length) / classes)] ?? 1))
  return [...new Set(bounds)].filter((b) => b > 0)
}

/// At most two significant digits, so that a legend can be read.
export function roundDown(value: number): number {
  if (value < 10) return Math.floor(value)
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.floor(value / unit) * unit
}

export function classOf(value: number | undefined, bounds: number[]): number {
  if (value === undefined) return 0
  return bounds.filter((b) => value >= b).length
}
