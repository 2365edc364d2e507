import { COMPARATIVES, HEDGE_ROWS, type HedgeKind, type HedgeRow } from '#lexicon/index.ts'
import { perWord, type Token } from '#text/index.ts'

/** A hedge beside a number: what it does, its words as rows give them, and the tokens it takes. */
export interface Hedge {
  readonly kind: HedgeKind
  readonly words: string
  readonly from: number
  readonly to: number
}

const COMPARING = new Set([
  'than',
  'over',
  'above',
  'below',
  'under',
  'beyond',
  'exceeded',
  'exceeding',
  'surpassed',
  'surpassing',
])

interface Hedging extends HedgeRow {
  readonly pieces: readonly string[]
  /** "more than", "over": words that compare two numbers where one stands before them. */
  readonly isComparing: boolean
}

const HEDGES: readonly Hedging[] = HEDGE_ROWS.map((row) => {
  const pieces = row.words.split(' ')
  return { ...row, pieces, isComparing: COMPARING.has(pieces.at(-1)!) }
}).sort((a, b) => b.pieces.length - a.pieces.length)

/** The hedges that end with a word and stand before a number, and those that begin with one and stand after; longest first. */
const hedgesBefore = perWord(({ lower }) => rowsOf('before', (pieces) => pieces.at(-1) === lower))
const hedgesAfter = perWord(({ lower }) => rowsOf('after', (pieces) => pieces[0] === lower))

const NO_ROWS: readonly Hedging[] = []
function rowsOf(side: HedgeRow['side'], fits: (pieces: readonly string[]) => boolean): readonly Hedging[] {
  const rows = HEDGES.filter((row) => row.side === side && fits(row.pieces))
  return rows.length > 0 ? rows : NO_ROWS
}

/** The hedge of a number whose first token is `from` and whose unit ends before token `to`; null when it stands bare. */
export function findHedge(tokens: readonly Token[], { from, to }: { from: number; to: number }): Hedge | null {
  return readBefore(tokens, from) ?? readAfter(tokens, to)
}

function readBefore(tokens: readonly Token[], end: number): Hedge | null {
  if (end === 0) return null
  // "more than a third", "over the 2,438" is a comparison and keeps its article.
  for (const row of hedgesBefore(tokens[end - 1]!.word)) {
    const from = end - row.pieces.length
    if (!standsAt(tokens, from, row.pieces)) continue
    if (row.isComparing && isComparison(tokens, from)) return null
    // "adds up to 3,173" says what a sum is, not its ceiling.
    if (row.words === 'up to' && SUMMING.has(tokens[from - 1]?.lower ?? '')) return null
    const isSome = row.words === 'some' && tokens[from - 1]?.lower === 'in'
    return isSome ? null : { kind: row.kind, words: row.words, from, to: end }
  }
  return null
}

function readAfter(tokens: readonly Token[], start: number): Hedge | null {
  // "28 people or more": one noun may stand between.
  for (let at = start; at <= start + 1 && at < tokens.length; at++) {
    if (at > start && tokens[start]!.kind !== 'word') break
    for (const row of hedgesAfter(tokens[at]!.word)) {
      if (at > start && row.pieces.length < 2) continue
      if (standsAt(tokens, at, row.pieces))
        return { kind: row.kind, words: row.words, from: at, to: at + row.pieces.length }
    }
  }
  return null
}

function standsAt(tokens: readonly Token[], at: number, pieces: readonly string[]): boolean {
  for (let k = 0; k < pieces.length; k++) if (tokens[at + k]?.lower !== pieces[k]) return false
  return true
}

const SUMMING = new Set(['add', 'adds', 'added', 'adding', 'sum', 'sums', 'tot', 'come', 'comes', 'came'])
/** Nouns of change after which "over" opens the base: "an increase over 2,438". */
const CHANGE_BEFORE_BASE = /^(?:increase|rise|growth|gain|jump|surge|improvement|decrease|decline|drop|fall|advance)s?$/

/**
 * "31 more than 109", "74% above 1,950", "28 attacks more than 50": the words compare two numbers instead of hedging one.
 * So do they after a number, its percent sign, or its noun.
 */
function isComparison(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!before) return false
  if (CHANGE_BEFORE_BASE.test(before.lower)) return true
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    const token = tokens[at]!
    // "22 per cent above June's 50 and over a third above the mean": what stands behind "and" is hedged anew.
    if (token.lower === 'and' || token.lower === 'or' || token.text === ',') return false
    if (
      token.kind === 'number' ||
      token.text === '%' ||
      token.lower === 'cent' ||
      token.lower === 'percent' ||
      token.lower === 'times'
    )
      return true
    if (token.kind !== 'word' || !(COMPARATIVES.has(token.lower) || at === from - 1)) return false
  }
  return false
}
