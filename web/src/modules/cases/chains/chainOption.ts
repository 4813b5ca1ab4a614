import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams, CustomSeriesRenderItemReturn } from 'echarts'
import type { EChartsCoreOption } from 'echarts/core'
import { token } from '@/app/display'
import { NOBODY, howOf, type ChainsView, type How } from './graph'
import type { Layout } from './layout'
import { lanesSeen, type Part } from './view'

/// How sure it is who infected a case, as the picture shows it.
export const SURENESS = ['known', 'likely', 'none'] as const
export type Sureness = (typeof SURENESS)[number]
export const BARS = 'bars'
const COLOURS: Record<Sureness, string> = { known: '--chart-1', likely: '--chart-2', none: '--chart-4' }
const LARGE_FROM = 1_500
const LANES_FIT = 40
/// Height of a bar as part of a lane.
const BAR_PART = 0.7
/// Where one is among the lanes, beside them, to be dragged.
const BAR = { type: 'slider', filterMode: 'none', orient: 'vertical', right: 0, width: 14, showDetail: false, showDataShadow: false, brushSelect: false, handleSize: 0, moveHandleSize: 0, zoomLock: true, borderColor: 'transparent' }

export function surenessOf(how: How): Sureness {
  if (how === 'NAMED' || how === 'RELATED') return 'known'
  return how === 'ONE_OF_SEVERAL' ? 'likely' : 'none'
}

export interface Picture {
  view: ChainsView
  layout: Layout
  chosen: number | undefined
  /// From which lane on it is seen; taken anew whenever `look` has changed.
  from: number
  look: number
  /// Writes an offset of days as a day.
  day: (offset: number) => string
  names: Record<Sureness | 'further' | 'folded', string>
  tip: (place: number) => string
  barTip: (cluster: number) => string
  parts: { x: Part; y?: Part }
}

type Point = [number, number] | [null, null]

/// From infector to infected, first down, then along: gaps part the lines, so that all are drawn at once.
export function linesOf({ view, layout }: Pick<Picture, 'view' | 'layout'>): Point[] {
  const points: Point[] = []
  for (const place of layout.order) {
    const infector = view.infector[place] ?? NOBODY
    const lane = layout.lane[place] ?? NOBODY
    const above = infector === NOBODY ? NOBODY : (layout.lane[infector] ?? NOBODY)
    if (above === NOBODY) continue
    const origin = view.days[infector] ?? 0
    points.push([origin, above], [origin, lane], [view.days[place] ?? 0, lane], [null, null])
  }
  return points
}

function furtherOf({ view, layout }: Picture): Point[] {
  const points: Point[] = []
  for (let at = 0; at < view.further.length; at += 2) {
    const [one = NOBODY, other = NOBODY] = view.further.slice(at, at + 2)
    const lanes = [layout.lane[one] ?? NOBODY, layout.lane[other] ?? NOBODY] as const
    if (lanes.includes(NOBODY)) continue
    points.push([view.days[one] ?? 0, lanes[0]], [view.days[other] ?? 0, lanes[1]], [null, null])
  }
  return points
}

function barItem(_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI): CustomSeriesRenderItemReturn {
  const [left = 0, middle = 0] = api.coord([api.value(0), api.value(2)])
  const [right = 0] = api.coord([api.value(1), api.value(2)])
  const [, size] = api.size?.([0, 1]) as [number, number]
  const height = Math.max(3, Math.min(18, size * BAR_PART))
  const width = Math.max(10, right - left + 10)
  return {
    type: 'group',
    children: [
      { type: 'rect', shape: { x: left - 5, y: middle - height / 2, width, height, r: height / 3 }, style: { fill: token('--accent-soft'), stroke: token('--accent') } },
      ...(height >= 12 && width >= 28 ? [{ type: 'text' as const, style: { x: left, y: middle, text: String(api.value(3)), fill: token('--ink'), fontSize: 11, verticalAlign: 'middle' as const } }] : []),
    ],
  }
}

