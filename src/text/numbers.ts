import { shareScale } from './share-scale.ts'
import type { Token } from './tokens.ts'
import { perWord } from './words.ts'

export type NumberKind = 'cardinal' | 'ordinal' | 'fraction'

/** A number in digits or words: its span, its tokens `from` (included) `to` (excluded), and its value. */
export interface NumberMention {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly value: number
  readonly kind: NumberKind
  /** True for words ("twelve"), false for digits. */
  readonly isWords: boolean
  /** Decimal places printed ("3.5" has 1) and the power of ten of the last printed digit ("3.5 million" has 5). */
  readonly decimals: number
  readonly unitExponent: number
}

/** Rows without a prototype, because "constructor" is a word too. */
const table = (rows: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.assign(Object.create(null), rows)
const ONES = table({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
})
const TENS = table({
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})
const SCALES = table({
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lac: 1e5,
  lakhs: 1e5,
  million: 1e6,
  mn: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
})
/** Scales that may be glued to digits: "300m", "1.5bn", "20k". A glued "m" after digits may also be metres: see `readNumbers`. */
const GLUED = table({ k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 })
const ORDINALS = table({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
})
const PARTS = table({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
})
const ORDINAL_SUFFIX = new Set(['st', 'nd', 'rd', 'th'])

/**
 * Reads every number of a text, digits and words, longest reading first: "1,204", "3.5 million", "31 lakh",
 * "one hundred and forty", "two dozen", "twenty-five", "12th", "the third", "two-thirds", "one in five".
 */
export function readNumbers(tokens: readonly Token[]): NumberMention[] {
  const numbers: NumberMention[] = []
  for (let i = 0; i < tokens.length; ) {
    const found = readAt(tokens, i)
    if (found) {
      numbers.push(found)
      i = found.to
    } else i++
  }
  return shareScale(tokens, numbers)
}

function readAt(tokens: readonly Token[], i: number): NumberMention | null {
  const token = tokens[i]!
  if (token.kind === 'number') return readDigits(tokens, i)
  if (token.kind !== 'word' || !opensNumber(token.word)) return null
  return readHyphenFraction(tokens, i) ?? readWords(tokens, i) ?? readOrdinalWord(tokens, i)
}

function make(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  kind: NumberKind,
  isWords: boolean,
  decimals = 0,
  scale = 1,
): NumberMention {
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
    value,
    kind,
    isWords,
    decimals,
    unitExponent: Math.round(Math.log10(scale)) - decimals,
  }
}

function readDigits(tokens: readonly Token[], i: number): NumberMention {
  const token = tokens[i]!
  const plain = token.text.replace(/[, ]/g, '')
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const value = Number(plain)
  const next = tokens[i + 1]
  const isGlued = next !== undefined && next.start === token.end
  if (next?.kind === 'word') {
    if (isGlued && ORDINAL_SUFFIX.has(next.lower)) return make(tokens, i, i + 2, value, 'ordinal', false)
    const glued = isGlued ? GLUED[next.lower] : undefined
    if (glued) return make(tokens, i, i + 2, round(value * glued), 'cardinal', false, decimals, glued)
    const scale = SCALES[next.lower]
    if (scale && scale !== 12) return scaled(tokens, i, i + 1, value, decimals)
    if (scale === 12) return make(tokens, i, i + 2, value * 12, 'cardinal', false)
  }
  // "1/3", "3/4": a fraction when the parts are small and nothing else is attached ("24/7" and dates are not).
  if (
    next?.text === '/' &&
    isGlued &&
    tokens[i + 2]?.kind === 'number' &&
    tokens[i + 2]!.start === next.end &&
    tokens[i + 3]?.text !== '/'
  ) {
    const whole = Number(tokens[i + 2]!.text)
    if (value > 0 && value < whole && whole <= 10) return make(tokens, i, i + 3, value / whole, 'fraction', false)
  }
  return make(tokens, i, i + 1, value, 'cardinal', false, decimals)
}

