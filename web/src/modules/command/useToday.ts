import { computed, onScopeDispose, watch } from 'vue'
import { useLive } from '@/app/live'
import { useScope } from '@/app/scope'
import { useLoad } from '@/app/useLoad'
import { command, type Figure, type Today } from './api'

const REFRESH_MILLIS = 60_000

/// A figure with what has just been heard live; its spark line ends with the same value.
export function withLive(figure: Figure, live: Record<string, number>): Figure {
  const now = live[figure.code]
  if (now === undefined || now === figure.value) return figure
  const sinceActivation = figure.sinceActivation === undefined ? undefined : figure.sinceActivation + now - figure.value
  return { ...figure, value: now, sinceActivation, spark: [...figure.spark.slice(0, -1), now] }
}

export const changeOf = (figure: Figure): number => figure.value - figure.previous

/// The day's picture of an area: asked when area or day change, kept fresh by live figures and, for the lists, every minute.
export function useToday() {
  const { area, day, today } = useScope()
  const live = useLive()
  const loaded = useLoad<Today>((signal) => command.today(area.value, day.value, signal), [area, day])
  const isToday = computed(() => day.value === today.value)
  const heard = computed(() => (live.figures?.day === day.value ? live.figures.values : {}))
  const figures = computed(() => (loaded.data.value?.figures ?? []).map((f) => withLive(f, heard.value)))
  const timer = setInterval(() => (isToday.value && !document.hidden ? void loaded.reload() : undefined), REFRESH_MILLIS)
  watch(
    () => live.open,
    (open, before) => (open && !before && loaded.data.value !== undefined ? void loaded.reload() : undefined),
  )
  onScopeDispose(() => clearInterval(timer))
  return { ...loaded, figures, isToday, area, day, heard }
}
