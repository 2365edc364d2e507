import { BARRIERS } from '#extract/index.ts'
import { wordsAfter, wordsBefore } from './context-words.ts'
import { allOf, barOf, type Foremost, foremost, propose } from './foremost.ts'
import { jointParts, togetherWith } from './joint-parts.ts'
import { levelsAround, levelsBetween, quantitiesNear } from './levels.ts'
import { barrierBetween, WINDOW } from './nearness.ts'
import type { Option } from './proposal.ts'
import { type Entry, isApproximate, kindOf, overlap, type Quantity, sumOf } from './quantity.ts'
import { runWith } from './runs.ts'
import { SOFT, sameMeasure } from './scope.ts'
import { BESIDE, opensOfThese, type Part, partOf, relationPoints, sharingOf, subjectMeasures } from './share-points.ts'
import type { Sheet } from './sheet.ts'
import type { Alternative } from './slips.ts'
import type { Target } from './target.ts'
import { toldShare } from './told-shares.ts'
import { areAlike, hasOwnShare, isShareOf, reachOf, type Whole, wholePoints, wholesFor } from './wholes.ts'
import { say, saySum } from './words.ts'

/** How many readings of a claim are looked into. */
const FOREMOST = 40
/** The fit of a reading that the words leave no choice but. */
const TOLD = 8

/** "34% of the deaths": every level near a share as the part, of every other as the whole. */
export function ofLevel(sheet: Sheet, claim: Entry, target: Target): Option[] {
  const near = quantitiesNear(sheet, claim, WINDOW).filter((quantity) => quantity.unit !== 'percent')
  const joint = jointParts(sheet, claim)
  const sharing = sharingOf(sheet, claim)
  const hundred = wholeOfShares(sheet, claim)
  const levels = near.filter(
    ({ parts, value }) =>
      value > 0 &&
      (target.entry === null || target.entry === parts[0]) &&
      (parts.length === 1 || target.isTotal || !target.isNamed),
  )
  const wholes = wholesFor(sheet, claim, target, hundred ? [...levels, hundred] : levels)
  const both = togetherWith(sheet, claim)
  const parts = both
    ? [partOf(sharing, both, true)]
    : [
        ...near.map((quantity) => partOf(sharing, quantity, false)),
        ...joint.map((quantity) => partOf(sharing, quantity, true)),
      ]
  const readings = foremost<Reading>(FOREMOST)
  const question = { sheet, claim, target, hundred, isOver: claim.figure.value.best > 100 && !claim.isFraction }
  // Parts that are counted alike have the same prospects with every whole.
  const prospects: Prospects[] = []
  for (const place of ranked(parts.map(({ most }) => most))) {
    const part = parts[place]!
    let known = prospects.find(({ like }) => areAlike(like, part.quantity))
    if (!known) {
      known = prospectsOf(question, part.quantity, wholes)
      prospects.push(known)
    }
    readWholes(question, part, { wholes, prospects: known, readings, place })
  }
  const earlier = earlierLevels(sheet, claim)
  const beside = { sheet, target, earlier }
  const told = toldShare(sheet, claim, target)
  const sure = told ? [{ ...toOption(beside, { claim, ...told, fit: TOLD }), isSoft: false, isSure: true }] : []
  const options = [...sure, ...allOf(readings).map((reading) => toOption(beside, reading))]
  if (isOfTheRest(sheet, claim))
    return [...options.map(complement), ...options.map((option) => ({ ...option, isSoft: true }))]
  return isDenied(sheet, claim) ? [...options, ...options.map(complement)] : options
}

interface Question {
  readonly sheet: Sheet
  readonly claim: Entry
  readonly target: Target
  /** The sum of all parts, where the shares told make a hundred. */
  readonly hundred: Quantity | null
  /** A claim of more than all. */
  readonly isOver: boolean
}

/** What the wholes can bring to parts that are counted alike. */
interface Prospects {
  readonly like: Quantity
  /** The most that each whole can bring, and the places of the wholes by it, the best first. */
  readonly reach: readonly number[]
  readonly order: readonly number[]
}

function prospectsOf(question: Question, like: Quantity, wholes: readonly Whole[]): Prospects {
  const reach = wholes.map((whole) => reachOf(question, like, whole))
  return { like, reach, order: ranked(reach) }
}

interface Ahead {
  readonly wholes: readonly Whole[]
  readonly prospects: Prospects
  readonly readings: Foremost<Reading>
  /** The place of the part among the parts. */
  readonly place: number
}

