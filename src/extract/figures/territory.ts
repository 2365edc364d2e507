import type { TextView, Token } from '#text/index.ts'
import { findPeriods } from './find-periods.ts'

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
  const sentenceOf = sentenceFinder(view)
  const sentences = spans.map((span) => sentenceOf(span.from))
  const cuts = spans.map((span, i) =>
    i > 0 && sentences[i - 1] === sentences[i] ? cutBetween(view.tokens, spans[i - 1]!, span, isInPeriod) : null,
  )
  return spans.map((span, i) => {
    const sentence = view.sentences[sentences[i]!]
    const next = cuts[i + 1]
    const left = cuts[i]?.leftStart ?? sentence?.from ?? span.from
    const right = next?.rightEnd ?? sentence?.to ?? span.to
    return {
      sentence: sentences[i]!,
      left: Math.min(left, span.from),
      right: Math.max(right, span.to),
      barrier: cuts[i]?.barrier ?? BARRIERS.sentence,
    }
  })
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
const COMPARE_WORDS = new Set([
  'compared',
  'against',
  'versus',
  'vs',
  'than',
  'as',
  'after',
  'which',
  'who',
  'where',
  'followed',
  'including',
])
const RELATIVE_WORDS = new Set(['which', 'who', 'whose', 'where', 'when'])
const DASHES = new Set(['—', '–', '-'])
const LINKS = new Set([
  'in',
  'on',
  'of',
  'at',
  'for',
  'with',
  'by',
  'from',
  'to',
  'among',
  'over',
  'above',
  'below',
  'between',
  'during',
  'since',
  'into',
  'per',
])

function cutBetween(tokens: readonly Token[], a: Bounds, b: Bounds, isInPeriod: (token: number) => boolean): Cut {
  let best = -1
  let first = b.from
  let last = b.from
  let barrier: number = BARRIERS.tight
  let _depth = 0
  const isInBrackets = opensBefore(tokens, a.to, b.from)
  for (let i = a.to; i < b.from; i++) {
    const token = tokens[i]!
    // "between October and December" is one thing.
    if (isInPeriod(i)) continue
    if (token.text === '(') _depth++
    const { weight, after, strength } = weigh(tokens, i, b, isInBrackets)
    if (token.text === ')') _depth--
    barrier = Math.max(barrier, strength)
    if (weight < 0 || weight < best) continue
    const at = after ? i + 1 : i
    if (weight > best) first = at
    last = at
    best = weight
  }
  // Nothing parts them: the words between belong to both ("the two provinces had 3,287").
  return best <= 0 ? { rightEnd: b.from, leftStart: a.to, barrier } : { rightEnd: first, leftStart: last, barrier }
}

/** True when `b` stands in brackets that open after `a`: "Civilians (927)". */
function opensBefore(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')') depth--
  }
  return depth > 0
}

/** At most four words stand between the comma before and the colon. */
function isLabelColon(tokens: readonly Token[], colon: number): boolean {
  for (let i = colon - 1; i >= Math.max(0, colon - 5); i--)
    if (',;('.includes(tokens[i]!.text) || tokens[i]!.kind === 'newline') return true
  return false
}

interface Weight {
  readonly weight: number
  /** The cut falls after this token, so that it stays with the left number. */
  readonly after: boolean
  readonly strength: number
}

function weigh(tokens: readonly Token[], i: number, b: { from: number; to: number }, isInBrackets: boolean): Weight {
  const token = tokens[i]!
  const isLast = i === b.from - 1
  switch (token.text) {
    case ';':
    case '|':
      return { weight: 9, after: true, strength: BARRIERS.semicolon }
    case ':':
      // "north: 44, south: 12": a short label's colon belongs to its number.
      if (isLast && isLabelColon(tokens, i)) return { weight: 0, after: true, strength: BARRIERS.tight }
      return { weight: 7, after: true, strength: BARRIERS.comma }
    case '(':
      return { weight: isInBrackets ? 2 : 5, after: false, strength: BARRIERS.tight }
    case ')':
      return { weight: 6, after: true, strength: BARRIERS.tight }
    case ',':
      // A relative clause goes on with the noun before it: "the number of raids, which was 1,820".
      if (RELATIVE_WORDS.has(tokens[i + 1]?.lower ?? '')) return { weight: 2, after: true, strength: BARRIERS.comma }
      return {
        weight: 5,
        after: true,
        strength: tokens[i + 1]?.lower === 'and' && !isCounted(tokens, i + 2, b) ? BARRIERS.clause : BARRIERS.comma,
      }
  }
  if (DASHES.has(token.text) && token.start > (tokens[i - 1]?.end ?? 0))
    return { weight: 7, after: true, strength: BARRIERS.comma }
  if (CLAUSE_WORDS.has(token.lower)) return { weight: 8, after: false, strength: BARRIERS.clause }
  if (COMPARE_WORDS.has(token.lower)) return { weight: 4, after: false, strength: BARRIERS.tight }
  if (token.lower === 'and' || token.lower === 'or')
    return { weight: 5, after: true, strength: isCounted(tokens, i + 1, b) ? BARRIERS.tight : BARRIERS.clause }
  if (LINKS.has(token.lower)) return { weight: isLast ? 3 : 1, after: false, strength: BARRIERS.tight }
  return { weight: 0, after: false, strength: BARRIERS.tight }
}

/** After "and" the number itself follows, at most behind a hedge or an article: a list goes on, no clause opens. */
const isCounted = (tokens: readonly Token[], at: number, b: { from: number; to: number }): boolean =>
  b.from - at <= 1 && tokens[at] !== undefined
