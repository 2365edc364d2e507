import { make, type NumberMention, round } from './number-mention.ts'
import { goingOn } from './number-tails.ts'
import { GLUED, type Numeral, numeralIn, numeralOf, ONES, ORDINALS, PARTS, SCALES, VULGAR } from './number-words.ts'
import { shareScale } from './share-scale.ts'
import type { Token } from './tokens.ts'
import { perWord, whether } from './words.ts'

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
  const read = readPart(tokens, i)
  return read && goingOn(tokens, read, readPart)
}

/** A number without what it goes on with: see `goingOn`. */
function readPart(tokens: readonly Token[], i: number): NumberMention | null {
  const token = tokens[i]
  if (token?.kind === 'number') return readDigits(tokens, i)
  if (token?.kind === 'word' && opensNumber(token.word))
    return readHyphenFraction(tokens, i) ?? readWords(tokens, i) ?? readOrdinalWord(tokens, i)
  if (token?.kind !== 'punctuation') return null
  if (token.text === '.') return readBareDecimal(tokens, i)
  const sign = VULGAR.get(token.text)
  return sign === undefined ? null : make(tokens, i, i + 1, sign, 'fraction', false)
}

/** ".5 per cent", "a limit of .08": a decimal without its nought, that no word or number ends at. */
function readBareDecimal(tokens: readonly Token[], i: number): NumberMention | null {
  const [stop, digits] = [tokens[i]!, tokens[i + 1]]
  if (digits?.kind !== 'number' || digits.start !== stop.end || tokens[i - 1]?.end === stop.start) return null
  return /^\d+$/.test(digits.text)
    ? make(tokens, i, i + 2, Number(`0.${digits.text}`), 'cardinal', false, digits.text.length)
    : null
}

function readDigits(tokens: readonly Token[], i: number): NumberMention {
  const token = tokens[i]!
  const { value, decimals } = writtenIn(token.word)
  const next = tokens[i + 1]
  const isGlued = next !== undefined && next.start === token.end
  const part = isGlued ? VULGAR.get(next.text) : undefined
  if (part) return make(tokens, i, i + 2, value + part, 'cardinal', false, 1)
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

/** The number that digits write, and how many of them stand behind the point. */
const writtenIn = perWord(({ text }) => {
  const plain = text.replace(/[, \u00a0\u2009\u202f]/g, '')
  const point = plain.indexOf('.')
  return { value: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1 }
})

/** "3.5 million", "2 lakh crore". */
function scaled(tokens: readonly Token[], from: number, at: number, value: number, decimals: number): NumberMention {
  let scale = 1
  let to = at
  while (tokens[to]?.kind === 'word' && SCALES[tokens[to]!.lower] && SCALES[tokens[to]!.lower] !== 12)
    scale *= SCALES[tokens[to++]!.lower]!
  return make(tokens, from, to, round(value * scale), 'cardinal', false, decimals, scale)
}

/** True for a word that a number in words can start with; every reader below asks for one of these. */
const opensNumber = whether(
  ({ lower }) => lower.includes('-') || ARTICLES.has(lower) || numeralIn(lower) !== null || lower in ORDINALS,
)
const ARTICLES = new Set(['a', 'an', 'half', 'quarter', 'remaining'])

/** "two-thirds", "three-quarters", "one-fifth"; "twenty-five" and "twenty-first" are left to the other readers. */
function readHyphenFraction(tokens: readonly Token[], i: number): NumberMention | null {
  const part = hyphenPartOf(tokens[i]!.word)
  return part === null ? null : make(tokens, i, i + 1, part, 'fraction', true)
}

const hyphenPartOf = perWord(({ lower }): number | null => {
  const pieces = lower.split('-')
  if (pieces.length !== 2) return null
  const [count, part] = [ONES[pieces[0]!], PARTS[pieces[1]!]]
  return count === undefined || part === undefined || count === 0 || count >= part ? null : count / part
})

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
      const ordinal = ordinalAfter(tokens, at, last)
      if (ordinal) return make(tokens, i, ordinal.to, total + group + ordinal.value, 'ordinal', true)
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
  return make(tokens, i, at, value, 'cardinal', true)
}

/** "twenty third", "one hundred and first": an ordinal of two words. "twenty first responders" are people. */
function ordinalAfter(
  tokens: readonly Token[],
  at: number,
  last: Numeral['role'] | null,
): { readonly value: number; readonly to: number } | null {
  const from = last === 'ten' ? at : last === 'scale' && tokens[at]!.lower === 'and' ? at + 1 : -1
  const word = tokens[from]
  const value = word?.kind === 'word' ? ORDINALS[word.lower] : undefined
  if (value === undefined || value > (last === 'ten' ? 9 : 99)) return null
  return FIRST_PEOPLE.test(tokens[from + 1]?.lower ?? '') ? null : { value, to: from + 1 }
}

const FIRST_PEOPLE = /^(?:responders?|aiders?|graders?|ladies|timers?)$/

/** "a hundred", "a dozen", "half a million", "half a dozen", "a third", "a quarter"; "half" alone. */
function readArticle(tokens: readonly Token[], i: number): NumberMention | null {
  const first = tokens[i]!.lower
  const next = tokens[i + 1]!
  if (first === 'half') {
    if ((next.lower === 'a' || next.lower === 'an') && tokens[i + 2] && tokens[i + 2]!.lower in SCALES)
      return make(tokens, i, i + 3, SCALES[tokens[i + 2]!.lower]! / 2, 'cardinal', true)
    return make(tokens, i, i + 1, 0.5, 'fraction', true)
  }
  if (first === 'quarter') return opensQuarter(tokens, i) ? make(tokens, i, i + 1, 0.25, 'fraction', true) : null
  if (!followsArticle(next.word)) return null
  if (first === 'remaining') return readRemaining(tokens, i + 1)
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

/** "the remaining quarter"; "the remaining quarters of 2027" and "the remaining third attack" are none. */
function readRemaining(tokens: readonly Token[], i: number): NumberMention | null {
  const { lower } = tokens[i]!
  const after = tokens[i + 1]
  const isPart = /^(?:half|third|quarter|fifth|tenth)$/.test(lower)
  const isOpen =
    after?.kind === 'word' && (!AFTER_FRACTION.has(after.lower) || (lower === 'quarter' && after.lower === 'of'))
  return isPart && !isOpen ? make(tokens, i, i + 1, 1 / PARTS[lower]!, 'fraction', true) : null
}

const followsArticle = whether(({ lower }) => lower in SCALES || lower in PARTS)

/** "quarter million", "quarter of a million"; a bare "quarter" is a part of a year or of a town. */
const opensQuarter = (tokens: readonly Token[], i: number): boolean =>
  (SCALES[tokens[i + 1]!.lower] ?? 0) >= 1000 ||
  (tokens[i + 1]!.lower === 'of' && tokens[i + 2]?.lower === 'a' && (SCALES[tokens[i + 3]?.lower ?? ''] ?? 0) >= 1000)

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
  if (tokens[start]?.kind !== 'word' || !numeralOf(tokens[start].word)) return null
  const whole = readWords(tokens, start)
  if (whole?.kind !== 'cardinal' || whole.value <= value) return null
  return make(tokens, from, whole.to, value / whole.value, 'fraction', true)
}

function readOrdinalWord(tokens: readonly Token[], i: number): NumberMention | null {
  const value = ORDINALS[tokens[i]!.lower]
  return value === undefined ? null : make(tokens, i, i + 1, value, 'ordinal', true)
}
