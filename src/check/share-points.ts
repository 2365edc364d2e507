import { MEASURE_NOUNS } from '#lexicon/index.ts'
import { wordsAfter, wordsBefore } from './context-words.ts'
import { nearnessOf } from './nearness.ts'
import { rateBase } from './per-population.ts'
import { type Entry, kindOf, type Quantity, sumOf } from './quantity.ts'
import { isAnaphoric, isLastTold, ordinalPart } from './references.ts'
import { runWith } from './runs.ts'
import { comparePeriods, sharedLabels } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { partPoints, type Whole } from './wholes.ts'

/** What a share says for all levels alike that may be its part. */
export interface Sharing {
  readonly sheet: Sheet
  readonly claim: Entry
  /** The level that "the latter" or "the second of these" points to. */
  readonly ordinal: Entry | null
  readonly isAnaphoric: boolean
  readonly isRate: boolean
  /** What its subject counts: "Deaths made up 36 per cent of the casualties". */
  readonly measures: readonly string[]
}

/** Reads a share once for all its parts. */
export const sharingOf = (sheet: Sheet, claim: Entry): Sharing => ({
  sheet,
  claim,
  ordinal: ordinalPart(sheet, claim),
  isAnaphoric: isAnaphoric(sheet, claim),
  isRate: isRateOf(sheet, claim),
  measures: subjectMeasures(sheet, claim),
})

/** How well a quantity serves as the part: its place beside the share, the words it shares with the share's subject. */
function ownPoints({ sheet, claim, ...said }: Sharing, part: Quantity, isJoint: boolean): number {
  const entry = part.parts.at(-1)!
  const shared = Math.min(2.2, sharedLabels(sheet, claim, entry) * 1.2)
  const refers = said.ordinal === null ? 0 : part.parts.length === 1 && part.parts[0] === said.ordinal ? 3 : -3
  const isSum = part.parts.length > 1 ? (isJoint ? 1.5 : -0.8) : 0
  const isBracketed = entry.index === claim.index + 1 && sheet.tokens[entry.from - 1]?.text === '('
  const before = sheet.entries[entry.index - 1]
  const isWhole =
    entry.role === 'of' &&
    before !== undefined &&
    before.sentence === entry.sentence &&
    entry.barrier === 0 &&
    before.to === entry.from - 1
      ? -2.5
      : 0
  const isPast = claim.isBacklooking && !entry.isBacklooking && !isBracketed
  const back = isPast ? -3 : entry.isBacklooking || entry.role === 'base' || entry.role === 'from' ? -1.2 : 0
  const spoken = said.isAnaphoric && part.parts.length === 1 && isLastTold(sheet, claim, entry) ? 2 : 0
  const aligned = part.parts.length === 1 ? alignment(sheet, claim, entry) : 0
  const subject = part.measure !== null && said.measures.includes(part.measure) ? 1.4 : 0
  const bracket = bracketPoints(sheet, claim, part)
  return (
    bracket +
    subject +
    isWhole +
    aligned +
    (said.isRate ? 1.5 : 0) +
    spoken +
    0.5 * nearnessOf(sheet, claim, part) +
    partPoints(sheet, claim, part) +
    shared +
    refers +
    isSum +
    back
  )
}

/** "attacks for 187 (37 per cent)", "4.9 billion of the pledges (64 per cent)": a bracket speaks of the number before it. */
function bracketPoints(sheet: Sheet, claim: Entry, part: Quantity): number {
  const level = sheet.entries[claim.index - 1]
  if (sheet.tokens[claim.from - 1]?.text !== '(' || level?.sentence !== claim.sentence) return 0
  if (!['count', 'money', 'physical'].includes(kindOf(level))) return 0
  // "298 of the 387 deaths (77 per cent)": the bracket speaks of the part.
  const before = sheet.entries[level.index - 1]
  const isWhole =
    level.role === 'of' && before?.sentence === level.sentence && level.barrier === 0 && level.from - before.to <= 4
  if (isWhole) return 0
  const between = sheet.tokens.slice(level.to, claim.from - 1)
  if (between.length > 5 || between.some((token) => token.kind !== 'word')) return 0
  return part.parts.includes(level) ? 1 : -6
}

/** "312, 241 and 198, or 28, 21 and 18 per cent": the second share is that of the second part. */
function alignment(sheet: Sheet, claim: Entry, part: Entry): number {
  const found = claim.list ? runWith(sheet, part) : null
  if (!claim.list || !found || found.run.length !== claim.list.size) return 0
  return found.at === claim.list.at ? 2 : -2
}

