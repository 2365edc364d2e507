import { foldName, type Gazetteer, type Place } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { placesOfDivision, shortDivisionAt } from './abbreviated-division.ts'

/** "Paris, Texas": true where a place lies in one of those that the next name may be. */
export const liesIn = (place: Place, outers: readonly Place[]): boolean =>
  outers.some((outer) => {
    if (outer.country.iso !== place.country.iso || outer.index === place.index) return false
    if (outer.kind === 'country') return true
    if (outer.kind === 'admin1') return place.admin1 === outer.name
    return outer.kind === 'admin2' && place.admin2 === outer.name
  })

/** The most words of a division's name behind a comma. */
const LONGEST = 4

/** True where a comma and the name of what it lies in follow a name: "in Hume, Illinois", "SALINA, Kan.". */
export function isContained(
  tokens: readonly Token[],
  to: number,
  candidates: readonly Place[],
  gazetteer: Gazetteer,
): boolean {
  const from = to + 1
  if (tokens[to]?.text !== ',' || !tokens[from]?.isCapital || candidates.length === 0) return false
  const short = shortDivisionAt(tokens, from)
  if (short) {
    const outers = placesOfDivision(gazetteer, short)
    return candidates.some((place) => liesIn(place, outers))
  }
  let key = ''
  for (let at = from; at < from + LONGEST && tokens[at]?.isCapital; at++) {
    key = key ? `${key} ${foldName(tokens[at]!.lower)}` : foldName(tokens[at]!.lower)
    const outers = gazetteer.find(key).filter(({ kind }) => kind === 'country' || kind === 'admin1')
    if (candidates.some((place) => liesIn(place, outers))) return true
  }
  return false
}
