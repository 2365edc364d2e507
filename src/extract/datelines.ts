import { type Token, whether } from '#text/index.ts'
import { monthOf } from './month-of.ts'

/** Tokens of the longest dateline: "DERA ISMAIL KHAN/ISLAMABAD, Pakistan, May 3 (Wire) -". */
const LONGEST = 20
/** Words of a place before a bare colon or dash: "DERA ISMAIL KHAN:". */
const FEW = 4

/** Places and dates both ask for a text's datelines. */
const remembered = new WeakMap<readonly Token[], readonly (readonly [number, number])[]>()

/**
 * The stretches of tokens that say where and when a report was filed, as `[from, to)` with their mark: "QUETTA:",
 * "KABUL, May 3 (Wire) -", "Imphal, May 3 (Wire): ". They stand where a paragraph begins.
 */
export function findDatelines(tokens: readonly Token[]): readonly (readonly [number, number])[] {
  const known = remembered.get(tokens)
  if (known) return known
  const found: (readonly [number, number])[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (at > 0 && tokens[at - 1]!.kind !== 'newline') continue
    const to = datelineFrom(tokens, at)
    if (to > at) found.push([at, to])
  }
  remembered.set(tokens, found)
  return found
}

const isInCapitals = whether(({ text }) => text === text.toUpperCase())

/** The token after a dateline that starts here, or the same token where none does. */
function datelineFrom(tokens: readonly Token[], from: number): number {
  const first = tokens[from]!
  if (first.kind !== 'word' || !first.isCapital) return from
  const isCapitals = isInCapitals(first.word)
  // "EL FASHER:" opens with a short word, "I -" with none of a name.
  if (first.text.length < 3 && !(isCapitals && first.text.length === 2 && tokens[from + 1]?.isCapital)) return from
  let hasDay = false
  let hasAgency = false
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST); at++) {
    const { text, kind, isCapital, word } = tokens[at]!
    if (text === '(' || text === '[') {
      const close = closing(tokens, at)
      if (close < 0) return from
      hasAgency = true
      at = close
      // "New Town, May 3 (Wire) Two men": the agency closes it without a mark.
      if (hasDay && tokens[at + 1]?.kind === 'word') return at + 1
      continue
    }
    if (isMark(tokens, at)) {
      const isSure = isCapitals || hasAgency || hasDay
      return (isSure || (text === ':' && from === 0)) && (hasDay || hasAgency || at - from <= FEW + 2) ? at + 1 : from
    }
    if (kind === 'newline' || (kind === 'word' && !isCapital)) return from
    if (kind === 'number' || monthOf(word) > 0) hasDay = true
  }
  return from
}

function closing(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++)
    if (tokens[i]!.text === ')' || tokens[i]!.text === ']') return i
  return -1
}

/** ":", a long dash, or a hyphen that stands alone. */
function isMark(tokens: readonly Token[], at: number): boolean {
  const { text, start } = tokens[at]!
  if (text === ':' || text === '—' || text === '–' || text === '--') return true
  return text === '-' && tokens[at - 1]!.end < start
}
