import { Map as MapView, Popup, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature, type PointLike, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { token } from '@/app/display'
import type { AreaMap } from '@/modules/territory/api'
import { fillLayers, imageOf, type Palette } from './areaPaint'
import { asFeatures, boundsOf, type MapPoint } from './mapGeometry'

setWorkerUrl(workerUrl)

export function styleOf(map: AreaMap, points: MapPoint[] = [], palette: Palette = 'figures'): StyleSpecification {
  return {
    version: 8,
    sources: { areas: { type: 'geojson', data: map }, points: { type: 'geojson', data: asFeatures(points) } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': token('--surface-sunken') } },
      ...fillLayers(palette),
      { id: 'lines', type: 'line', source: 'areas', filter: ['!=', ['get', 'self'], true], paint: { 'line-color': token('--map-line'), 'line-width': 1.2 } },
      {
        id: 'names',
        type: 'symbol',
        source: 'areas',
        filter: ['!=', ['get', 'self'], true],
        layout: { 'text-field': ['get', 'label'], 'text-size': Number.parseInt(token('--text-small'), 10), 'text-max-width': 6, 'text-variable-anchor': ['center', 'bottom', 'top', 'right', 'left'] },
        paint: { 'text-color': token('--ink'), 'text-halo-color': token('--surface'), 'text-halo-width': 1.6 },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': 6,
          'circle-color': ['case', ['get', 'marked'], token('--bad'), token('--accent')],
          'circle-stroke-width': 1.5,
          'circle-stroke-color': token('--surface'),
        },
      },
      { id: 'self', type: 'line', source: 'areas', filter: ['==', ['get', 'self'], true], paint: { 'line-color': token('--accent'), 'line-width': 2 } },
    ],
  }
}

export interface AreaView {
  show: (map: AreaMap) => void
  restyle: (map: AreaMap) => void
  place: (points: MapPoint[]) => void
  close: () => void
}

interface Handlers {
  open: (areaKey: string) => void
  openPoint: (id: string) => void
  tip: (areaKey: string, name: string) => string
  failed: () => void
}

/// Opens the map; throws when the device cannot draw one (no WebGL).
export function openAreaView(container: HTMLElement, first: AreaMap, firstPoints: MapPoint[], handlers: Handlers, palette: Palette = 'figures'): AreaView {
  const view = new MapView({ container, style: styleOf(first, firstPoints, palette), attributionControl: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0 })
  view.setMissingStyleImageResolver((id) => {
    const image = imageOf(id)
    if (image !== undefined && !view.hasImage(id)) view.addImage(id, image)
  })
  const popup = new Popup({ closeButton: false, closeOnClick: false, className: 'area-tip' })
  let shown = first
  const frame = (): void => {
    const bounds = boundsOf(shown)
    if (bounds !== undefined) view.fitBounds(bounds, { padding: 24, animate: false })
  }
  view.touchZoomRotate.disableRotation()
  view.on('error', (event) => (/webgl/i.test(String(event.error)) ? handlers.failed() : console.warn(event.error)))
  let points = firstPoints
  const pointAt = (at: PointLike): string | undefined => (view.queryRenderedFeatures(at, { layers: ['points'] })[0]?.properties as { id?: string } | undefined)?.id
  view.on('mousemove', 'points', (event) => {
    const name = (event.features?.[0]?.properties as { name?: string } | undefined)?.name
    if (name !== undefined) popup.setLngLat(event.lngLat).setText(name).addTo(view)
  })
  view.on('mousemove', 'children', (event) => {
    if (pointAt(event.point) !== undefined) return
    const found: MapGeoJSONFeature | undefined = event.features?.[0]
    if (found === undefined) return
    view.getCanvas().classList.add('clickable')
    const { areaKey, name } = found.properties as { areaKey: string; name: string }
    popup.setLngLat(event.lngLat).setText(handlers.tip(areaKey, name)).addTo(view)
  })
  view.on('mouseleave', 'children', () => {
    view.getCanvas().classList.remove('clickable')
    popup.remove()
  })
  view.on('click', 'children', (event) => {
    const point = pointAt(event.point)
    if (point !== undefined) return handlers.openPoint(point)
    const key = (event.features?.[0]?.properties as { areaKey?: string } | undefined)?.areaKey
    if (key !== undefined) handlers.open(key)
  })
  // The card grows with what stands beside it: the map fills whatever it gets.
  view.on('resize', frame)
  frame()
  return {
    show: (map) => {
      shown = map
      const source = view.getSource<GeoJSONSource>('areas')
      if (source === undefined) view.once('load', () => void view.getSource<GeoJSONSource>('areas')?.setData(map))
      else void source.setData(map)
    },
    restyle: (map) => {
      shown = map
      view.setStyle(styleOf(map, points, palette))
      frame()
    },
    place: (now) => {
      points = now
      void view.getSource<GeoJSONSource>('points')?.setData(asFeatures(now))
    },
    close: () => view.remove(),
  }
}