/** "3.5 million", "2 lakh crore". */
function scaled(tokens: readonly Token[], from: number, at: number, value: number, decimals: number): NumberMention {
  let scale = 1
  let to = at
  while (tokens[to]?.kind === 'word' && SCALES[tokens[to]!.lower] && SCALES[tokens[to]!.lower] !== 12)
    scale *= SCALES[tokens[to++]!.lower]!
  return make(tokens, from, to, round(value * scale), 'cardinal', false, decimals, scale)
}

/** True for a word that a number in words can start with; every reader below asks for one of these. */
const opensNumber = perWord(
  ({ lower }) => lower.includes('-') || ARTICLES.has(lower) || numeralIn(lower) !== null || lower in ORDINALS,
)
const ARTICLES = new Set(['a', 'an', 'half'])

/** "two-thirds", "three-quarters", "one-fifth"; "twenty-five" and "twenty-first" are left to the other readers. */
function readHyphenFraction(tokens: readonly Token[], i: number): NumberMention | null {
  const pieces = tokens[i]!.lower.split('-')
  if (pieces.length !== 2) return null
  const [count, part] = [ONES[pieces[0]!], PARTS[pieces[1]!]]
  if (count === undefined || part === undefined || count === 0 || count >= part) return null
  return make(tokens, i, i + 1, count / part, 'fraction', true)
}

interface Numeral {
  readonly value: number
  readonly role: 'one' | 'ten' | 'scale' | 'ordinal' | 'ten-one' | 'ten-ordinal'
}

const numeralOf = perWord(({ lower }) => numeralIn(lower))

function numeralIn(lower: string): Numeral | null {
  if (lower in ONES) return { value: ONES[lower]!, role: 'one' }
  if (lower in TENS) return { value: TENS[lower]!, role: 'ten' }
  if (lower in SCALES) return { value: SCALES[lower]!, role: 'scale' }
  const dash = lower.indexOf('-')
  if (dash > 0 && lower.slice(0, dash) in TENS) {
    const rest = lower.slice(dash + 1)
    const ten = TENS[lower.slice(0, dash)]!
    if (rest in ONES && ONES[rest]! > 0 && ONES[rest]! < 10) return { value: ten + ONES[rest]!, role: 'ten-one' }
    if (rest in ORDINALS && ORDINALS[rest]! < 10) return { value: ten + ORDINALS[rest]!, role: 'ten-ordinal' }
  }
  return null
}

function readWords(tokens: readonly Token[], i: number): NumberMention | null {
  const first = tokens[i]!.lower
  const opensScale = ARTICLES.has(first) && tokens[i + 1]
  if (opensScale) return readArticle(tokens, i)
  const opening = numeralOf(tokens[i]!.word)
  if (!opening || opening.role === 'scale') return null
  let total = 0
  let group = 0
  let last: Numeral['role'] | null = null
  let at = i
  let largest = Infinity
  while (at < tokens.length) {
    const token = tokens[at]!
    const word = token.kind === 'word' ? numeralOf(token.word) : null
    if (!word) {
      const isAnd = token.lower === 'and' && last === 'scale' && tokens[at + 1]?.kind === 'word'
      const next = isAnd ? numeralOf(tokens[at + 1]!.word) : null
      // "one hundred and forty" is one number; "two hundred and two soldiers" too; "a dozen and five" is not.
      if (next && next.role !== 'scale' && tokens[at - 1]!.lower !== 'dozen') {
        at++
        continue
      }
      break
    }
    if (word.role === 'scale') {
      if (word.value === 100 || word.value === 12) {
        if (group === 0 || group >= 100) break
        group *= word.value
      } else {
        if (group === 0 || word.value >= largest) break
        total += group * word.value
        largest = word.value
        group = 0
      }
    } else if (word.role === 'ten-ordinal') {
      return last === null || last === 'scale'
        ? make(tokens, i, at + 1, total + group + word.value, 'ordinal', true)
        : null
    } else if (word.role === 'one' || word.role === 'ten-one' || word.role === 'ten') {
      const follows =
        last === null ||
        last === 'scale' ||
        (last === 'ten' && word.role === 'one' && word.value < 10 && word.value > 0)
      if (!follows) break
      group += word.value
    }
    last = word.role
    at++
  }
  const value = total + group
  const part = tokens[at]?.kind === 'word' ? PARTS[tokens[at]!.lower] : undefined
  // "three quarters", "two thirds": only the plural is a fraction, so that "one third" is and "one fifth column" stays rare.
  if (part && at === i + 1 && value > 0 && value < part) return make(tokens, i, at + 1, value / part, 'fraction', true)
  // "one in five", "one out of ten"
  const inFraction = readOneIn(tokens, i, at, value)
  if (inFraction) return inFraction
  // "two and a half"
  const isAndHalf = value < 100 && ['and', 'a', 'half'].every((word, k) => tokens[at + k]?.lower === word)
  return isAndHalf
    ? make(tokens, i, at + 3, value + 0.5, 'cardinal', true, 1)
    : make(tokens, i, at, value, 'cardinal', true)
}

