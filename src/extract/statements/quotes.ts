import type { Sentence, Token } from '#text/index.ts'

/** A quotation: the tokens between its marks. `isOpen` when its paragraph ends before it is closed. */
export interface Quote {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
  /** A few borrowed words, not speech. */
  readonly isShort: boolean
}

/** Fewer words between marks are a borrowed word or a scare quote ("so-called “emirate”"), not speech. */
const FEWEST_WORDS = 4
const FEWEST_WORDS_SINGLE = 5

/** Sentences grouped by paragraph: those with no line break between them. */
export function paragraphsOf(sentences: readonly Sentence[]): (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last && last.at(-1)!.to === sentence.from) last.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

/**
 * Finds the quotations of one paragraph, the tokens `from` to `to`. Double marks first; single marks only outside
 * them, since an apostrophe looks the same. In `He said “it will take a year or more.”` the seven words are one.
 */
export function quotesOf(tokens: readonly Token[], from: number, to: number): Quote[] {
  const quotes: Quote[] = []
  let open = -1
  let single = -1
  for (let i = from; i < to; i++) {
    const mark = markAt(tokens, i)
    if (mark === 'none') continue
    if (mark === 'single-open' || mark === 'single-close') {
      if (open >= 0) continue
      if (mark === 'single-open') single = i
      else if (single >= 0) {
        quotes.push({
          from: single + 1,
          to: i,
          isOpen: false,
          isShort: countWords(tokens, single + 1, i) < FEWEST_WORDS_SINGLE,
        })
        single = -1
      }
      continue
    }
    const width = mark === 'toggle' || tokens[i]!.text.length !== 1 || !isDoubled(tokens, i) ? 1 : 2
    if (open < 0 && mark !== 'close') open = i + width
    else if (open >= 0 && mark !== 'open') {
      quotes.push({ from: open, to: i, isOpen: false, isShort: countWords(tokens, open, i) < FEWEST_WORDS })
      open = -1
    }
    i += width - 1
  }
  // A mark that is never closed opens a quotation where a paragraph or a speaker's colon leads to it; else it is a slip.
  const isLed =
    open >= 0 && (open - 1 <= from || ',:'.includes(tokens[open - 2]!.text) || tokens[open - 1]!.text !== '"')
  if (isLed && countWords(tokens, open, to) >= FEWEST_WORDS)
    quotes.push({ from: open, to, isOpen: true, isShort: false })
  return quotes
}

type Mark = 'none' | 'open' | 'close' | 'toggle' | 'single-open' | 'single-close'

function markAt(tokens: readonly Token[], i: number): Mark {
  const token = tokens[i]!
  if (token.kind !== 'punctuation') return 'none'
  switch (token.text) {
    case '“':
    case '«':
    case '„':
      return 'open'
    case '”':
    case '»':
      return 'close'
    case '"':
      return 'toggle'
    case '`':
      return isDoubled(tokens, i) ? 'open' : 'single-open'
    case '‘':
      return 'single-open'
    case "'":
    case '’':
      if (isDoubled(tokens, i)) return 'close'
      return isLeaning(tokens, i) ? 'single-open' : 'single-close'
    default:
      return 'none'
  }
}

/** ``Two back-quotes'' and two apostrophes are double marks. */
const isDoubled = (tokens: readonly Token[], i: number): boolean =>
  "`'".includes(tokens[i]!.text) && tokens[i + 1]?.text === tokens[i]!.text && tokens[i + 1]!.start === tokens[i]!.end

/** True for a straight mark with a space before it and a word right after. */
function isLeaning(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  return (!before || before.end < tokens[i]!.start || before.kind === 'newline') && after?.start === tokens[i]!.end
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  let words = 0
  for (let i = from; i < to && words < FEWEST_WORDS_SINGLE; i++) if (tokens[i]!.kind === 'word') words++
  return words
}
