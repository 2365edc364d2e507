import { geoCentroid } from 'd3-geo'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'

export interface Outlines {
  readonly land: FeatureCollection
  readonly borders: MultiLineString
  readonly names: readonly { readonly name: string; readonly at: [number, number] }[]
}

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>
let loading: Promise<Outlines | null> | undefined

/** Natural Earth's outlines, read once; null where they cannot be had, and the map shows its discs alone. */
export function loadOutlines(): Promise<Outlines | null> {
  loading ??= fetch(address)
    .then((response) => response.json() as Promise<Countries>)
    .then(outlinesOf)
    .catch(() => null)
  return loading
}

function outlinesOf(world: Countries): Outlines {
  const land = feature(world, world.objects.countries)
  const names = land.features.map((country) => ({ name: country.properties.name, at: geoCentroid(largest(country)) }))
  return { land, borders: mesh(world, world.objects.countries), names }
}

/** The largest part of a country, so that its name does not stand in the sea between its islands. */
function largest(country: Feature): Feature {
  if (country.geometry.type !== 'MultiPolygon') return country
  const polygons = (country.geometry as MultiPolygon).coordinates
  const coordinates = polygons.reduce((best, one) => (one[0]!.length > best[0]!.length ? one : best))
  const geometry: Polygon = { type: 'Polygon', coordinates }
  return { ...country, geometry }
}
