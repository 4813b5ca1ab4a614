import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { DataZoomInsideComponent, DataZoomSliderComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { expect, it } from 'vitest'
import { chainOption } from '@/modules/cases/chains/chainOption'
import { clustersOf, type ChainsView } from '@/modules/cases/chains/graph'
import { layoutOf } from '@/modules/cases/chains/layout'
import { WHOLE } from '@/modules/cases/chains/view'
import { bandOption } from './bandOption'

use([CustomChart, LineChart, ScatterChart, DataZoomInsideComponent, DataZoomSliderComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

function drawn(option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 500 })
  chart.setOption(option)
  const picture = chart.renderToSVGString()
  chart.dispose()
  return picture
}

const VIEW = { days: [0, 3, 5, 9], infector: [-1, 0, -1, 1], cluster: [0, 0, 1, 0], further: [0, 2], how: [0, 1, 0, 3], hows: ['UNKNOWN', 'NAMED', 'RELATED', 'ONE_OF_SEVERAL'] } as unknown as ChainsView
const NAMES = { known: 'known', likely: 'likely', none: 'none', further: 'further', folded: 'folded' }

function chains(opened: number[], chosen?: number): string {
  const layout = layoutOf(VIEW, clustersOf(VIEW), new Set(opened))
  return drawn(chainOption({ view: VIEW, layout, chosen, from: 0, look: 0, day: (offset) => `day ${String(offset)}`, names: NAMES, tip: String, barTip: String, parts: { x: WHOLE } }))
}

/// A circle of the scatter series is one path; the legend has its own.
const paths = (picture: string): number => [...picture.matchAll(/<path /g)].length

it('a folded chain is drawn as a bar with its size, an opened one case by case', () => {
  const folded = chains([])
  expect(folded).toContain('>3</text>')
  expect(folded).toContain('day ')
  const opened = chains([0])
  expect(opened).not.toContain('>3</text>')
  expect(paths(opened)).toBeGreaterThan(paths(folded))
  expect(paths(chains([0], 3))).toBe(paths(opened) + 1)
})

it('what has more lanes than are seen has a bar beside it that shows where one is', () => {
  const lanes = (days: number): number => {
    const many = { days: Array.from({ length: days }, () => 0), infector: Array.from({ length: days }, () => -1), cluster: Array.from({ length: days }, (_, i) => i), further: [], how: Array.from({ length: days }, () => 0), hows: ['UNKNOWN'] } as unknown as ChainsView
    const layout = layoutOf(many, clustersOf(many), new Set())
    const option = chainOption({ view: many, layout, chosen: undefined, from: 0, look: 0, day: String, names: NAMES, tip: String, barTip: String, parts: { x: WHOLE } })
    return (option.dataZoom as unknown[]).length
  }
  expect([lanes(10), lanes(100)]).toEqual([2, 3])
})

it('a band is drawn with its gaps and its level', () => {
  const points = [{ name: 'Mon', low: 0.8, middle: 1.2, high: 1.9 }, { name: 'Tue' }, { name: 'Wed', low: 0.5, middle: 0.9, high: 1.4 }]
  const picture = drawn(bandOption(points, 1, { band: 'interval', line: 'median' }))
  for (const text of ['Mon', 'Wed', 'interval', 'median']) expect(picture).toContain(text)
})