/** Reads one part with every whole. Most pairs cannot come to anything, which two numbers tell: only the others are read. */
function readWholes(question: Question, part: Part, { wholes, prospects, readings, place }: Ahead): void {
  const { reach, order } = prospects
  const { claim, hundred, isOver } = question
  const first = part.quantity.parts[0]!.index
  for (const i of order) {
    const most = part.most + reach[i]!
    // The sum of all parts is always read; of the others, those that come now can bring no more.
    if (hundred === null && most + BESIDE < barOf(readings)) break
    const whole = wholes[i]!
    const isHundred = whole.quantity === hundred
    const isBeside = Math.abs(whole.quantity.parts[0]!.index - first) === 1
    if (most + (isBeside ? BESIDE : 0) < barOf(readings) && !isHundred) continue
    // "22 per 100,000" is no part of 277.
    if (part.isPerHead !== whole.isPerHead) continue
    if (!isInside(isOver, part.quantity, whole.quantity, isHundred)) continue
    const points = isHundred ? 3.2 : wholePoints(question, part.quantity, whole)
    if (points === null) continue
    const fit = part.points + points + relationPoints(part, whole, claim)
    if (fit <= 0 || fit < barOf(readings)) continue
    const reading = { claim, part: part.quantity, whole: whole.quantity, fit }
    propose(readings, reading, fit, place * wholes.length + i)
  }
}

/** The places of some sides by the most that each can bring, the best first. */
const ranked = (most: readonly number[]): readonly number[] =>
  most.map((_, place) => place).sort((a, b) => most[b]! - most[a]!)

/** A part is smaller than its whole, but for a claim of more than all; and no member of it, but for a sum of all parts. */
function isInside(isOver: boolean, part: Quantity, whole: Quantity, isSumOfParts: boolean): boolean {
  if (part.value === whole.value) return false
  if (isOver ? part.value < whole.value : part.value > whole.value * 1.02) return false
  return isSumOfParts || !overlap(part, whole)
}

interface Reading {
  readonly claim: Entry
  readonly part: Quantity
  readonly whole: Quantity
  readonly fit: number
}

/**
 * "Of these 277 died, 15 per cent", "for 95 of them, 62 per cent", "deaths made up 36 per cent of the casualties": the words
 * make the one a part of the other, whatever their nouns.
 */
function areTied(sheet: Sheet, claim: Entry, target: Target, part: Quantity, whole: Quantity): boolean {
  const [a, b] = [part.parts[0]!, whole.parts[0]!]
  if (
    target.measure !== null &&
    target.measure === whole.measure &&
    subjectMeasures(sheet, claim).includes(part.measure ?? '')
  )
    return true
  const isBack = opensOfThese(sheet, a) || / of (?:them|these|those|whom|which) /.test(wordsAfter(sheet, a, 3))
  const isBeside = a.index === claim.index - 1 && a.sentence === claim.sentence
  return isBack && isBeside && b.index < a.index && b.role !== 'base' && isLeading(sheet, b, a)
}

/** No larger level of its sentence stands before the part, and it is of the sentence itself or the one before. */
const isLeading = (sheet: Sheet, whole: Entry, part: Entry): boolean =>
  (part.sentence - whole.sentence <= 1 || isLastLevel(sheet, whole, part)) &&
  !levelsAround(sheet, part).some(
    ({ parts: [other] }) =>
      other !== whole &&
      other!.sentence === whole.sentence &&
      other!.index < part.index &&
      other!.role !== 'base' &&
      kindOf(other!) === kindOf(whole) &&
      other!.figure.value.best > whole.figure.value.best,
  )

/** "1,846 incidents, compared with 1,427. This is an increase of 29 per cent. Clashes made up 1,052 of them": nothing else was told since. */
const isLastLevel = (sheet: Sheet, whole: Entry, part: Entry): boolean =>
  part.sentence - whole.sentence === 2 &&
  levelsBetween(sheet, whole.index + 1, part.index).every(
    ({ role, kind }) => role === 'base' || role === 'from' || kind === 'percent',
  )

/** Where part and whole may count different things, or stand where no reader looks for them. */
const isDoubtful = (sheet: Sheet, target: Target, { claim, part, whole }: Reading): boolean =>
  (target.entry !== whole.parts[0] &&
    (sameMeasure(part, whole) ?? SOFT) === SOFT &&
    !areTied(sheet, claim, target, part, whole)) ||
  (target.entry !== null && isFarPart(sheet, claim, part)) ||
  isOtherWhole(target, whole) ||
  isNamedAsWhole(target, part, whole) ||
  (target.entry === null && !target.isBack && whole.parts.length === 1 && isPartItself(sheet, claim, part, whole)) ||
  isToldAfter(sheet, claim, part, whole) ||
  isPartOfThat(sheet, claim, whole.parts[0]!) ||
  areSiblings(sheet, part, whole) ||
  leavesOutNearest(sheet, target, claim, part, whole) ||
  (!claim.isHeading && [...part.parts, ...whole.parts].every((entry) => entry.sentence > claim.sentence))

