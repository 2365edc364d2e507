import { FEMALE_NAMES, foldName, MALE_NAMES, NEVER_PLACES, PERSON_WORDS } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { PlaceMention } from './place-mention.ts'

/** Prepositions that only places follow. */
const PUTS = new Set(['in', 'at', 'near', 'inside', 'outside', 'around', 'across', 'throughout'])
/** A name that means no person: of a city that all know, or of a state. */
const FAMOUS = 0.75
/** Who speaks after a bare name is a person: "Denton said". */
const SPEAKS = new Set('said says told added asked replied recalled explained testified pleaded noted wrote'.split(' '))

/** A first name that nearly always is one. */
export const isGivenName = whether(({ lower }) => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower))

/** The last words of persons whom a text names in full: "Mira L. Tyler", "Jim Denton". */
function surnamesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || !token.isCapital || NEVER_PLACES.has(token.lower)) continue
    const next = tokens[at + 1]
    if (next?.kind === 'word' && next.isCapital) continue
    const before = tokens[at - 1]!
    // "Mira L. Tyler", but not "near W. Columbia".
    const isInitial = before.text === '.' && tokens[at - 2]?.text.length === 1 && tokens[at - 3]?.isCapital
    const isFull = before.isCapital && (isGivenName(before.word) || PERSON_WORDS.has(before.lower))
    if (isInitial || isFull || (before.isCapital && isAged(tokens, at + 1))) found.add(token.lower)
  }
  return found
}

/** "Mira Lane Everett, 23, fled": an age between commas. */
const isAged = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ',' && /^[1-9]\d$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ','

export interface Found {
  /** Names that their own sentence makes places. */
  readonly mentions: readonly PlaceMention[]
  /** Names that the gazetteer knows and nothing beside them makes places. */
  readonly open: readonly PlaceMention[]
}

/**
 * One name has one sense in a text. A name that is a place where "in" stands before it is one in "a Bowling Green man";
 * the last name of a person whom the text names in full is no place, nor is a bare small name that speaks.
 */
export function oneSense({ mentions, open }: Found, tokens: readonly Token[]): PlaceMention[] {
  const sure = new Set(mentions.filter(isSure).map(({ name }) => foldName(name)))
  const surnames = mentions.length > 0 ? surnamesIn(tokens) : new Set<string>()
  const isPerson = (mention: PlaceMention): boolean => {
    const { name, to, from, candidates } = mention
    if (isSure(mention) || to - from > 1 || sure.has(foldName(name)) || !isSmall(mention)) return false
    if (candidates.length === 0) return false
    return surnames.has(tokens[from]!.lower) || (mention.preposition === null && SPEAKS.has(tokens[to]?.lower ?? ''))
  }
  const kept = mentions.filter((mention) => !isPerson(mention))
  const added = open.filter((mention) => sure.has(foldName(mention.name)) && !overlaps(mention, kept))
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.from - b.from)
}

const isSmall = ({ candidates }: PlaceMention): boolean =>
  candidates.every(({ kind, weight }) => kind !== 'country' && weight < FAMOUS)

/** Something beside the name says that it is a place. */
const isSure = ({ candidates, preposition, typeWord, use, isContained }: PlaceMention): boolean =>
  candidates.length > 0 &&
  (typeWord !== null || use === 'dateline' || isContained === true || PUTS.has(preposition ?? ''))

/** Mentions stand in the order of the text. */
function overlaps({ from, to }: PlaceMention, mentions: readonly PlaceMention[]): boolean {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  return low < mentions.length && mentions[low]!.from < to
}
