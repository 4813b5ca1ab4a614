import type { EChartsCoreOption } from 'echarts/core'
import { token } from '@/app/display'

export interface Series {
  name: string
  values: number[]
}

/// Colours come from the tokens; the tip is drawn as text, so that no inline style is needed.
export function barOption(categories: string[], series: Series[], stacked: boolean): EChartsCoreOption {
  const text = { color: token('--ink-soft'), fontFamily: token('--font'), fontSize: 12 }
  return {
    animation: false,
    textStyle: text,
    color: [1, 2, 3, 4, 5, 6].map((i) => token(`--chart-${i}`)),
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, textStyle: text, itemWidth: 12, itemHeight: 12, icon: 'rect' },
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: token('--surface-raised'), borderColor: token('--border'), textStyle: { ...text, color: token('--ink') } },
    xAxis: { type: 'category', data: categories, axisLabel: text, axisLine: { lineStyle: { color: token('--border-strong') } }, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: token('--border') } } },
    series: series.map((s) => ({ type: 'bar', name: s.name, data: s.values, barCategoryGap: '25%', ...(stacked ? { stack: 'all' } : {}) })),
  }
}
