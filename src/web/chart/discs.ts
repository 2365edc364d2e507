import { type Overview, PLACE_BLUR_KM } from '#model/index.ts'

export type Place = Overview['places'][number]

export interface Disc {
  readonly place: Place
  readonly x: number
  readonly y: number
  readonly radius: number
  /** True for a place known only to its district or worse: drawn at the size of what is not known. */
  readonly isVague: boolean
  /** Killed here, as a share of the place with most. */
  readonly share: number
}

/**
 * The discs of a map, large ones first so that small ones lie on top. The area of a known place's disc grows with
 * the number of dead; `kilometre` says how many pixels one is.
 */
export function discs(
  places: readonly Place[],
  at: (place: Place) => readonly [number, number] | null,
  kilometre: number,
): Disc[] {
  const most = Math.max(1, ...places.map((place) => place.killed))
  return places
    .flatMap((place) => {
      const point = at(place)
      if (!point) return []
      const vague = PLACE_BLUR_KM[place.precision]
      const bySize = 2 + 24 * Math.sqrt(place.killed / most)
      const radius = vague ? Math.max(vague * kilometre, 6) : bySize
      return [{ place, x: point[0], y: point[1], radius, isVague: vague !== undefined, share: place.killed / most }]
    })
    .sort((a, b) => Number(b.isVague) - Number(a.isVague) || b.radius - a.radius)
}

/** The disc under a point: a known place before a vague one, a small one before a large one. */
export function discAt(all: readonly Disc[], x: number, y: number): Disc | null {
  const slack = 3
  return all.findLast((disc) => Math.hypot(disc.x - x, disc.y - y) <= disc.radius + (disc.isVague ? 0 : slack)) ?? null
}
