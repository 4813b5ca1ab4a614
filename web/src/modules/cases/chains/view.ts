/// The part of the picture that is seen, in per cent of the whole.
export interface Part {
  start: number
  end: number
}

export const WHOLE: Part = { start: 0, end: 100 }
const LEAST = 0.2

/// By a part of what is seen; it stops at the edge.
export function moved(part: Part, by: number): Part {
  const size = part.end - part.start
  const start = Math.min(Math.max(0, part.start + size * by), 100 - size)
  return { start, end: start + size }
}

/// Around the middle of what is seen.
export function zoomed(part: Part, factor: number): Part {
  const size = Math.min(100, Math.max(LEAST, (part.end - part.start) * factor))
  const start = Math.min(Math.max(0, (part.start + part.end - size) / 2), 100 - size)
  return { start, end: start + size }
}

/// Lanes from one on, as many as fit.
export function lanesSeen(first: number, fit: number, all: number): Part {
  if (all <= fit) return WHOLE
  const start = Math.min(Math.max(0, first), all - fit)
  return { start: (start / all) * 100, end: ((start + fit) / all) * 100 }
}