/** "a hundred", "a dozen", "half a million", "half a dozen", "a third", "a quarter"; "half" alone. */
function readArticle(tokens: readonly Token[], i: number): NumberMention | null {
  const first = tokens[i]!.lower
  const next = tokens[i + 1]!
  if (first === 'half') {
    if ((next.lower === 'a' || next.lower === 'an') && tokens[i + 2] && tokens[i + 2]!.lower in SCALES)
      return make(tokens, i, i + 3, SCALES[tokens[i + 2]!.lower]! / 2, 'cardinal', true)
    return make(tokens, i, i + 1, 0.5, 'fraction', true)
  }
  if (next.lower in SCALES) {
    let value = SCALES[next.lower]!
    let to = i + 2
    while (tokens[to]?.kind === 'word' && SCALES[tokens[to]!.lower] && value !== 12)
      value *= SCALES[tokens[to++]!.lower]!
    return make(tokens, i, to, value, 'cardinal', true)
  }
  if (next.lower in PARTS && !next.lower.endsWith('s') && next.lower !== 'second') {
    // "a third of", "a fifth more", "a quarter,": a fraction; "a third attack", "a fifth person": an ordinal.
    const after = tokens[i + 2]
    const isOrdinal =
      after?.kind === 'word' &&
      next.lower !== 'half' &&
      next.lower !== 'quarter' &&
      !AFTER_FRACTION.has(after.lower) &&
      !HEDGES_FRACTION.has(tokens[i - 1]?.lower ?? '')
    return isOrdinal ? null : make(tokens, i, i + 2, 1 / PARTS[next.lower]!, 'fraction', true)
  }
  return null
}

const AFTER_FRACTION = new Set(
  `of more less fewer higher lower above below were was are is in from and to since compared on over than as the up down do does did have has
  had by at or while who which that for with again because after before could can would said say came come went died live lived remain
  remained against during between among within cheaper dearer larger smaller bigger greater worse better longer shorter still only not
  without have been be outside inside under per when where`.split(/\s+/),
)
/** "more than a third do not", "about a fifth live": only a part is measured so, never a place in a row. */
const HEDGES_FRACTION = new Set(
  'than about almost nearly roughly over around some approximately exactly fully barely just only'.split(' '),
)

/** "one in five", "one in every five", "two out of three"; "1 in 4" is left to the figures room, where a year may follow "in". */
function readOneIn(tokens: readonly Token[], from: number, at: number, value: number): NumberMention | null {
  const opens =
    tokens[at]?.lower === 'in' ? at + 1 : tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of' ? at + 2 : 0
  if (!opens || value > 9) return null
  const start = tokens[opens]?.lower === 'every' ? opens + 1 : opens
  const next = tokens[start]
  if (next?.kind !== 'word') return null
  const word = numeralOf(next.word)
  if (!word || word.role === 'scale' || word.value <= value) return null
  return make(tokens, from, start + 1, value / word.value, 'fraction', true)
}

function readOrdinalWord(tokens: readonly Token[], i: number): NumberMention | null {
  const value = ORDINALS[tokens[i]!.lower]
  return value === undefined ? null : make(tokens, i, i + 1, value, 'ordinal', true)
}

/** Products such as 3.3 * 1e6 leave binary dust (3299999.9999999995). */
const round = (value: number): number => Number(value.toPrecision(15))
