import type { IncidentMention } from '#model/index.ts'
import type { Facts } from '../facts.ts'
import { type Feature, type Finding, forbids } from '../feature.ts'

/** Two names of one place lie close together; a bazaar and its town may be this far apart. */
const NEAR_KM = 8
/** Farther than this no two reports put one event, however they name its place. */
const FAR_KM = 30
/** UCDP's precisions 1 and 2: the coordinates are those of the place itself or of one near it. */
const AT_THE_PLACE = 2

/** Places that contradict each other on any level forbid a link; the finest level that agrees speaks for it. */
export const samePlace: Feature = {
  name: 'same place',
  weight: 3,
  compare(a, b) {
    const level = differingLevel(a, b)
    return level ? forbids(() => `another ${level}`) : (places(a, b) ?? divisions(a, b))
  },
}

/** The first level on which two places contradict each other; null where they may be one. */
export function differingLevel(a: Facts, b: Facts): (typeof LEVELS)[number] | null {
  for (const level of LEVELS) {
    if (a[level] === null || b[level] === null || a[level] === b[level]) continue
    // Two districts, but places so close that the border between them runs through one event.
    if (level === 'admin2' && isBeside(a, b)) continue
    return level
  }
  return null
}

const LEVELS = ['country', 'admin1', 'admin2'] as const

function isBeside(a: Facts, b: Facts): boolean {
  const distance = distanceKm(a.mention, b.mention)
  return a.place !== null && b.place !== null && (a.place === b.place || (distance !== null && distance <= NEAR_KM))
}

function places(a: Facts, b: Facts): Finding | null {
  if (a.place === null || b.place === null) return null
  const [one, other] = [a.mention.place, b.mention.place]
  if (a.place === b.place) return { score: 1, because: () => `both in ${one}` }
  const distance = distanceKm(a.mention, b.mention)
  if (distance === null && !a.place.includes(b.place) && !b.place.includes(a.place))
    // Within one district a quarter and a village may be one spot; nothing says so of two names from anywhere.
    return {
      score: a.admin2 !== null && a.admin2 === b.admin2 ? -0.6 : -1.8,
      because: () => `${one} and ${other} are two names`,
    }
  if (distance === null) return { score: 0.2, because: () => `${one} and ${other} may be one place` }
  const apart = `${one} and ${other} are ${Math.round(distance)} km apart`
  if (distance > FAR_KM) return forbids(() => apart)
  if (distance > NEAR_KM) return { score: -1, because: () => apart }
  // Two quarters of one city share its point, so that no distance between them says little.
  return distance < 0.5
    ? { score: -0.2, because: () => `${one} and ${other} are in one town` }
    : { score: 0.4, because: () => `${one} and ${other} are within ${NEAR_KM} km` }
}

function divisions(a: Facts, b: Facts): Finding {
  if (a.admin2 !== null && b.admin2 !== null)
    return a.place === null && b.place === null
      ? { score: 0.5, because: () => `both in ${a.mention.admin2}, with nothing finer` }
      : { score: 0.4, because: () => `both in ${a.mention.admin2}` }
  // A city that bears its district's name stands as the district; a town far from it is another place all the same.
  const distance = distanceKm(a.mention, b.mention)
  if (distance !== null && distance > FAR_KM)
    return forbids(() => `${a.mention.place} and ${b.mention.place} are ${Math.round(distance)} km apart`)
  if (a.admin1 !== null && b.admin1 !== null)
    return { score: 0, because: () => `no more is known than ${a.mention.admin1}` }
  if (a.country !== null && b.country !== null)
    return { score: -0.2, because: () => `of the place of one no more is known than ${a.mention.country?.name}` }
  return { score: -1.2, because: () => 'the place of one is not known' }
}

export function distanceKm(a: Point, b: Point): number | null {
  if (Math.max(a.placePrecision ?? 9, b.placePrecision ?? 9) > AT_THE_PLACE) return null
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
  const degree = Math.PI / 180
  const [latitude, longitude] = [(b.latitude - a.latitude) * degree, (b.longitude - a.longitude) * degree]
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree) * Math.sin(longitude / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)))
}

type Point = Pick<IncidentMention, 'latitude' | 'longitude' | 'placePrecision'>
