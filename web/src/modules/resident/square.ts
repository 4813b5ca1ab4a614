import { encode } from 'uqr'

const QUIET_POINTS = 4

/// A pass as a square of points, as large readers and cheap cameras read it: a quarter may be damaged (level Q), four points of
/// white around it.
/// @return points a side with the white, and the black ones as one path of an SVG, a run of a row at a time
export function squareOf(text: string): { points: number; path: string } {
  const { size, data } = encode(text, { ecc: 'Q', border: QUIET_POINTS })
  const runs: string[] = []
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue
      let end = x
      while (row[end] === true) end++
      runs.push(`M${x} ${y}h${end - x}v1h${x - end}z`)
      x = end
    }
  })
  return { points: size, path: runs.join('') }
}
