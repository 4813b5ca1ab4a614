import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { token } from '@/app/display'

/// What the classes 0 to 5 of a map mean: steps of a figure, or grades of danger, some of them of a part of the area only.
export type Palette = 'figures' | 'grades'

/// Names of tokens: a colour, and the colour of stripes over it.
interface Fill {
  ground: string
  stripes?: string
}

const FILLS: Record<Palette, readonly Fill[]> = {
  figures: [0, 1, 2, 3, 4, 5].map((step) => ({ ground: `--map-${step}` })),
  grades: [
    { ground: '--map-0' },
    { ground: '--map-0', stripes: '--map-medium' },
    { ground: '--map-medium' },
    { ground: '--map-0', stripes: '--map-high' },
    { ground: '--map-medium', stripes: '--map-high' },
    { ground: '--map-high' },
  ],
}
const CHILDREN: ExpressionSpecification = ['!=', ['get', 'self'], true]
/// Points after which stripes repeat, and how many of them are striped.
const REPEAT = 12
const STRIPE = 6
const STRIPED = /^stripes (#[0-9a-f]{6}) (#[0-9a-f]{6})$/i

/// The areas in their colours, and above them those with stripes.
export function fillLayers(palette: Palette): LayerSpecification[] {
  const fills = FILLS[palette]
  const striped = fills.flatMap(({ ground, stripes }, cls) => (stripes === undefined ? [] : [{ cls, image: `stripes ${token(ground)} ${token(stripes)}` }]))
  const colours = fills.flatMap(({ ground }, cls) => [cls, token(ground)])
  const plain: LayerSpecification = {
    id: 'children',
    type: 'fill',
    source: 'areas',
    filter: CHILDREN,
    paint: { 'fill-color': ['match', ['get', 'cls'], ...colours, token('--map-0')] as unknown as string, 'fill-opacity': 0.92 },
  }
  if (striped.length === 0) return [plain]
  const images = striped.flatMap(({ cls, image }) => [cls, image])
  return [
    plain,
    {
      id: 'stripes',
      type: 'fill',
      source: 'areas',
      filter: ['all', CHILDREN, ['in', ['get', 'cls'], ['literal', striped.map((one) => one.cls)]]],
      paint: { 'fill-pattern': ['match', ['get', 'cls'], ...images, striped[0]?.image ?? ''] as unknown as string },
    },
  ]
}

export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray<ArrayBuffer>
}

/// The picture that a layer of [fillLayers] names: slanting stripes that go on from one picture to the next.
/// @return undefined for a name of something else
export function imageOf(name: string): Pixels | undefined {
  const [, ground, stripes] = STRIPED.exec(name) ?? []
  if (ground === undefined || stripes === undefined) return undefined
  const data = new Uint8ClampedArray(REPEAT * REPEAT * 4)
  for (let point = 0; point < REPEAT * REPEAT; point++) {
    const slant = ((point % REPEAT) + Math.floor(point / REPEAT)) % REPEAT
    data.set(bytesOf(slant < STRIPE ? stripes : ground), point * 4)
  }
  return { width: REPEAT, height: REPEAT, data }
}

function bytesOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).concat(255)
}
