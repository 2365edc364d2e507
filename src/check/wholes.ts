import { readCounted } from '#extract/index.ts'
import { BE_FORMS, CHANGE_NOUNS, MEASURE_NOUNS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { wordsBefore } from './context-words.ts'
import { levelsAround } from './levels.ts'
import { WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity } from './quantity.ts'
import { sameMeasure } from './scope.ts'
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
const BACK = new Set(['that', 'them', 'these', 'those', 'it', 'this', 'which', 'whom'])
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
])

/** Reads the "of" phrase of a share; null-like where there is none. */
export function targetOf(sheet: Sheet, claim: Entry): Target {
  const { tokens } = sheet
  let at = claim.to
  // "34% (732) of the 1,188", "nearly 34 % share of"
  if (tokens[at]?.text === '(') while (at < tokens.length && at < claim.to + 6 && tokens[at - 1]?.text !== ')') at++
  if (['share', 'portion', 'part'].includes(tokens[at]?.lower ?? '')) at++
  if (tokens[at]?.lower !== 'of') return NO_TARGET
  const end = phraseEnd(sheet, at + 1)
  const words = tokens.slice(at + 1, end)
  const next = sheet.entries.find(
    (entry) =>
      entry.index > claim.index &&
      entry.index <= claim.index + 3 &&
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
      words.some((word) => CHANGE_NOUNS.has(word.lower) && word.lower !== 'loss' && word.lower !== 'cut') ||
      /additional/.test(words.map((word) => word.lower).join(' ')),
    isNamed: true,
  }
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

/** Amounts all count money: only their words tell one from another. */
const isMoney = (quantity: Quantity): boolean => quantity.unit.startsWith('currency:')

const TOTAL_CUES =
  /(?: total | in all | altogether | overall | nationwide | in total | combined | between them | all told | countrywide | worldwide | totalling | a total )/

/** "… treated 1,848 wounded. Of these 277 died": the whole is what was told last, whatever befell its part. */
function isOfThese(sheet: Sheet, part: Entry, whole: Entry): boolean {
  const from = sheet.view.sentences[part.sentence]?.from ?? 0
  const [first, second] = [sheet.tokens[from]?.lower, sheet.tokens[from + 1]?.lower ?? '']
  return (
    whole.sentence === part.sentence - 1 &&
    first === 'of' &&
    /^(?:these|those|them|whom)$/.test(second) &&
    kindOf(part) === 'count' &&
    kindOf(whole) === 'count'
  )
}

/** How well a level serves as the whole of a share, by the words. Null where it counts something else. */
export function wholePoints(
  sheet: Sheet,
  { claim, part, whole, target }: { claim: Entry; part: Quantity; whole: Quantity; target: Target },
): number | null {
  const entry = whole.parts[0]!
  const same = sameMeasure(part, whole) ?? (isOfThese(sheet, part.parts[0]!, entry) ? -0.3 : null)
  if (target.entry) return target.entry === entry ? 4 : null
  const isNamedMeasure = target.measure !== null && whole.measure === target.measure
  if (same === null && !(isNamedMeasure && (part.unit === whole.unit || part.parts.length > 1))) return null
  let points = same ?? 0
  if (target.measure !== null)
    points += isNamedMeasure
      ? 1.2
      : whole.measure === null
        ? -0.3
        : sameFamily(target.measure, whole.measure)
          ? 0.3
          : -2.5
  for (const label of target.labels) if (entry.labels.has(label)) points += isMoney(part) ? 1.4 : 0.6
  const isTotalCue = TOTAL_CUES.test(
    ` ${sheet.tokens
      .slice(entry.left, entry.right)
      .map((token) => token.lower)
      .join(' ')} `,
  )
  if (isTotalCue) points += target.isTotal || target.isBack ? 1 : 0.4
  if (entry.role === 'base' || entry.isBacklooking || entry.role === 'from')
    points -= part.parts[0]!.isBacklooking || claim.isBacklooking ? 0 : 1.5
  else if (claim.isBacklooking && !part.parts[0]!.isBacklooking && entry.sentence !== claim.sentence) points -= 1.5
  if (target.isTotal) points += isLargest(sheet, whole, claim) ? 1 : -0.8
  if (entry.index > claim.index + 1 && entry.role !== 'of') points -= 1.6
  if (isProjected(sheet, entry)) points -= 2
  if (isSubject(sheet, entry, claim)) points -= 2
  if (hasOwnShare(sheet, entry, claim) && entry.sentence === part.parts[0]!.sentence) points -= 2
  return points
}

/** No level told before the claim is larger and counts the same in the same time. */
const isLargest = (sheet: Sheet, whole: Quantity, claim: Entry): boolean =>
  !levelsAround(sheet, claim).some(
    (other) =>
      other.measure === whole.measure &&
      other.unit === whole.unit &&
      other.value > whole.value &&
      !isProjected(sheet, other.parts[0]!) &&
      other.parts[0]!.index < claim.index &&
      other.parts[0]!.index > claim.index - WINDOW &&
      !other.parts[0]!.isBacklooking &&
      other.parts[0]!.role !== 'base' &&
      other.parts[0]!.role !== 'from',
  )

/** "his 41,200 votes are 57 per cent of these": the subject of a share is its part. */
const isSubject = (sheet: Sheet, entry: Entry, claim: Entry): boolean =>
  entry.index === claim.index - 1 &&
  entry.sentence === claim.sentence &&
  entry.role !== 'of' &&
  sheet.tokens[claim.to]?.lower === 'of' &&
  sheet.tokens.slice(entry.to, claim.from).every((token) => token.kind === 'word') &&
  sheet.tokens
    .slice(entry.to, claim.from)
    .some(
      (token) =>
        BE_FORMS.has(token.lower) || /^(?:make|makes|made|form|account|represent|constitute)/.test(token.lower),
    )

/** "the alliance 1,510,000 (37 per cent)": a level with a share of its own is a part like the others. */
function hasOwnShare(sheet: Sheet, entry: Entry, claim: Entry): boolean {
  const next = sheet.entries[entry.index + 1]
  if (!next || next === claim || kindOf(next) !== 'percent' || next.sentence !== entry.sentence) return false
  const between = sheet.tokens.slice(entry.to, next.from).map((token) => token.lower)
  return between.length <= 6 && (between.at(-1) === '(' || (between.includes(',') && between.at(-1) === 'or'))
}

const isProjected = (sheet: Sheet, entry: Entry): boolean =>
  / (?:could|would|may|might|will|expected|projected|forecast) /.test(wordsBefore(sheet, entry, 6))

const sameFamily = (a: string, b: string | null): boolean => b === 'victims' || a === 'victims'

/** "(732)" right behind the share, "3,910 (43%)" before it, "296 of the victims, or 31pc": how the part stands to its share. */
export function partPoints(sheet: Sheet, claim: Entry, part: Quantity): number {
  const entry = part.parts.at(-1)!
  const { tokens } = sheet
  if (part.parts.some((member) => member.sentence !== claim.sentence)) return 0
  if (entry.index > claim.index) {
    const between = tokens.slice(claim.to, entry.from).map((token) => token.lower)
    if (between.at(-1) === '(' && entry.index === claim.index + 1) return 3
    if (between.includes(',') && tokens[entry.to]?.text === ',' && entry.index === claim.index + 1) return 2
    if (
      (between.at(-1) === 'or' || between.at(-1) === '—' || between.at(-1) === '–') &&
      entry.index === claim.index + 1
    )
      return 2
    return entry.role === 'of' || entry.role === 'base' ? -1 : -1.2
  }
  // "21 of 38, more than half": what stands behind "of" is the whole.
  const behind = sheet.entries[entry.index + 1]!
  const isOfWhole = behind.index === claim.index - 1 && behind.role === 'of' && behind.sentence === claim.sentence
  if (
    entry.role === 'of' &&
    entry.index === claim.index - 1 &&
    sheet.entries[entry.index - 1]?.sentence === entry.sentence
  )
    return 0
  const between = tokens.slice(isOfWhole ? behind.to : entry.to, claim.from).map((token) => token.lower)
  if (between.at(-1) === '(' && (entry.index === claim.index - 1 || isOfWhole)) return 3
  const nearest = !sheet.entries
    .slice(entry.index + 1, claim.index)
    .some(
      (other) =>
        kindOf(other) === kindOf(entry) && other.figure.measure === entry.figure.measure && other.role !== 'of',
    )
  if (!nearest) return 0
  // "312, three quarters of the cases", "88, or 34 per cent": nothing but the comma between part and share.
  if (
    (entry.index === claim.index - 1 || isOfWhole) &&
    /^(?:,|, (?:or|i\.e\.|that is|thus|about|some|fully|exactly|just)|or|—|–)$/.test(between.join(' '))
  )
    return 2.8
  const isApposed = [',', 'or', '—', '–', ':', 'about', 'i.e.', 'which', 'representing', 'thus'].some((word) =>
    between.includes(word),
  )
  return isApposed ? 1.8 : 1.2
}
