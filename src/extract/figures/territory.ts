import { perWord, type TextView, type Token } from '#text/index.ts'
import { findPeriods } from './find-periods.ts'
import { nounPhraseAt } from './noun-phrase.ts'

/** The stretch of its sentence that belongs to one number: the words that say what it counts. */
export interface Territory {
  readonly sentence: number
  /** Tokens `left` (included) to `right` (excluded), the number itself inside. */
  readonly left: number
  readonly right: number
  /** How strongly this number is parted from the one before it in the sentence: see BARRIERS. */
  readonly barrier: number
}

/** Strength of the strongest parting between two neighbouring numbers of a sentence. */
export const BARRIERS = { tight: 0, comma: 1, clause: 2, semicolon: 3, sentence: 4 } as const

interface Cut {
  /** Where the left number's stretch ends and the right one's begins: the two differ where words belong to neither. */
  readonly rightEnd: number
  readonly leftStart: number
  readonly barrier: number
}

/**
 * Divides every sentence among the numbers in it: between two neighbours the cut falls at the strongest parting there
 * (semicolon, clause word, comma, "and", preposition). Words in brackets after a name belong with the name.
 */
export function findTerritories(
  view: TextView,
  spans: readonly { readonly from: number; readonly to: number }[],
  isInPeriod = coveredBy(findPeriods(view.tokens), view.tokens.length),
): Territory[] {
  const { sentences, tokens } = view
  const sentenceOf = sentenceFinder(view)
  const found: Territory[] = []
  let sentence = spans.length > 0 ? sentenceOf(spans[0]!.from) : 0
  let cut: Cut | null = null
  spans.forEach((span, i) => {
    const next = spans[i + 1]
    const nextSentence = next ? sentenceOf(next.from) : sentence
    const nextCut: Cut | null = next && nextSentence === sentence ? cutBetween(tokens, span, next, isInPeriod) : null
    const bounds = sentences[sentence]
    found.push({
      sentence,
      left: Math.min(cut?.leftStart ?? bounds?.from ?? span.from, span.from),
      right: Math.max(nextCut?.rightEnd ?? bounds?.to ?? span.to, span.to),
      barrier: cut?.barrier ?? BARRIERS.sentence,
    })
    sentence = nextSentence
    cut = nextCut
  })
  return found
}

interface Bounds {
  readonly from: number
  readonly to: number
}

/** Tells whether a token lies in one of some stretches. */
export function coveredBy(stretches: readonly Bounds[], length: number): (token: number) => boolean {
  const covered = new Uint8Array(length)
  for (const { from, to } of stretches) covered.fill(1, from, to)
  return (token) => covered[token] === 1
}

/** The index of the sentence that holds a token, for tokens asked in ascending order. */
function sentenceFinder(view: TextView): (token: number) => number {
  let at = 0
  return (token) => {
    while (at + 1 < view.sentences.length && view.sentences[at + 1]!.from <= token) at++
    return at
  }
}

const CLAUSE_WORDS = new Set(['while', 'whereas', 'but', 'whilst', 'although', 'though', 'however'])
const COMPARE_WORDS = new Set('compared against versus vs than as after which who where followed including'.split(' '))
const LINKS = new Set('in on of at for with by from to among over above below between during since into per'.split(' '))
const RELATIVE_WORDS = new Set(['which', 'who', 'whose', 'where', 'when'])
const DASHES = new Set(['—', '–', '-'])

function cutBetween(tokens: readonly Token[], a: Bounds, b: Bounds, isInPeriod: (token: number) => boolean): Cut {
  let best = -1
  let first = b.from
  let last = b.from
  let barrier: number = BARRIERS.tight
  const isInBrackets = opensBefore(tokens, a.to, b.from)
  for (let i = a.to; i < b.from; i++) {
    // "between October and December" is one thing.
    if (isInPeriod(i) || (i === a.to + 1 && joinsWords(tokens, a.to, b.from))) continue
    const { weight, isAfter, strength } = partingAt(tokens, i, b, isInBrackets)
    if (strength > barrier) barrier = strength
    if (weight < best) continue
    const at = isAfter ? i + 1 : i
    if (weight > best) first = at
    last = at
    best = weight
  }
  // Nothing parts them: the words between belong to both ("the two provinces had 3,287").
  return best <= 0 ? { rightEnd: b.from, leftStart: a.to, barrier } : { rightEnd: first, leftStart: last, barrier }
}

