import { BLAME_WORDS, PREPOSITIONS, UNTRUTH_WORDS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Cue, isGenitive, isQuoteMark } from './cue.ts'
import { afterAdverbials, isAuxiliary } from './grammar.ts'
import { holdsCount } from './needs.ts'
import { isComma } from './noun-phrase.ts'
import { findMarker } from './target-content.ts'
import { type Content, trimmed } from './trimmed.ts'

/** "described X as Y", "put the toll at nine", "called X a Y", "calling them necessary". */
export function labelContent(tokens: readonly Token[], cue: Cue, stop: number): Content | null {
  return cue.row.takes === 'label' ? markedLabel(tokens, cue, stop) : bareLabel(tokens, cue, stop)
}

function markedLabel(tokens: readonly Token[], { row, end }: Cue, stop: number): Content | null {
  const as = findMarker(tokens, end, stop, row.until ?? ['as'])
  if (as < 0 || (row.needs === 'number' && !holdsCount(tokens, as + 1, stop))) return null
  return trimmed(tokens, { from: as + 1, to: stop, target: as > end ? { from: end, to: as } : null, isTag: false })
}

const OBJECTS = new Set(['it', 'him', 'them', 'her', 'this', 'us', 'themselves', 'himself'])
/** How far "called" may stand from its label: "called the former head of the harbour police a liar". */
const WINDOW = 12

/** "what it called a brazen attack": the label alone, where it blames or is quoted. */
function frontedLabel(tokens: readonly Token[], from: number, stop: number): Content | null {
  for (let k = from; k < Math.min(stop, from + 8) && !isComma(tokens[k]!); k++)
    if (BLAME_WORDS.has(tokens[k]!.lower) || UNTRUTH_WORDS.has(tokens[k]!.lower)) {
      const comma = tokens.slice(k, stop).findIndex(isComma)
      return trimmed(tokens, { from, to: comma < 0 ? stop : k + comma, target: null, isTag: false })
    }
  return null
}

function bareLabel(tokens: readonly Token[], { end, opens }: Cue, stop: number): Content | null {
  const from = afterAdverbials(tokens, end, stop)
  if (tokens[opens - 1]?.lower === 'what') return frontedLabel(tokens, from, stop)
  const first = tokens[from]
  if (!first || from >= stop || PREPOSITIONS.has(first.lower) || (first.kind === 'punctuation' && !isQuoteMark(first)))
    return null
  if (OBJECTS.has(first.lower)) {
    const target = { from, to: from + 1 }
    if (isLabelStart(tokens, from + 1, stop, first.lower === 'her'))
      return trimmed(tokens, { from: from + 1, to: stop, target, isTag: false })
    if (first.lower !== 'her') return null
  }
  for (let k = from + 1; k < Math.min(stop, from + WINDOW); k++) {
    const token = tokens[k]!
    const { lower } = tokens[k - 1]!
    const isArticle = ARTICLES.has(token.lower) && !PREPOSITIONS.has(lower) && lower !== 'and'
    if (
      isArticle ||
      (isQuoteMark(token) && !isGenitive(tokens, k)) ||
      UNTRUTH_WORDS.has(token.lower) ||
      isJudgement(tokens, k, stop)
    )
      return trimmed(tokens, { from: k, to: stop, target: { from, to: k }, isTag: false })
    if (
      (token.kind === 'punctuation' && !isGenitive(tokens, k)) ||
      isAuxiliary(token) ||
      token.lower === 'to' ||
      token.lower === 'that'
    )
      return null
  }
  return null
}

/** "called the text unbalanced", "calling her record shameful": an adjective that ends the label. */
function isJudgement(tokens: readonly Token[], k: number, stop: number): boolean {
  const { lower, isCapital } = tokens[k]!
  const next = k + 1 < stop ? tokens[k + 1]! : undefined
  const isLast =
    next === undefined ||
    next.kind === 'punctuation' ||
    next.lower === 'and' ||
    next.lower === 'but' ||
    (BLAME_WORDS.has(lower) && PREPOSITIONS.has(next.lower))
  return (
    isLast && !isCapital && (BLAME_WORDS.has(lower) || /(?:ful|able|ible|ous|less|[^e]ed|unfair|unjust)$/.test(lower))
  )
}

const ARTICLES = new Set(['a', 'an', 'the'])

/** What follows "called it": a label, not "called it off" or "called her mother". */
function isLabelStart(tokens: readonly Token[], k: number, stop: number, isHer: boolean): boolean {
  const next = tokens[k]
  if (!next || k >= stop) return false
  if (isQuoteMark(next) || ARTICLES.has(next.lower)) return true
  return (
    !isHer &&
    next.kind === 'word' &&
    !PREPOSITIONS.has(next.lower) &&
    !isAuxiliary(next) &&
    !['and', 'but', 'when', 'to', 'back'].includes(next.lower)
  )
}
