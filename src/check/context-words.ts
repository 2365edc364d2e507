import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** No cue is longer; what is longer is cut, so that a hostile "word" of a megabyte costs nothing. */
const LONGEST = 40

const memory = new WeakMap<Sheet, Map<number, string>>()

/** A stretch of words beside a figure, put together once: many rules ask for the same. */
function remembered(sheet: Sheet, entry: Entry, reach: number, read: () => string): string {
  const known = memory.get(sheet) ?? new Map<number, string>()
  memory.set(sheet, known)
  const key = entry.from * 128 + reach
  const words = known.get(key) ?? read()
  known.set(key, words)
  return words
}

/** Up to `count` words before a figure, lower case, one space between: for cues that are phrases. Stops at a line break. */
export const wordsBefore = (sheet: Sheet, entry: Entry, count: number): string =>
  remembered(sheet, entry, 64 - count, () => {
    let from = entry.from
    while (from > 0 && from > entry.from - count && sheet.tokens[from - 1]!.kind !== 'newline') from--
    return phrase(sheet, from, entry.from)
  })

/** Up to `count` words after a figure, as above. */
export const wordsAfter = (sheet: Sheet, entry: Entry, count: number): string =>
  remembered(sheet, entry, 64 + count, () => {
    let to = entry.to
    while (to < sheet.tokens.length && to < entry.to + count && sheet.tokens[to]!.kind !== 'newline') to++
    return phrase(sheet, entry.to, to)
  })

const phrase = (sheet: Sheet, from: number, to: number): string =>
  ` ${sheet.tokens
    .slice(from, to)
    .map((token) => token.lower.slice(0, LONGEST))
    .join(' ')} `

/** The words of a figure's sentence before and after it, up to the sentence's ends. */
export function sentenceWords(sheet: Sheet, entry: Entry): { readonly before: string; readonly after: string } {
  const sentence = sheet.view.sentences[entry.sentence]
  const words = (from: number, to: number) =>
    ` ${sheet.tokens
      .slice(from, to)
      .map((token) => token.lower.slice(0, LONGEST))
      .join(' ')} `
  if (!sentence) return { before: ' ', after: ' ' }
  return {
    before: words(Math.max(sentence.from, entry.from - 80), entry.from),
    after: words(entry.to, Math.min(sentence.to, entry.to + 80)),
  }
}

/** The words of a figure's own stretch. */
export const stretchWords = (sheet: Sheet, entry: Entry): string =>
  ` ${sheet.tokens
    .slice(entry.left, entry.right)
    .map((token) => token.lower.slice(0, LONGEST))
    .join(' ')} `
