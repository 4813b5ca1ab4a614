import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { squareOf } from './square'

it('is black exactly where the code is, row by row', () => {
  const text = 'LF1:' + 'ABC123 $%*+-./:'.repeat(14)
  const { points, path } = squareOf(text)
  const { data } = encode(text, { ecc: 'Q', border: 4 })
  const drawn = Array.from({ length: points }, () => Array<boolean>(points).fill(false))
  for (const [, x, y, there, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h(-\d+)z/g)) {
    expect(Number(back)).toBe(-Number(there))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(there))
  }
  expect(drawn).toEqual(data)
})
