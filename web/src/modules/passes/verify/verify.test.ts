import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromCbor } from './cbor'
import { decide, importKeys, mayContain, readPass, type GateRule, type PublishedKey, type VerificationKeys } from './index'

interface Told {
  number: string
  issued: string
  expires: string
  colour: string
  initials: string
  birthYear: number | null
  until: string | null
  testUntil: string | null
}
interface Vectors {
  now: string
  toleranceSeconds: number
  keys: PublishedKey[]
  passes: { name: string; text: string; flaw?: string; claims?: Told }[]
  snapshot: { count: number; data: string; withdrawn: string[] }
  decisions: { name: string; text: string; rule: GateRule; medical: boolean; outcome: string; reason: string }[]
}

// The vectors that the server's verifier is held against.
const vectors = JSON.parse(readFileSync('../server/src/test/resources/passes/vectors.json', 'utf8')) as Vectors
const now = Date.parse(vectors.now)
let keys: VerificationKeys

beforeAll(async () => {
  keys = await importKeys(vectors.keys)
})

const moment = (text: string | null): number | null => (text === null ? null : Date.parse(text))

describe('a pass', () => {
  it.each(vectors.passes)('reads as it must: $name', async ({ text, flaw, claims }) => {
    const reading = await readPass(text, keys, now, vectors.toleranceSeconds)
    if (claims === undefined) {
      expect(reading).toEqual({ flaw })
    } else {
      const { issued, expires, until, testUntil, ...rest } = claims
      expect(reading).toEqual({ claims: { ...rest, issued: moment(issued), expires: moment(expires), until: moment(until), testUntil: moment(testUntil) } })
    }
  })

  it('is accepted with nothing changed only', async () => {
    const good = vectors.passes[0]?.text ?? ''
    for (let place = 4; place < good.length; place += 3) {
      const changed = good.slice(0, place) + (good[place] === 'A' ? 'B' : 'A') + good.slice(place + 1)
      expect(await readPass(changed, keys, now, 300)).toHaveProperty('flaw')
    }
  })

  it('is none of 2,000 random texts', async () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
    let seed = 20_220_710
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let turn = 0; turn < 2_000; turn++) {
      const text = 'LF1:' + Array.from({ length: random(400) }, () => letters[random(letters.length)]).join('')
      expect(await readPass(text, keys, now, 300)).toHaveProperty('flaw')
    }
  })
})

describe('a decision', () => {
  it.each(vectors.decisions)('comes out as it must: $name', async ({ text, rule, medical, outcome, reason }) => {
    const reading = await readPass(text, keys, now, vectors.toleranceSeconds)
    expect(await decide(reading, rule, now, vectors.snapshot, medical)).toEqual({ outcome, reason })
  })
})

describe('the snapshot', () => {
  it('holds every pass that was withdrawn, and hardly another', async () => {
    for (const number of vectors.snapshot.withdrawn) expect(await mayContain(vectors.snapshot, number)).toBe(true)
    for (let number = 0; number < 200; number++) expect(await mayContain(vectors.snapshot, number.toString(16).padStart(16, '7'))).toBe(false)
  })
})

describe('CBOR', () => {
  it.each([
    ['nothing', []],
    ['cut off', [0x82, 0x01]],
    ['something behind the end', [0x01, 0x01]],
    ['a length that is not told', [0x9f, 0x01, 0xff]],
    ['a key twice', [0xa2, 0x01, 0x01, 0x01, 0x02]],
    ['a number with a point', [0xf9, 0x3c, 0x00]],
    ['deeper than any pass', Array.from({ length: 50 }, () => 0x81)],
    ['half a character', [0x61, 0xff]],
  ])('is not %s', (_name, bytes) => {
    expect(fromCbor(Uint8Array.from(bytes))).toBeUndefined()
  })
})
