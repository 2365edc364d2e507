import { FEMALE_NAMES, foldName, MALE_NAMES } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { PlaceMention } from './place-mention.ts'
import { isNeverPlace, isPersonWord } from './word-kinds.ts'

/** Prepositions that only places follow. */
const PUTS = new Set(['in', 'at', 'near', 'inside', 'outside', 'around', 'across', 'throughout'])
/** A name that means no person: of a city that all know, or of a state. */
const FAMOUS = 0.75
/** Who speaks after a bare name is a person: "Denton said". */
const SPEAKS = new Set('said says told added asked replied recalled explained testified pleaded noted wrote'.split(' '))
const speaks = whether(({ lower }) => SPEAKS.has(lower))

/** A first name that nearly always is one. */
export const isGivenName = whether(({ lower }) => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower))

/** The last words of persons whom a text names in full: "Mira L. Tyler", "Jim Denton". */
function surnamesIn(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at]!
    const before = tokens[at - 1]!
    if (!token.isCapital || !(before.isCapital || before.text === '.')) continue
    if (token.kind !== 'word' || isNeverPlace(token.word)) continue
    const next = tokens[at + 1]
    if (next?.kind === 'word' && next.isCapital) continue
    // "Mira L. Tyler", but not "near W. Columbia".
    const isInitial = before.text === '.' && tokens[at - 2]?.text.length === 1 && tokens[at - 3]?.isCapital
    const isFull = before.isCapital && (isGivenName(before.word) || isPersonWord(before.word))
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
export function oneSense({ mentions, open }: Found, tokens: readonly Token[]): readonly PlaceMention[] {
  // Few texts have a name that may be a person's: what that is told by is looked for when one comes.
  let sure: ReadonlySet<string> | null = null
  let surnames: ReadonlySet<string> | null = null
  const isSurePlace = (name: string): boolean => {
    sure ??= new Set(mentions.filter(isSure).map((mention) => foldName(mention.name)))
    return sure.has(foldName(name))
  }
  const isPerson = (mention: PlaceMention): boolean => {
    const { to, from, candidates, preposition, name } = mention
    if (candidates.length === 0 || to - from > 1 || isSure(mention) || !isSmall(mention)) return false
    surnames ??= surnamesIn(tokens)
    const isNamed =
      surnames.has(tokens[from]!.lower) || (preposition === null && to < tokens.length && speaks(tokens[to]!.word))
    return isNamed && !isSurePlace(name)
  }
  const kept = mentions.filter((mention) => !isPerson(mention))
  const added = open.filter((mention) => isSurePlace(mention.name) && !overlaps(mention, kept))
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.from - b.from)
}

const isSmall = ({ candidates }: PlaceMention): boolean =>
  candidates.every(({ kind, weight }) => kind !== 'country' && weight < FAMOUS)

/** Something beside the name says that it is a place. */
const isSure = ({ candidates, preposition, typeWord, use, isContained }: PlaceMention): boolean =>
  candidates.length > 0 && (typeWord !== null || use === 'dateline' || isContained || PUTS.has(preposition ?? ''))

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
