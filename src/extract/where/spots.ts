import type { Place } from '#lexicon/index.ts'
import type { PlaceMention } from './place-mention.ts'

/** A mention that can be the spot: no country or province, and of districts only those named like their town. */
export const isSpot = (mention: PlaceMention): boolean => {
  const { use, kind, typeWord, candidates, resolved } = mention
  if (kind === 'country' || !(use === 'event' || use === 'limits')) return false
  if (kind === 'admin1') return isSeatOfProvince(mention)
  // "the Amil district of Baghdad": a quarter that no gazetteer of districts knows.
  if (kind === 'admin2' && resolved === null && candidates.length === 0 && mention.text.endsWith(' district'))
    return true
  return !(
    kind === 'admin2' &&
    !isPartOfDistrict(mention) &&
    ((typeWord !== null && typeWord !== 'city') ||
      !candidates.some((place) => place.kind === 'town' && isOf(place, resolved)))
  )
}

/** "Lower Kurram": a part of the district whose name it ends with. */
export const isPartOfDistrict = ({ name, kind, resolved }: PlaceMention): boolean =>
  kind === 'admin2' &&
  resolved !== null &&
  /^(?:Lower|Upper|Central|North|South|East|West) /.test(name) &&
  resolved.name !== name &&
  name.endsWith(` ${resolved.name}`)

/** "in Gao", "in Kandahar city": the province's name is that of its seat, and nothing calls it a province. */
const isSeatOfProvince = ({ typeWord, preposition, candidates, resolved }: PlaceMention): boolean =>
  (typeWord === null || typeWord === 'city' || typeWord === 'town') &&
  /^(?:in|at|near)$/.test(preposition ?? '') &&
  candidates.some(
    ({ kind, weight, country, admin1 }) =>
      kind === 'town' && weight > CITY && country.iso === resolved?.country.iso && admin1 === resolved.name,
  )

/** The weight of a town of about fifty thousand people. */
const CITY = 0.55

const isOf = (town: Place, district: Place | null): boolean =>
  district !== null && town.country.iso === district.country.iso && town.admin1 === district.admin1
