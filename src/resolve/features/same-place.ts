import type { IncidentMention } from '#model/index.ts'
import { type Feature, type Finding, forbids } from '../feature.ts'

/** Two names of one place lie close together; a bazaar and its town may be this far apart. */
const NEAR_KM = 8
/** UCDP's precisions 1 and 2: the coordinates are those of the place itself or of one near it. */
const AT_THE_PLACE = 2

/** Places that contradict each other on any level forbid a link; the finest level that agrees speaks for it. */
export const samePlace: Feature = {
  name: 'same place',
  weight: 0.3,
  compare(a, b) {
    for (const [level, one, other] of levels(a, b)) {
      if (one !== null && other !== null && !isSameName(one, other)) return forbids(`${one} is not ${other} (${level})`)
    }
    return places(a, b) ?? divisions(a, b)
  },
}

const levels = (a: IncidentMention, b: IncidentMention) =>
  [
    ['country', a.country?.iso ?? null, b.country?.iso ?? null],
    ['province', a.admin1, b.admin1],
    ['district', a.admin2, b.admin2],
  ] as const

function places(a: IncidentMention, b: IncidentMention): Finding | null {
  if (a.place === null || b.place === null) return null
  if (isSameName(a.place, b.place)) return { score: 1, reason: `both in ${a.place}` }
  const distance = distanceKm(a, b)
  if (distance === null) return null
  if (distance > NEAR_KM) return forbids(`${a.place} and ${b.place} are ${Math.round(distance)} km apart`)
  return { score: 0.8, reason: `${a.place} and ${b.place} are within ${NEAR_KM} km` }
}

function divisions(a: IncidentMention, b: IncidentMention): Finding {
  if (a.admin2 !== null && b.admin2 !== null) return { score: 0.7, reason: `both in ${a.admin2} district` }
  if (a.admin1 !== null && b.admin1 !== null) return { score: 0, reason: `no more is known than ${a.admin1}` }
  return { score: 0, reason: 'the place of one is hardly known' }
}

const isSameName = (a: string, b: string): boolean => plain(a) === plain(b)

/** Spelling that does not tell places apart: case, marks, and words such as "district". */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:district|tehsil|agency|city|town|area)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function distanceKm(a: IncidentMention, b: IncidentMention): number | null {
  if (Math.max(a.placePrecision ?? 9, b.placePrecision ?? 9) > AT_THE_PLACE) return null
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null
  const degree = Math.PI / 180
  const [latitude, longitude] = [(b.latitude - a.latitude) * degree, (b.longitude - a.longitude) * degree]
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree) * Math.sin(longitude / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