/** The levels near a claim that are told of an earlier time. */
const earlierLevels = (sheet: Sheet, claim: Entry): readonly Quantity[] =>
  levelsAround(sheet, claim).filter(
    ({ parts: [entry], value }) => entry!.isBacklooking && value > 0 && Math.abs(entry!.index - claim.index) < WINDOW,
  )

interface Beside {
  readonly sheet: Sheet
  readonly target: Target
  readonly earlier: readonly Quantity[]
}

function toOption({ sheet, target, earlier }: Beside, reading: Reading): Option {
  const { part, whole, fit } = reading
  const value = (100 * part.value) / whole.value
  const bases = earlier.filter((other) => other.measure === whole.measure).slice(0, 3)
  const alternatives: Alternative[] = [
    ...bases.map(
      (other) =>
        ({
          kind: 'other-base',
          value: (100 * part.value) / other.value,
          words: () => `that is its share of ${say(other.value)}, the earlier total`,
        }) as const,
    ),
    { kind: 'left-over', value: 100 - value, words: () => 'that is the share of the rest' },
  ]
  return {
    operands: [...part.parts, ...whole.parts],
    value,
    fit,
    // Asked of a few readings only.
    get isSoft() {
      return isDoubtful(sheet, target, reading)
    },
    reasons: ['part and whole are named'],
    working: () => `${saySum(part)} of ${saySum(whole)} is ${say(value)} %`,
    ...(part.low < part.high || whole.low < whole.high
      ? { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low, isInterval: true }
      : {}),
    isApproximate: isApproximate([...part.parts, ...whole.parts]),
    alternatives,
  }
}

/** "two-thirds of the offered places", where 62,000 were offered: what the words call the whole is no part of another. */
const isNamedAsWhole = (target: Target, part: Quantity, whole: Quantity): boolean => {
  const has = (quantity: Quantity) =>
    [...target.labels].filter((label) => quantity.parts[0]!.labels.get(label) === 1).length
  return target.labels.size > 0 && target.entry === null && !target.isBack && has(part) > has(whole)
}

/** "guns in 762 cases, two thirds, and knives in 221": a level with a share of its own is the whole of no other, unless that follows. */
const isPartItself = (sheet: Sheet, claim: Entry, { parts: [part] }: Quantity, { parts: [whole] }: Quantity): boolean =>
  hasOwnShare(sheet, whole!, claim) && !opensOfThese(sheet, part!)

/** "1,620 deaths, 63 per cent of the total. Of them 900": a share right behind a level comes before such a part is told. */
const isToldAfter = (sheet: Sheet, claim: Entry, { parts: [part] }: Quantity, { parts: [whole] }: Quantity): boolean =>
  part!.sentence > claim.sentence && isShareOf(sheet, claim, whole!)

