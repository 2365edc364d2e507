import { geoCentroid } from 'd3-geo'
import type { Feature, Geometry, LineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'

/** West, south, east and north of something, in degrees. */
export type Box = readonly [number, number, number, number]

interface Boxed {
  readonly box: Box
}
export interface Country extends Boxed {
  readonly land: Feature
  readonly name: string
  /** Where its name stands. */
  at(): [number, number]
}
interface Border extends Boxed {
  readonly line: LineString
}

/** The lands and borders of the world. A map draws those that it shows: all of them take a tenth of a second. */
export interface Outlines {
  within(box: Box): { readonly countries: readonly Country[]; readonly borders: readonly LineString[] }
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
  const countries = feature(world, world.objects.countries).features.map((land): Country => {
    let at: [number, number] | undefined
    return {
      land,
      name: land.properties.name,
      box: boxOf(land.geometry),
      at: () => (at ??= geoCentroid(largest(land))),
    }
  })
  const borders = mesh(world, world.objects.countries).coordinates.map((coordinates): Border => {
    const line: LineString = { type: 'LineString', coordinates }
    return { line, box: boxOf(line) }
  })
  return {
    within: (box) => ({
      countries: countries.filter((one) => meets(one.box, box)),
      borders: borders.filter((one) => meets(one.box, box)).map(({ line }) => line),
    }),
  }
}

/** A country on both sides of the date line has a box around the world: it is drawn once too often, never too seldom. */
function boxOf(geometry: Geometry): Box {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] !== 'number') {
      for (const inner of part) visit(inner)
      return
    }
    const [x, y] = part as [number, number]
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  if ('coordinates' in geometry) visit(geometry.coordinates)
  return box
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** The largest part of a country, so that its name does not stand in the sea between its islands. */
function largest(country: Feature): Feature {
  if (country.geometry.type !== 'MultiPolygon') return country
  const polygons = (country.geometry as MultiPolygon).coordinates
  const coordinates = polygons.reduce((best, one) => (one[0]!.length > best[0]!.length ? one : best))
  const geometry: Polygon = { type: 'Polygon', coordinates }
  return { ...country, geometry }
}
