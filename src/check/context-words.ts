import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** No cue is longer; what is longer is cut, so that a hostile "word" of a megabyte costs nothing. */
const LONGEST = 40

/** Up to `count` words before a figure, lower case, one space between: for cues that are phrases. Stops at a line break. */
export function wordsBefore(sheet: Sheet, entry: Entry, count: number): string {
  const words: string[] = []
  for (let i = entry.from - 1; i >= Math.max(0, entry.from - count); i--) {
    const token = sheet.tokens[i]!
    if (token.kind === 'newline') break
    words.unshift(token.lower.slice(0, LONGEST))
  }
  return ` ${words.join(' ')} `
}

/** Up to `count` words after a figure, as above. */
export function wordsAfter(sheet: Sheet, entry: Entry, count: number): string {
  const words: string[] = []
  for (let i = entry.to; i < Math.min(sheet.tokens.length, entry.to + count); i++) {
    const token = sheet.tokens[i]!
    if (token.kind === 'newline') break
    words.push(token.lower.slice(0, LONGEST))
  }
  return ` ${words.join(' ')} `
}

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
