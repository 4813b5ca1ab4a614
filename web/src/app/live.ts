import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { AreaKey } from './areaKey'
import { withQuery } from './http'

export interface LiveFigures {
  day: string
  values: Record<string, number>
}

export interface LiveAlert {
  gateId: string
  gateName?: string
  areaKey: AreaKey
  at: string
  code: string
}

const KEPT_ALERTS = 30

/// The one line over which the server tells what happens now; the browser re-opens it by itself when it breaks.
export const useLive = defineStore('live', () => {
  const open = ref(false)
  const figures = ref<LiveFigures>()
  const alerts = ref<LiveAlert[]>([])
  const unseen = ref(0)
  let source: EventSource | undefined
  let listeningTo: AreaKey | undefined

  function listenTo(area: AreaKey): void {
    if (listeningTo === area) return
    hangUp()
    listeningTo = area
    source = new EventSource(withQuery('/api/live', { area }))
    source.onopen = () => (open.value = true)
    source.onerror = () => (open.value = false)
    source.addEventListener('figures', (event) => (figures.value = JSON.parse(event.data as string) as LiveFigures))
    source.addEventListener('crossing-alert', (event) => {
      alerts.value = [JSON.parse(event.data as string) as LiveAlert, ...alerts.value].slice(0, KEPT_ALERTS)
      unseen.value++
    })
  }

  function hangUp(): void {
    source?.close()
    source = undefined
    listeningTo = undefined
    open.value = false
    figures.value = undefined
  }

  return { open, figures, alerts, unseen, listenTo, hangUp, seen: () => (unseen.value = 0) }
})
