import { DIVISION_INITIALS, DIVISION_SHORT_FORMS, foldName, type Gazetteer, type Place } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import type { PlaceMention } from './place-mention.ts'

interface Division {
  readonly to: number
  readonly iso: string
  readonly name: string
}

/** A word that can be, or begin, a first division printed short. */
export const mayBeDivision = whether(
  ({ kind, isCapital, text }) =>
    kind === 'word' &&
    isCapital &&
    text.length <= 6 &&
    (text === 'W' || DIVISION_SHORT_FORMS.has(text) || DIVISION_INITIALS.has(initialsIn(text))),
)
const initialsIn = (text: string): string => text.replace(/\.$/, '')

/** A first division that is printed short: "N.Y." anywhere, "Kan." and "KS" behind a town and a comma. */
export function shortDivisionAt(tokens: readonly Token[], at: number): Division | null {
  const token = tokens[at]
  if (!token || !mayBeDivision(token.word)) return null
  const initials = DIVISION_INITIALS.get(initialsIn(token.text))
  if (initials) return { ...initials, to: at + 1 }
  if (tokens[at - 1]?.text !== ',' || !tokens[at - 2]?.isCapital) return null
  // "W.Va.", "W. Va."
  if (token.text === 'W' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'Va')
    return { iso: 'US', name: 'West Virginia', to: afterStop(tokens, at + 3) }
  const division = DIVISION_SHORT_FORMS.get(token.text)
  const isCode = token.text === token.text.toUpperCase()
  const isEnded = isCode ? tokens[at + 1]?.kind !== 'word' : tokens[at + 1]?.text === '.'
  return division && isEnded ? { ...division, to: isCode ? at + 1 : afterStop(tokens, at + 1) } : null
}

const afterStop = (tokens: readonly Token[], at: number): number => (tokens[at]?.text === '.' ? at + 1 : at)

/** The places that a division printed short may be. */
export const placesOfDivision = (gazetteer: Gazetteer, { name, iso }: Division): readonly Place[] =>
  gazetteer.find(foldName(name)).filter((place) => place.kind === 'admin1' && place.country.iso === iso)

/** As near as a province's name takes us. */
const RANK = 2

/** "Two men died in Salina, Kan.": Kansas. */
export function shortDivision({ view: { tokens, text }, lexicon }: Context, at: number): PlaceMention | null {
  const division = shortDivisionAt(tokens, at)
  const candidates = division ? placesOfDivision(lexicon.gazetteer, division) : []
  if (!division || candidates.length === 0) return null
  const [start, end] = [tokens[at]!.start, tokens[division.to - 1]!.end]
  return {
    start,
    end,
    text: text.slice(start, end),
    name: division.name,
    kind: 'admin1',
    use: 'event',
    rank: RANK,
    resolved: null,
    candidates,
    typeWord: null,
    preposition: null,
    isContained: false,
    from: at,
    to: division.to,
    rule: 'place/short-form',
  }
}