/** "54 million of that, three fifths": what is a part itself is not the whole of the share told right behind it. */
const isPartOfThat = (sheet: Sheet, claim: Entry, whole: Entry): boolean =>
  whole.index === claim.index - 1 &&
  whole.sentence === claim.sentence &&
  / of (?:that|this|it|them|these|those) (?:, |\( )$/.test(wordsBefore(sheet, claim, 4))

/** "shelling 27, and arson 16": two members of one row are no part and whole, but for the first, which may be their whole. */
function areSiblings(sheet: Sheet, part: Quantity, whole: Quantity): boolean {
  const [a, b] = [part.parts[0]!, whole.parts[0]!]
  if (areCoordinate(sheet, a, b)) return true
  const found = runWith(sheet, b)
  return found !== null && found.at > 0 && b.role !== 'of' && a !== b && found.run.includes(a)
}

/** "we arrested 1,876, freed 1,311 and charged 565": two of a row of verbs, neither of which is a part of the other. */
const areCoordinate = (sheet: Sheet, a: Entry, b: Entry): boolean =>
  a.index === b.index + 1 &&
  a.sentence === b.sentence &&
  a.role === 'plain' &&
  b.role === 'plain' &&
  sheet.entries[b.index - 1]?.sentence === b.sentence &&
  /^ and [a-z]+ed $/.test(
    ` ${sheet.tokens
      .slice(b.to, a.from)
      .map((token) => token.lower)
      .join(' ')} `,
  )

/** "The rebels once claimed 18,000 men; about two-thirds have quit": the number right before a share that names no whole is one of the two. */
function leavesOutNearest(sheet: Sheet, target: Target, claim: Entry, part: Quantity, whole: Quantity): boolean {
  const last = sheet.entries[claim.index - 1]
  if (target.isNamed || last?.sentence !== claim.sentence || kindOf(last) !== 'count' || last.role === 'base')
    return false
  const opens = /^(?:have|had|has|were|are|was|is|remain|remained|never|still)$/.test(
    sheet.tokens[claim.to]?.lower ?? '',
  )
  // "277 were moved; 63 died, 15 per cent"
  const gap = sheet.tokens.slice(last.to, claim.from).map((token) => token.lower)
  const isApposed = gap.at(-1) === ',' && gap.length <= 4 && last.role !== 'of'
  return (opens || isApposed) && !part.parts.includes(last) && !whole.parts.includes(last)
}

/** "nearly a third of the stimulus money", where no word of the whole is the level's own. */
function isOtherWhole(target: Target, whole: Quantity): boolean {
  if (!target.isNamed || target.isBack || target.isTotal || target.entry !== null || target.labels.size === 0)
    return false
  const entry = whole.parts[0]!
  const isNamed = [...target.labels].some((label) => entry.labels.has(label))
  return !isNamed && (target.measure === null || target.measure !== whole.measure)
}

/** "47,876 votes, or 69 per cent … 21,049, or 31 per cent": shares that make a hundred have the sum of their parts for a whole. */
function wholeOfShares(sheet: Sheet, claim: Entry): Quantity | null {
  const parts: Entry[] = []
  let percents = 0
  for (const share of sheet.entries.slice(Math.max(0, claim.index - 10), claim.index + 11)) {
    const part = sheet.entries[share.index - 1]
    if (kindOf(share) !== 'percent' || share.isFraction || Math.abs(share.sentence - claim.sentence) > 1) continue
    if (!part || part.sentence !== share.sentence || kindOf(part) !== 'count' || part.role === 'of') continue
    const between = sheet.tokens.slice(part.to, share.from).map((token) => token.lower)
    if (between.length > 4 || !(between.includes('(') || (between.includes(',') && between.includes('or')))) continue
    parts.push(part)
    percents += share.figure.value.best
  }
  const isWhole =
    parts.length >= 2 && percents >= 97 && percents <= 103 && parts.includes(sheet.entries[claim.index - 1]!)
  return isWhole && parts.every((part) => part.figure.unit === parts[0]!.figure.unit) ? sumOf(parts) : null
}

/** "Half of the 62 were acquitted; 19 were jailed": what stands behind a semicolon is no part of that share. */
const isFarPart = (sheet: Sheet, claim: Entry, part: Quantity): boolean =>
  part.parts.every(
    (entry) =>
      entry.index > claim.index &&
      (entry.sentence !== claim.sentence || barrierBetween(sheet, claim, entry) >= BARRIERS.clause),
  )

/** "which leaves 75 per cent of the appeal unmet": the share of what is missing. */
const isOfTheRest = (sheet: Sheet, claim: Entry): boolean =>
  (/ (?:leaves|leaving|left) (?:\w+ )?$/.test(wordsBefore(sheet, claim, 3)) &&
    / (?:unmet|unfunded|uncovered|unpaid|missing|outstanding|unaccounted|to be) /.test(wordsAfter(sheet, claim, 8))) ||
  // "the vacancy rate is 15 per cent", where the posts that are filled are told
  / (?:vacancy|vacancies|shortfall|absence|absentee|attrition|drop-?out|unemployment)(?: rate| share| gap)? (?:is|was|of|at|stands at|stood at|:)(?: \w+)? $/.test(
    wordsBefore(sheet, claim, 7),
  )

/** "so more than a third do not work": the share of those who are left, where those who work were told. */
const isDenied = (sheet: Sheet, claim: Entry): boolean =>
  /^ (?:of (?:them|these|those) )?(?:do|does|did|have|has|had|are|were|is|was|can|could) (?:not|no longer) /.test(
    wordsAfter(sheet, claim, 6),
  )

function complement(option: Option): Option {
  const value = 100 - option.value!
  return { ...option, value, working: () => `${option.working()}, which leaves ${say(value)} %`, alternatives: [] }
}
