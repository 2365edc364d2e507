import { COMPARATIVES, HEDGE_ROWS, type HedgeKind, type HedgeRow } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

/** A hedge beside a number: what it does, its words as rows give them, and the tokens it takes. */
export interface Hedge {
  readonly kind: HedgeKind
  readonly words: string
  readonly from: number
  readonly to: number
}

interface IndexedRow extends HedgeRow {
  readonly pieces: readonly string[]
}

/** Rows by the word that touches the number: the last one before it, the first one after it. */
const byTouch = (side: HedgeRow['side']): ReadonlyMap<string, readonly IndexedRow[]> => {
  const map = new Map<string, IndexedRow[]>()
  for (const row of HEDGE_ROWS.filter((candidate) => candidate.side === side)) {
    const pieces = row.words.split(' ')
    const key = side === 'before' ? pieces.at(-1)! : pieces[0]!
    map.set(
      key,
      [...(map.get(key) ?? []), { ...row, pieces }].sort((a, b) => b.pieces.length - a.pieces.length),
    )
  }
  return map
}
const BEFORE = byTouch('before')
const AFTER = byTouch('after')

/** The hedge of a number whose first token is `from` and whose unit ends before token `to`; null when it stands bare. */
export function findHedge(tokens: readonly Token[], { from, to }: { from: number; to: number }): Hedge | null {
  return readBefore(tokens, from) ?? readAfter(tokens, to)
}

function readBefore(tokens: readonly Token[], end: number): Hedge | null {
  // "more than a third", "over the 2,438" is a comparison and keeps its article.
  for (const row of BEFORE.get(tokens[end - 1]?.lower ?? '') ?? []) {
    const from = end - row.pieces.length
    if (from < 0 || !row.pieces.every((word, k) => tokens[from + k]!.lower === word)) continue
    if (isComparison(tokens, from, row.words)) return null
    // "adds up to 3,173" says what a sum is, not its ceiling.
    if (row.words === 'up to' && SUMMING.has(tokens[from - 1]?.lower ?? '')) return null
    const isSome = row.words === 'some' && tokens[from - 1]?.lower === 'in'
    return isSome ? null : { kind: row.kind, words: row.words, from, to: end }
  }
  return null
}

function readAfter(tokens: readonly Token[], start: number): Hedge | null {
  // "28 people or more": one noun may stand between.
  for (const at of [start, start + 1]) {
    if (at > start && tokens[start]?.kind !== 'word') break
    for (const row of AFTER.get(tokens[at]?.lower ?? '') ?? []) {
      if (at > start && row.pieces.length < 2) continue
      if (row.pieces.every((word, k) => tokens[at + k]?.lower === word))
        return { kind: row.kind, words: row.words, from: at, to: at + row.pieces.length }
    }
  }
  return null
}

const SUMMING = new Set(['add', 'adds', 'added', 'adding', 'sum', 'sums', 'tot', 'come', 'comes', 'came'])
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
/** Nouns of change after which "over" opens the base: "an increase over 2,438". */
const CHANGE_BEFORE_BASE = /^(?:increase|rise|growth|gain|jump|surge|improvement|decrease|decline|drop|fall|advance)s?$/

/**
 * "31 more than 109", "74% above 1,950", "28 attacks more than 50": the words compare two numbers instead of hedging one.
 * So do they after a number, its percent sign, or its noun.
 */
function isComparison(tokens: readonly Token[], from: number, words: string): boolean {
  const last = words.split(' ').at(-1)!
  if (!COMPARING.has(last)) return false
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