/** "117 roadside and suicide bombings": the "and" stands inside what the number counts. */
const joinsWords = (tokens: readonly Token[], at: number, limit: number): boolean =>
  /^(?:and|or)$/.test(tokens[at + 1]!.lower) && (nounPhraseAt(tokens, at, limit)?.to ?? at) > at + 1

/** True when `b` stands in brackets that open after `a`: "Civilians (927)". */
function opensBefore(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    if (text === '(') depth++
    else if (text === ')') depth--
  }
  return depth > 0
}

/** At most four words stand between the comma before and the colon. */
function isLabelColon(tokens: readonly Token[], colon: number): boolean {
  for (let i = colon - 1; i >= Math.max(0, colon - 5); i--)
    if (',;('.includes(tokens[i]!.text) || tokens[i]!.kind === 'newline') return true
  return false
}

/** How strongly a token parts the numbers beside it. */
interface Parting {
  readonly weight: number
  /** The cut falls after this token, so that it stays with the left number. */
  readonly isAfter: boolean
  readonly strength: number
}

const NO_PARTING: Parting = { weight: 0, isAfter: false, strength: BARRIERS.tight }
const BOUNDARY: Parting = { weight: 9, isAfter: true, strength: BARRIERS.semicolon }
const CLAUSE: Parting = { weight: 8, isAfter: false, strength: BARRIERS.clause }
const DASH: Parting = { weight: 7, isAfter: true, strength: BARRIERS.comma }
const BRACKET_END: Parting = { weight: 6, isAfter: true, strength: BARRIERS.tight }
const BRACKET: Parting = { weight: 5, isAfter: false, strength: BARRIERS.tight }
const OWN_BRACKET: Parting = { weight: 2, isAfter: false, strength: BARRIERS.tight }
const COMMA: Parting = { weight: 5, isAfter: true, strength: BARRIERS.comma }
const COMMA_CLAUSE: Parting = { weight: 5, isAfter: true, strength: BARRIERS.clause }
const RELATIVE_COMMA: Parting = { weight: 2, isAfter: true, strength: BARRIERS.comma }
const LIST_AND: Parting = { weight: 5, isAfter: true, strength: BARRIERS.tight }
const COMPARISON: Parting = { weight: 4, isAfter: false, strength: BARRIERS.tight }
const LAST_LINK: Parting = { weight: 3, isAfter: false, strength: BARRIERS.tight }
const LINK: Parting = { weight: 1, isAfter: false, strength: BARRIERS.tight }

/** What a word parts wherever it stands; `'beside'` where the words beside it tell. */
const partingOf = perWord(({ text, lower }): Parting | 'beside' => {
  if (text === ';' || text === '|') return BOUNDARY
  if (text === ')') return BRACKET_END
  if (':(,'.includes(text) || DASHES.has(text)) return 'beside'
  if (CLAUSE_WORDS.has(lower)) return CLAUSE
  if (COMPARE_WORDS.has(lower)) return COMPARISON
  return lower === 'and' || lower === 'or' || LINKS.has(lower) ? 'beside' : NO_PARTING
})

function partingAt(tokens: readonly Token[], i: number, b: Bounds, isInBrackets: boolean): Parting {
  const token = tokens[i]!
  const known = partingOf(token.word)
  if (known !== 'beside') return known
  const isLast = i === b.from - 1
  switch (token.text) {
    case ':':
      // "north: 44, south: 12": a short label's colon belongs to its number.
      return isLast && isLabelColon(tokens, i) ? NO_PARTING : DASH
    case '(':
      return isInBrackets ? OWN_BRACKET : BRACKET
    case ',': {
      const next = tokens[i + 1]?.lower ?? ''
      // A relative clause goes on with the noun before it: "the number of raids, which was 1,820".
      if (RELATIVE_WORDS.has(next)) return RELATIVE_COMMA
      return next === 'and' && !isCounted(tokens, i + 2, b) ? COMMA_CLAUSE : COMMA
    }
  }
  if (DASHES.has(token.text)) return token.start > (tokens[i - 1]?.end ?? 0) ? DASH : NO_PARTING
  if (token.lower === 'and' || token.lower === 'or') return isCounted(tokens, i + 1, b) ? LIST_AND : COMMA_CLAUSE
  return isLast ? LAST_LINK : LINK
}

/** After "and" the number itself follows, at most behind a hedge or an article: a list goes on, no clause opens. */
const isCounted = (tokens: readonly Token[], at: number, b: Bounds): boolean =>
  b.from - at <= 1 && tokens[at] !== undefined
