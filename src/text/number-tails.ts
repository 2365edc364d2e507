import { make, type NumberMention, round } from './number-mention.ts'
import { ONES, PARTS, SCALES } from './number-words.ts'
import type { Token } from './tokens.ts'

type Reader = (tokens: readonly Token[], at: number) => NumberMention | null

const lowerAt = (tokens: readonly Token[], at: number): string => (tokens[at]?.kind === 'word' ? tokens[at].lower : '')

const DOZEN = 12
/** The scale that a word is, but not a dozen: 0 for any other word. */
const scaleAt = (tokens: readonly Token[], at: number): number => {
  const scale = SCALES[lowerAt(tokens, at)] ?? 0
  return scale === DOZEN ? 0 : scale
}

/**
 * What a number goes on with: "two" with "and a half", "two and a half" with "million", "3 million" with "and a half",
 * "half" with "million", "quarter" with "of a million", "1 lakh" with "20 thousand", "two" with "point five per cent".
 */
export function goingOn(tokens: readonly Token[], number: NumberMention, read: Reader): NumberMention {
  const next = tokens[number.to]
  if (next?.kind !== 'word' && next?.kind !== 'number') return number
  if (number.kind === 'fraction') return partOfScale(tokens, number)
  if (number.kind !== 'cardinal') return number
  const decimal = number.isWords ? pointed(tokens, number) : null
  const whole = decimal ?? andPart(tokens, number)
  const scale = scaleAt(tokens, whole.to)
  if (whole !== number && scale > 0)
    return make(
      tokens,
      whole.from,
      whole.to + 1,
      round(whole.value * scale),
      'cardinal',
      whole.isWords,
      whole.decimals,
      scale,
    )
  return whole === number ? withSmallerParts(tokens, number, read) : whole
}

/** "half million", "quarter of a million", "two thirds of a million". */
function partOfScale(tokens: readonly Token[], number: NumberMention): NumberMention {
  let at = number.to
  if (lowerAt(tokens, at) === 'of' && lowerAt(tokens, at + 1) === 'a') at += 2
  const scale = scaleAt(tokens, at)
  return scale >= 1000 ? make(tokens, number.from, at + 1, round(number.value * scale), 'cardinal', true) : number
}

/** "and a half", "and a quarter": of one, or of the scale that the number ends on. */
function andPart(tokens: readonly Token[], number: NumberMention): NumberMention {
  const at = number.to
  if (lowerAt(tokens, at) !== 'and' || !/^(?:a|an)$/.test(lowerAt(tokens, at + 1))) return number
  const word = lowerAt(tokens, at + 2)
  // "two and a third was hurt": a third may be one more of them.
  const isPart = word === 'half' || (word === 'quarter' && lowerAt(tokens, at + 3) !== 'of')
  const scale = scaleAt(tokens, at - 1)
  if (!isPart || (scale === 0 ? number.value >= 1000 : scale < 1000) || !Number.isInteger(number.value)) return number
  const value = number.value + Math.max(1, scale) / PARTS[word]!
  return make(tokens, number.from, at + 3, round(value), 'cardinal', number.isWords, 1, Math.max(1, scale))
}

/** What a number with a spoken decimal point measures: "at one point two men fled" has none. */
const MEASURED = /^(?:percent|per|percentage|times|million|billion|trillion|thousand|lakh|crore|mn|bn)$/

/** "two point five per cent". */
function pointed(tokens: readonly Token[], number: NumberMention): NumberMention | null {
  if (lowerAt(tokens, number.to) !== 'point') return null
  let digits = ''
  let to = number.to + 1
  for (; (ONES[lowerAt(tokens, to)] ?? DOZEN) < 10; to++) digits += ONES[lowerAt(tokens, to)]
  if (digits === '' || !MEASURED.test(lowerAt(tokens, to))) return null
  return make(tokens, number.from, to, Number(`${number.value}.${digits}`), 'cardinal', true, digits.length)
}

/** "1 lakh 20 thousand", "4 thousand 3 hundred and 21", "6 crore and two hundred": ever smaller parts of one number. */
function withSmallerParts(tokens: readonly Token[], first: NumberMention, read: Reader): NumberMention {
  let number = first
  for (let scale = scaleAt(tokens, first.to - 1); scale > 0; scale = scaleAt(tokens, number.to - 1)) {
    if (!Number.isInteger(number.value) || number.decimals > 0) break
    const isAnd = lowerAt(tokens, number.to) === 'and'
    const part = read(tokens, isAnd ? number.to + 1 : number.to)
    if (part?.kind !== 'cardinal' || !Number.isInteger(part.value) || part.value >= scale) break
    const isScaled = scaleAt(tokens, part.to - 1) > 0
    // "three hundred and 21"; after more than a hundred a bare number counts something else.
    if (!isScaled && !(isAnd && scale === 100 && !lowerAt(tokens, part.to - 1).startsWith('dozen'))) break
    const unit = 10 ** part.unitExponent
    number = make(tokens, number.from, part.to, number.value + part.value, 'cardinal', number.isWords, 0, unit)
  }
  return number
}
