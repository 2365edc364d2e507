import { ABBREVIATIONS, ONLY_BEFORE_NUMBER } from './abbreviations.ts'
import type { Token } from './tokens.ts'
import { whether } from './words.ts'

/** A sentence: its span in the text and its tokens `from` (included) `to` (excluded). */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»'])

/**
 * Groups tokens into sentences. A sentence ends at . ! ? (with closing quotes), or at a line break, unless the
 * next line goes on in lower case. Full stops after ranks, months before a day and initials do not end one.
 */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    let first = from
    let last = to
    while (first < last && tokens[first]!.kind === 'newline') first++
    while (last > first && tokens[last - 1]!.kind === 'newline') last--
    if (last > first) sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, from: first, to: last })
    from = to
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'newline') {
      if (endsLine(tokens, i)) close(i + 1)
    } else if (token.text === '.' || token.text === '!' || token.text === '?') {
      let end = i + 1
      while (end < tokens.length && CLOSERS.has(tokens[end]!.text) && tokens[end]!.start === tokens[end - 1]!.end) end++
      if (endsSentence(tokens, i, end)) {
        close(end)
        i = end - 1
      }
    } else if (isInitialism(token.word) && tokens[i + 1] && startsLikeSentence(tokens, i + 1)) {
      close(i + 1)
    }
  }
  close(tokens.length)
  return sentences
}

/** A single line break is a wrap when the next line goes on in lower case and this one did not end a sentence. */
function endsLine(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before || !after || after.kind === 'newline' || before.kind === 'newline') return true
  return !(after.kind === 'word' && !after.isCapital && !'.!?:'.includes(before.text))
}

function endsSentence(tokens: readonly Token[], stop: number, next: number): boolean {
  const before = tokens[stop - 1]
  const after = tokens[next]
  if (!after || after.kind === 'newline') return true
  const isGlued = after.start === tokens[next - 1]!.end
  if (tokens[stop]!.text !== '.') return !isGlued && (after.isCapital || after.kind !== 'word')
  if (!before) return false
  if (isGlued)
    return (
      next === stop + 1 &&
      after.kind === 'word' &&
      after.isCapital &&
      before.kind === 'word' &&
      before.end - before.start > 1 &&
      !before.isCapital
    )
  if (before.end === tokens[stop]!.start && before.kind === 'word') {
    if (ABBREVIATIONS.has(before.lower))
      return !(after.kind === 'number' || (after.isCapital && !ONLY_BEFORE_NUMBER.has(before.lower)))
    if (before.text.length === 1 && before.isCapital) return false
  }
  return after.isCapital || after.kind === 'number' || after.kind === 'punctuation'
}

const isInitialism = whether(({ kind, text }) => kind === 'word' && text.endsWith('.'))

/** "in the U.S. The attack" ends a sentence, "U.S. Congress" does not: only words that rarely follow a name count. */
const STARTERS = new Set([
  'the',
  'a',
  'an',
  'it',
  'he',
  'she',
  'they',
  'this',
  'that',
  'in',
  'on',
  'at',
  'but',
  'and',
  'however',
  'meanwhile',
  'at',
  'no',
])
const startsLikeSentence = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.isCapital && STARTERS.has(tokens[i]!.lower)