/** "a clearance rate of 34%": cases cleared over crimes counted, whatever their nouns. */
const isRateOf = (sheet: Sheet, claim: Entry): boolean =>
  / (?:(?:rate|ratio|quota) (?:of|is|was|stands at|at|:)|(?:fatality|mortality|clearance)(?: rate)? :) (?:\w+ )?$/.test(
    wordsBefore(sheet, claim, 5),
  )

/** "Deaths made up 36 per cent of the casualties": what the share's subject counts. */
export function subjectMeasures(sheet: Sheet, claim: Entry): string[] {
  if (sheet.entries[claim.index - 1]?.sentence === claim.sentence) return []
  return sheet.tokens.slice(claim.left, claim.from).flatMap((token) => MEASURE_NOUNS.get(token.lower)?.measure ?? [])
}

/** A level as the part of a share, with all that does not depend on the whole. */
export interface Part {
  readonly quantity: Quantity
  readonly points: number
  /** "Of these, 920": the whole stands in the sentence before. */
  readonly opens: boolean
  /** "31,700 of whom": a part of what was told right before. */
  readonly isOfIt: boolean
  /** The figure that says "of" right behind it. */
  readonly linked: Entry | null
  /** What the run adds up to that it is a member of. */
  readonly total: number | null
  readonly isPerHead: boolean
  /** The most that it can bring to a whole that it does not stand beside. */
  readonly most: number
}

/** Reads a level as the part of a share. */
export function partOf(sharing: Sharing, quantity: Quantity, isJoint: boolean): Part {
  const { sheet } = sharing
  const entry = quantity.parts[0]!
  const next = sheet.entries[entry.index + 1]
  const isLinked =
    quantity.parts.length === 1 && next?.role === 'of' && next.sentence === entry.sentence && next.barrier === 0
  const run = quantity.parts.length === 1 ? runWith(sheet, entry)?.run : undefined
  const points = ownPoints(sharing, quantity, isJoint)
  const opens = opensOfThese(sheet, entry)
  const isOfIt = / of (?:them|these|those|whom|which) /.test(wordsAfter(sheet, entry, 3))
  const total = run && run.length > 1 ? sumOf(run).value : null
  return {
    quantity,
    points,
    opens,
    isOfIt,
    linked: isLinked ? next : null,
    total,
    isPerHead: rateBase(sheet, entry) !== null,
    most: points + (opens ? 1.8 : 0) + (total === null ? 0 : 2.5),
  }
}

/** The most that two can gain by standing side by side: "28 of the 40", "31,700 of whom". */
export const BESIDE = 3.8

/** "28 of the 40", and the pull of the whole: nearer wholes, larger wholes, wholes of the same time. */
export function relationPoints(part: Part, whole: Whole, claim: Entry): number {
  const [a, b] = [part.quantity.parts[0]!, whole.quantity.parts[0]!]
  const { value } = whole.quantity
  const isOf = b.index === a.index + 1 && b.role === 'of' && a.sentence === b.sentence
  const isOfOther = !isOf && part.linked !== null && part.linked !== b
  const isOfBefore = a.index === b.index + 1 && b.role === 'of' && a.sentence === b.sentence
  const isOpened = part.opens && b.sentence === a.sentence - 1 && b.role !== 'of' && b.role !== 'base'
  const isPartition = part.total !== null && Math.abs(part.total - value) < 1e-6 * value && b.index < claim.index
  const periods = comparePeriods(a, b)
  return (
    (isPartition ? 2.5 : 0) +
    (isOpened ? 1.8 : 0) +
    (isOf ? 2 : 0) +
    (part.isOfIt && b.index === a.index - 1 && b.sentence === a.sentence ? 1.8 : 0) +
    (isOfOther ? -2 : 0) +
    (isOfBefore ? 1.5 : 0) +
    (periods === null || periods === 0 ? 0 : -1) +
    whole.pull +
    (whole.isLargest ? 0.6 : 0)
  )
}

/** "Of these, 920 cannot be repaired": the whole stands in the sentence before. */
export function opensOfThese(sheet: Sheet, part: Entry): boolean {
  const from = sheet.view.sentences[part.sentence]?.from ?? 0
  return (
    sheet.tokens[from]?.lower === 'of' && /^(?:these|those|them|this|that)$/.test(sheet.tokens[from + 1]?.lower ?? '')
  )
}
