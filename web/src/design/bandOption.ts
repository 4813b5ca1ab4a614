import type { EChartsCoreOption } from 'echarts/core'
import { token } from '@/app/display'

/// What is absent is a gap.
export interface BandPoint {
  name: string
  low?: number | undefined
  middle?: number | undefined
  high?: number | undefined
}

const GAP = '-'
const part = (value: number | undefined): number | string => value ?? GAP
const HUNDREDTH = 100
const rounded = (value: number | undefined): string => (value === undefined ? '–' : String(Math.round(value * HUNDREDTH) / HUNDREDTH))

/// The band is drawn as what lies between the lower end and the upper one, stacked upon the lower end.
/// @param level a line across, such as 1 for a reproduction number
export function bandOption(points: BandPoint[], level: number, names: { band: string; line: string }): EChartsCoreOption {
  const text = { color: token('--ink-soft'), fontFamily: token('--font'), fontSize: 12 }
  const between = points.map(({ low, high }) => (low === undefined || high === undefined ? GAP : high - low))
  const quiet = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 } }
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 8, top: 36, bottom: 4 },
    legend: { top: 0, textStyle: text, itemWidth: 12, itemHeight: 12, icon: 'rect', selectedMode: false, data: [names.line, names.band] },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: token('--surface-raised'),
      borderColor: token('--border'),
      textStyle: { ...text, color: token('--ink') },
      formatter: ([hit]: { dataIndex: number }[]) => {
        const point = points[hit?.dataIndex ?? 0]
        return point === undefined ? '' : `${point.name}\n${names.line}: ${rounded(point.middle)} (${rounded(point.low)} – ${rounded(point.high)})`
      },
    },
    xAxis: { type: 'category', data: points.map((point) => point.name), axisLabel: text, axisLine: { lineStyle: { color: token('--border-strong') } }, axisTick: { show: false } },
    yAxis: { type: 'value', min: 0, axisLabel: text, splitLine: { lineStyle: { color: token('--border') } } },
    series: [
      { ...quiet, name: 'low', data: points.map((point) => part(point.low)) },
      { ...quiet, name: names.band, data: between, itemStyle: { color: token('--map-2') }, areaStyle: { color: token('--map-2'), opacity: 0.6 } },
      {
        type: 'line',
        name: names.line,
        data: points.map((point) => part(point.middle)),
        symbol: 'circle',
        symbolSize: 4,
        lineStyle: { color: token('--chart-1'), width: 2 },
        itemStyle: { color: token('--chart-1') },
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: token('--ink-soft'), type: 'dashed' }, data: [{ yAxis: level }] },
      },
    ],
  }
}
