import type { Feature, FeatureCollection, Position } from 'geojson'
import type { AreaMap, AreaName } from '@/modules/territory/api'

/// A place that is pointed at: a gate.
export interface MapPoint {
  id: string
  name: string
  lon: number
  lat: number
  marked: boolean
}

export function asFeatures(points: MapPoint[]): FeatureCollection {
  const features = points.map(({ lon, lat, ...properties }): Feature => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }))
  return { type: 'FeatureCollection', features }
}

export type Bounds = [number, number, number, number]

/// West, south, east, north of everything drawn; undefined when nothing is.
export function boundsOf(map: AreaMap): Bounds | undefined {
  const bounds: Bounds = [180, 90, -180, -90]
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] !== 'number') return value.forEach(visit)
    const [x, y] = value as Position
    if (x === undefined || y === undefined) return
    bounds[0] = Math.min(bounds[0], x)
    bounds[1] = Math.min(bounds[1], y)
    bounds[2] = Math.max(bounds[2], x)
    bounds[3] = Math.max(bounds[3], y)
  }
  for (const { geometry } of map.features) visit('coordinates' in geometry ? geometry.coordinates : [])
  return bounds[0] <= bounds[2] ? bounds : undefined
}

/// Every child with the class of its value and what is written on it; the outline of the area itself stays uncoloured.
export function classified(map: AreaMap, classOf: (areaKey: string) => number, labelOf: (area: AreaName) => string = (a) => a.name): AreaMap {
  const features = map.features.map((f): Feature => ({ ...f, properties: { ...f.properties, cls: classOf(f.properties.areaKey), label: labelOf(f.properties) } }))
  return { ...map, features } as AreaMap
}
