import { readCounted } from '#extract/index.ts'
import { CHANGE_NOUNS, MEASURE_NOUNS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stemOf } from './stems.ts'

/** What the words after a share say it is a share of: "34% of all attacks", "a third of that figure", "82% of the net rise". */
export interface Target {
  /** The number right behind "of": "34% of the 1,188 incidents". */
  readonly entry: Entry | null
  /** Measure and labels that the whole must count. */
  readonly measure: string | null
  readonly labels: ReadonlySet<string>
  /** "of that figure", "of them", "of those". */
  readonly isBack: boolean
  /** "of the total", "of all deaths", "of the national figure" */
  readonly isTotal: boolean
  /** "of the rise": a share of a change. */
  readonly isOfChange: boolean
  readonly isNamed: boolean
}

const NO_TARGET: Target = {
  entry: null,
  measure: null,
  labels: new Set(),
  isBack: false,
  isTotal: false,
  isOfChange: false,
  isNamed: false,
}

const BACK = new Set(['that', 'them', 'these', 'those', 'it', 'this', 'which', 'whom', 'what'])

const TOTALS = new Set([
  'total',
  'all',
  'overall',
  'national',
  'nationwide',
  'country',
  'countrywide',
  'entire',
  'whole',
  'world',
  'global',
  'figure',
  'toll',
  'number',
  'combined',
  'provincial',
  'haul',
  'tally',
  'sum',
  'intake',
  'catch',
  'lot',
])

/** Reads the "of" phrase of a share; null-like where there is none. */
export function targetOf(sheet: Sheet, claim: Entry): Target {
  const { tokens } = sheet
  let at = claim.to
  // "34% (732) of the 1,188", "nearly 34 % share of"
  if (tokens[at]?.text === '(') while (at < tokens.length && at < claim.to + 6 && tokens[at - 1]?.text !== ')') at++
  if (['share', 'portion', 'part'].includes(tokens[at]?.lower ?? '')) at++
  if (tokens[at]?.lower !== 'of') return targetBefore(sheet, claim)
  const end = phraseEnd(sheet, at + 1)
  const words = tokens.slice(at + 1, end)
  const next = sheet.entries
    .slice(claim.index + 1, claim.index + 4)
    .find(
      (entry) =>
        entry.from > at &&
        entry.from <= at + 5 &&
        !tokens
          .slice(at, entry.from)
          .some(
            (token) =>
              '(,;.:'.includes(token.text) || token.kind === 'newline' || token.lower === 'and' || token.lower === 'or',
          ),
    )
  const labels = new Set(words.map(stemOf).filter((label) => label !== null))
  const counted = readCounted(tokens, { from: at + 1, to: at + 1, left: at + 1, right: end })
  return {
    entry: next && kindOf(next) !== 'percent' && kindOf(next) !== 'time' ? next : null,
    measure: isPronoun(words)
      ? null
      : ((counted.measure !== null && !TOTALS.has(counted.measure) && !TOTALS.has(`${counted.measure}s`)
          ? counted.measure
          : null) ??
        words.map((word) => MEASURE_NOUNS.get(word.lower)?.measure).find((measure) => measure) ??
        null),
    labels,
    isBack: words.slice(0, 2).some((word) => BACK.has(word.lower)),
    isTotal: words.some((word) => TOTALS.has(word.lower)),
    isOfChange:
      words.some((word) => CHANGE_NOUNS.has(word.lower) && !/^(?:loss|losses|cut|cuts|savings?)$/.test(word.lower)) ||
      /additional/.test(words.map((word) => word.lower).join(' ')),
    isNamed: true,
  }
}

/** "needs 6 million tonnes, of which it produced 60 per cent": the whole is the number right before "of which". */
function targetBefore(sheet: Sheet, claim: Entry): Target {
  const last = sheet.entries[claim.index - 1]
  if (!last || last.sentence !== claim.sentence || !['count', 'money', 'physical'].includes(kindOf(last)))
    return NO_TARGET
  const between = ` ${sheet.tokens
    .slice(last.to, claim.from)
    .map((token) => token.lower)
    .join(' ')} `
  const isOfWhich = / , of (?:which|whom) /.test(between) && !/ (?:and|or) /.test(between)
  return isOfWhich ? { ...NO_TARGET, entry: last, isNamed: true } : NO_TARGET
}

/** "of them", "of these", "of it": no noun is said. */
const isPronoun = (words: readonly Token[]): boolean =>
  BACK.has(words[0]?.lower ?? '') &&
  (words.length === 1 || words[1]!.kind !== 'word' || !/^[a-z]+s$/.test(words[1]!.lower))

const ENDS = new Set([
  ',',
  ';',
  ':',
  '.',
  '(',
  ')',
  '—',
  '–',
  '\n',
  'and',
  'but',
  'while',
  'which',
  'who',
  'that',
  'were',
  'was',
  'are',
  'is',
  'have',
  'has',
  'had',
  'from',
  'or',
  'took',
  'occurred',
])

function phraseEnd(sheet: Sheet, from: number): number {
  let at = from
  while (at < sheet.tokens.length && at < from + 10 && !(ENDS.has(sheet.tokens[at]!.lower) && at > from)) at++
  return at
}
