import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** No cue is longer; what is longer is cut, so that a hostile "word" of a megabyte costs nothing. */
const LONGEST = 40

/** Where a figure's stretches are kept: so many words before it, so many behind, its sentence's and its own. No cue asks for more than twenty words. */
const AFTER = 24
const SENTENCE_BEFORE = 48
const SENTENCE_AFTER = 49
const STRETCH = 50

/** By figure, then by stretch: rules ask for the same ones hundreds of thousands of times. */
const memory = new WeakMap<Sheet, string[][]>()

/** A stretch of words beside a figure, put together once: many rules ask for the same. */
function remembered(sheet: Sheet, entry: Entry, reach: number, read: () => string): string {
  let known = memory.get(sheet)
  if (!known) {
    known = sheet.entries.map(() => [])
    memory.set(sheet, known)
  }
  const own = known[entry.index]!
  own[reach] ??= read()
  return own[reach]
}

/** Up to `count` words before a figure, lower case, one space between: for cues that are phrases. Stops at a line break. */
export const wordsBefore = (sheet: Sheet, entry: Entry, count: number): string =>
  remembered(sheet, entry, count, () => {
    let from = entry.from
    while (from > 0 && from > entry.from - count && sheet.tokens[from - 1]!.kind !== 'newline') from--
    return phrase(sheet, from, entry.from)
  })

/** Up to `count` words after a figure, as above. */
export const wordsAfter = (sheet: Sheet, entry: Entry, count: number): string =>
  remembered(sheet, entry, AFTER + count, () => {
    let to = entry.to
    while (to < sheet.tokens.length && to < entry.to + count && sheet.tokens[to]!.kind !== 'newline') to++
    return phrase(sheet, entry.to, to)
  })

function phrase({ tokens }: Sheet, from: number, to: number): string {
  let words = ' '
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    words += `${lower.length > LONGEST ? lower.slice(0, LONGEST) : lower} `
  }
  // Of no words are left the two spaces around them.
  return to > from ? words : '  '
}

/** The words of a figure's sentence before and after it, up to the sentence's ends. */
export function sentenceWords(sheet: Sheet, entry: Entry): { readonly before: string; readonly after: string } {
  const sentence = sheet.view.sentences[entry.sentence]
  if (!sentence) return { before: ' ', after: ' ' }
  return {
    before: remembered(sheet, entry, SENTENCE_BEFORE, () =>
      phrase(sheet, Math.max(sentence.from, entry.from - 80), entry.from),
    ),
    after: remembered(sheet, entry, SENTENCE_AFTER, () =>
      phrase(sheet, entry.to, Math.min(sentence.to, entry.to + 80)),
    ),
  }
}

/** The words of a figure's own stretch. */
export const stretchWords = (sheet: Sheet, entry: Entry): string =>
  remembered(sheet, entry, STRETCH, () => phrase(sheet, entry.left, entry.right))
