import type { Topology } from '../facts/asked.ts'

/** A stretch of the world as a picture shows it: Mercator, in pixels from its north-western corner. */
export interface Frame {
  readonly west: number
  readonly north: number
  /** Pixels of a degree of longitude. */
  readonly scale: number
  readonly width: number
  readonly height: number
}

interface At {
  readonly latitude: number
  readonly longitude: number
}

const KM_OF_A_DEGREE = 111.32
const LEAST_SPAN = 2
const MARGIN = 0.12
const TALLEST = 560
const LOWEST = 280

/** Latitude as Mercator stretches it, in degrees of longitude. */
const mercator = (latitude: number): number => {
  const phi = (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180
  return (Math.log(Math.tan(Math.PI / 4 + phi / 2)) * 180) / Math.PI
}

/** The frame that holds all places with a margin, as wide as asked and not taller than a page bears. */
export function frameOf(places: readonly At[], width: number): Frame {
  const [west, east] = padded(places.map(({ longitude }) => longitude))
  const [south, north] = padded(places.map(({ latitude }) => mercator(latitude)))
  const scale = Math.min(width / (east - west), TALLEST / (north - south))
  const height = Math.max(LOWEST, Math.round(scale * (north - south)))
  return {
    west: (west + east) / 2 - width / scale / 2,
    north: (north + south) / 2 + height / scale / 2,
    scale,
    width,
    height,
  }
}

function padded(values: readonly number[]): [number, number] {
  const [low, high] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity])
  const span = Math.max(LEAST_SPAN, high! - low!)
  const middle = (low! + high!) / 2
  return [middle - span * (0.5 + MARGIN), middle + span * (0.5 + MARGIN)]
}

/** Where a place lies in a frame, and how many pixels a kilometre is there. */
export function pixelsOf({ latitude, longitude }: At, { west, north, scale }: Frame) {
  return {
    x: (longitude - west) * scale,
    y: (north - mercator(latitude)) * scale,
    kilometre: scale / (KM_OF_A_DEGREE * Math.cos((latitude * Math.PI) / 180)),
  }
}

/** The coasts and borders that cross a frame, in its pixels. */
export function linesWithin({ transform, arcs }: Topology, frame: Frame) {
  const { scale, translate } = transform
  const reach = 200
  return arcs.flatMap((arc, line) => {
    let [x, y] = [0, 0]
    const points = arc.map(([dx, dy]) => {
      x += dx
      y += dy
      const at = { longitude: x * scale[0] + translate[0], latitude: y * scale[1] + translate[1] }
      return { line, ...pixelsOf(at, frame) }
    })
    const isInside = points.some(
      (point) =>
        point.x > -reach && point.x < frame.width + reach && point.y > -reach && point.y < frame.height + reach,
    )
    return isInside ? [points] : []
  })
}