export function chainOption(picture: Picture): EChartsCoreOption {
  const { view, layout, names } = picture
  const text = { color: token('--ink-soft'), fontFamily: token('--font'), fontSize: 12 }
  const points: Record<Sureness, [number, number, number][]> = { known: [], likely: [], none: [] }
  for (const place of layout.order) points[surenessOf(howOf(view, place))].push([view.days[place] ?? 0, layout.lane[place] ?? 0, place])
  const line = { type: 'line', silent: true, showSymbol: false, connectNulls: false, animation: false, clip: true }
  const chosen = picture.chosen !== undefined && (layout.lane[picture.chosen] ?? NOBODY) !== NOBODY ? [[view.days[picture.chosen] ?? 0, layout.lane[picture.chosen] ?? 0, picture.chosen]] : []
  const last = view.days.at(-1) ?? 0
  const more = layout.lanes + 1 > LANES_FIT
  // the wheel alone scrolls the page
  const zoom = { type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl' }
  const seen = picture.parts.y ?? lanesSeen(picture.from, LANES_FIT, layout.lanes + 1)
  return {
    animation: false,
    textStyle: text,
    grid: { left: 12, right: more ? 30 : 12, top: 40, bottom: 28 },
    // on a phone the names below take three lines
    media: [{ query: { maxWidth: 560 }, option: { grid: { top: 76 } } }],
    legend: { top: 0, textStyle: text, itemWidth: 12, itemHeight: 12, selectedMode: false, data: [...SURENESS.map((one) => names[one]), names.further, names.folded] },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      backgroundColor: token('--surface-raised'),
      borderColor: token('--border'),
      textStyle: { ...text, color: token('--ink') },
      formatter: (hit: { seriesId?: string; value: number[] }) => (hit.seriesId === BARS ? picture.barTip(hit.value[4] ?? 0) : picture.tip(hit.value[2] ?? 0)),
    },
    xAxis: { type: 'value', position: 'bottom', axisLine: { onZero: false }, min: -1, max: last + 1, minInterval: 1, axisLabel: { ...text, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: picture.day }, splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: token('--border') } } },
    yAxis: { type: 'value', inverse: true, min: -1, max: Math.max(1, layout.lanes), show: false },
    dataZoom: [
      { ...zoom, id: 'x', xAxisIndex: 0, ...picture.parts.x },
      { ...zoom, id: 'y', yAxisIndex: 0, ...seen },
      ...(more ? [{ ...BAR, id: 'bar', yAxisIndex: 0, fillerColor: token('--border-strong'), backgroundColor: token('--surface-sunken'), ...seen }] : []),
    ],
    series: [
      { ...line, id: 'lines', name: 'lines', data: linesOf(picture), lineStyle: { color: token('--border-strong'), width: 1 } },
      { ...line, id: 'further', name: names.further, data: furtherOf(picture), lineStyle: { color: token('--chart-2'), width: 1, type: 'dashed' }, itemStyle: { color: token('--chart-2') } },
      {
        id: BARS,
        type: 'custom',
        name: names.folded,
        itemStyle: { color: token('--accent') },
        renderItem: barItem,
        encode: { x: [0, 1], y: 2 },
        data: layout.bars.map((bar) => [bar.from, bar.to, bar.lane, bar.size, bar.cluster]),
      },
      ...SURENESS.map((one) => ({
        id: one,
        type: 'scatter',
        name: names[one],
        data: points[one],
        symbolSize: 8,
        large: points[one].length > LARGE_FROM,
        largeThreshold: LARGE_FROM,
        progressive: 0,
        itemStyle: { color: token(COLOURS[one]) },
      })),
      { id: 'chosen', type: 'scatter', name: 'chosen', data: chosen, symbolSize: 18, itemStyle: { color: 'transparent', borderColor: token('--map-chosen'), borderWidth: 3 }, z: 5 },
    ],
  }
}
