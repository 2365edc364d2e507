import { BARRIERS } from '#extract/index.ts'
import { MEASURE_NOUNS } from '#lexicon/index.ts'
import { changeCueOf } from '../change-cue.ts'
import { sentenceWords, wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { levelsAround, levelsOf, quantitiesNear } from '../levels.ts'
import { barrierBetween, nearnessOf, WINDOW } from '../nearness.ts'
import { pairsFor } from '../pairs.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, type Quantity, single, sumOf } from '../quantity.ts'
import { isAnaphoric, isLastTold, ordinalPart } from '../references.ts'
import { runWith } from '../runs.ts'
import { comparePeriods, SOFT, sameMeasure, sharedLabels } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import type { Alternative } from '../slips.ts'
import { stemOf } from '../stems.ts'
import { partPoints, type Target, targetOf, wholePoints } from '../wholes.ts'
import { say } from '../words.ts'
import { sum } from './change.ts'
import { isApproximate } from './difference.ts'

/** Shares of a level and of a change. */
export const share: Rule = {
  name: 'share',
  checks:
    'A percentage or fraction of a whole, from the part and the whole; and a share of a rise or fall, from the two changes.',
  cues: [
    '34% of the deaths',
    'accounted for a third of',
    '12 (34%)',
    'or 34 per cent',
    'one in five of',
    'half of',
    '82% of the net rise',
  ],
  limits:
    'Part and whole must count the same; where the text names no whole, the largest level of the same kind may stand for it, but then only to confirm.',
  example: {
    text: 'Of 40 attacks in May 2027, 28, or 70 per cent, hit the police.',
    message: '28 of 40 is 70 %; ‘70 per cent’ holds.',
  },
  propose: (sheet) => sheet.entries.filter((entry) => isShare(sheet, entry)).map((entry) => proposalFor(sheet, entry)),
}

function isShare(sheet: Sheet, entry: Entry): boolean {
  if (kindOf(entry) !== 'percent') return false
  return changeCueOf(sheet, entry) === null
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal {
  const own = targetOf(sheet, entry)
  const target = own.isNamed ? own : elidedTarget(sheet, entry, own)
  const isRate = entry.role === 'from' || entry.role === 'to' || entry.role === 'base'
  return {
    kind: 'share',
    rule: target.isOfChange ? 'share/of-a-change' : 'share/of-a-level',
    claim: entry.figure,
    entry,
    stated: statedBy(entry),
    options: target.isOfChange ? ofChange(sheet, entry) : ofLevel(sheet, entry, target),
    // "from 18% to 24%" states two levels; only a part and a whole told in so many words may contradict them.
    bar: isRate ? 9 : 4.2,
    missing: `the part or the whole is not given${roomLeft(sheet, entry, target)}`,
  }
}

/** "together less than 3% of all casualties", which have no numbers: what the named regions leave of the whole. */
function roomLeft(sheet: Sheet, claim: Entry, target: Target): string {
  if (!target.isTotal || !/^(?:less than|under|below|fewer than|at most)/.test(claim.figure.hedge ?? '')) return ''
  const levels = levelsOf(sheet)
    .singles.map(({ parts }) => parts[0]!)
    .filter(
      (level) =>
        kindOf(level) === 'count' && !level.isBacklooking && level.role !== 'from' && level.figure.category === null,
    )
  const whole = levels
    .filter((level) => level.figure.measure === 'killed')
    .sort((a, b) => b.figure.value.best - a.figure.value.best)[0]
  if (!whole) return ''
  const isRegion = (level: Entry) =>
    level.figure.measure === whole.figure.measure &&
    level.figure.value.best < whole.figure.value.best &&
    changeCueOf(sheet, level) === null
  const values = [...new Set(levels.filter(isRegion).map((level) => level.figure.value.best))]
  const rest = values.reduce((left, value) => left - value, whole.figure.value.best)
  const limit = (claim.figure.value.best / 100) * whole.figure.value.best
  if (values.length < 2 || rest <= 0) return ''
  const share = `${say(rest)} of ${say(whole.figure.value.best)} (${say((100 * rest) / whole.figure.value.best)} %) are left beside ${values.map((value) => say(value)).join(', ')}`
  return rest <= limit
    ? `; ${share}, so it can hold`
    : `; ${share}, so at least ${say(Math.ceil(rest - limit))} of them must have fallen elsewhere`
}

/** "Protesters make up 51 per cent of the toll and police 28 per cent": the whole is said once. */
function elidedTarget(sheet: Sheet, claim: Entry, own: Target): Target {
  const last = sheet.entries[claim.index - 1]
  if (!last || last.sentence !== claim.sentence || kindOf(last) !== 'percent' || changeCueOf(sheet, last)) return own
  const target = targetOf(sheet, last)
  return target.isNamed && !target.isOfChange ? { ...target, entry: null } : own
}

function ofLevel(sheet: Sheet, claim: Entry, target: Target): Option[] {
  const near = quantitiesNear(sheet, claim, WINDOW).filter((quantity) => quantity.unit !== 'percent')
  const joint = jointParts(sheet, claim)
  const hundred = wholeOfShares(sheet, claim)
  const wholes = [
    ...near.filter((quantity) => quantity.parts.length === 1 || target.isTotal || !target.isNamed),
    ...(hundred ? [hundred] : []),
  ]
  const readings: Reading[] = []
  for (const part of [...near, ...joint]) {
    const own = ownPoints(sheet, claim, part, joint.includes(part))
    for (const whole of wholes) {
      const isOver = claim.figure.value.best > 100 && !claim.isFraction
      if (
        whole.value <= 0 ||
        (isOver ? part.value < whole.value : part.value > whole.value * 1.02) ||
        (whole !== hundred && part.parts.some((entry) => whole.parts.includes(entry)))
      )
        continue
      if (part.value === whole.value) continue
      const points = whole === hundred ? 3.2 : wholePoints(sheet, { claim, part, whole, target })
      if (points === null) continue
      const fit = own + points + relationPoints(sheet, part, whole, claim)
      const isSoft =
        (target.entry !== whole.parts[0] && (sameMeasure(part, whole) ?? SOFT) === SOFT) ||
        (target.entry !== null && isFarPart(sheet, claim, part)) ||
        isOtherWhole(target, whole) ||
        (!claim.isHeading && [...part.parts, ...whole.parts].every((entry) => entry.sentence > claim.sentence))
      if (fit > 0) readings.push({ claim, part, whole, fit, isSoft })
    }
  }
  const found = readings
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 40)
    .map((reading) => toOption(sheet, reading))
  return isOfTheRest(sheet, claim) ? found.map(complement) : found
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

/** "which leaves 75 per cent of the appeal unmet": the share of what is missing. */
const isOfTheRest = (sheet: Sheet, claim: Entry): boolean =>
  / (?:leaves|leaving|left) (?:\w+ )?$/.test(wordsBefore(sheet, claim, 3)) &&
  / (?:unmet|unfunded|uncovered|unpaid|missing|outstanding|unaccounted|to be) /.test(wordsAfter(sheet, claim, 8))

function complement(option: Option): Option {
  const value = 100 - option.value!
  return { ...option, value, working: () => `${option.working()}, which leaves ${say(value)} %`, alternatives: [] }
}

/** How well a quantity serves as the part: its place beside the share, the words it shares with the share's subject. */
function ownPoints(sheet: Sheet, claim: Entry, part: Quantity, isJoint: boolean): number {
  const entry = part.parts.at(-1)!
  const shared = Math.min(2.2, sharedLabels(sheet, claim, entry) * 1.2)
  const ordinal = ordinalPart(sheet, claim)
  const refers = ordinal === null ? 0 : part.parts.length === 1 && part.parts[0] === ordinal ? 3 : -3
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
  const spoken = isAnaphoric(sheet, claim) && part.parts.length === 1 && isLastTold(sheet, claim, entry) ? 2 : 0
  const rate = isRateOf(sheet, claim) ? 1.5 : 0
  const aligned = part.parts.length === 1 ? alignment(sheet, claim, entry) : 0
  const named = subjectMeasures(sheet, claim)
  const subject = named.length === 0 || part.measure === null ? 0 : named.includes(part.measure) ? 1.4 : 0
  return (
    subject +
    isWhole +
    aligned +
    rate +
    spoken +
    0.5 * nearnessOf(sheet, claim, part) +
    partPoints(sheet, claim, part) +
    shared +
    refers +
    isSum +
    back
  )
}

/** "Deaths made up 36 per cent of the casualties": what the share's subject counts. */
function subjectMeasures(sheet: Sheet, claim: Entry): string[] {
  if (sheet.entries[claim.index - 1]?.sentence === claim.sentence) return []
  return sheet.tokens.slice(claim.left, claim.from).flatMap((token) => MEASURE_NOUNS.get(token.lower)?.measure ?? [])
}

/** "28 of the 40", and the pull of the whole: nearer wholes, larger wholes, wholes of the same time. */
function relationPoints(sheet: Sheet, part: Quantity, whole: Quantity, claim: Entry): number {
  const [a, b] = [part.parts[0]!, whole.parts[0]!]
  const isOf = b.index === a.index + 1 && b.role === 'of' && a.sentence === b.sentence
  const linked = sheet.entries[a.index + 1]
  const isOfOther =
    !isOf &&
    part.parts.length === 1 &&
    linked?.role === 'of' &&
    linked.sentence === a.sentence &&
    linked.barrier === 0 &&
    linked !== b
  const isOfBefore = a.index === b.index + 1 && b.role === 'of' && a.sentence === b.sentence
  const periods = comparePeriods(a, b)
  const bigger = levelsAround(sheet, claim).some(
    (other) =>
      other.measure === whole.measure &&
      other.value > whole.value &&
      other.parts[0]!.index < claim.index &&
      Math.abs(other.parts[0]!.index - claim.index) < WINDOW &&
      !other.parts[0]!.isBacklooking &&
      other.parts[0]!.role !== 'base' &&
      other.parts[0]!.role !== 'from',
  )
  const opened =
    opensOfThese(sheet, a) && b.sentence === a.sentence - 1 && b.role !== 'of' && b.role !== 'base' ? 1.8 : 0
  const found = part.parts.length === 1 ? runWith(sheet, a) : null
  const isPartition =
    found !== null &&
    found.run.length > 1 &&
    Math.abs(sumOf(found.run).value - whole.value) < 1e-6 * whole.value &&
    b.index < claim.index
      ? 2.5
      : 0
  return (
    isPartition +
    opened +
    (isOf ? 2 : 0) +
    (isOfOther ? -2 : 0) +
    (isOfBefore ? 1.5 : 0) +
    (periods === null || periods === 0 ? 0 : -1) +
    0.25 * nearnessOf(sheet, claim, whole) +
    (bigger ? 0 : 0.6)
  )
}

/** "Of these, 920 cannot be repaired": the whole stands in the sentence before. */
function opensOfThese(sheet: Sheet, part: Entry): boolean {
  const from = sheet.view.sentences[part.sentence]?.from ?? 0
  return (
    sheet.tokens[from]?.lower === 'of' && /^(?:these|those|them|this|that)$/.test(sheet.tokens[from + 1]?.lower ?? '')
  )
}

/** "the two provinces together", "jointly 97%": the last two or three levels before the share as one part. */
function jointParts(sheet: Sheet, claim: Entry): Quantity[] {
  const { before } = sentenceWords(sheet, claim)
  const near = wordsBefore(sheet, claim, 10)
  const isSaid = / (?:together|jointly|combined|between them|both|collectively|the two|altogether) /.test(
    `${before}${near}`,
  )
  if (!isSaid) return pairedSubjects(sheet, claim)
  const named = namedTogether(sheet, claim)
  if (named) return [named]
  const levels = levelsOf(sheet)
    .singles.map((quantity) => quantity.parts[0]!)
    .filter(
      (part) =>
        part.index < claim.index &&
        part.index > claim.index - 10 &&
        kindOf(part) !== 'percent' &&
        part.role !== 'base' &&
        part.role !== 'from',
    )
  const here = levels.filter((part) => part.sentence === claim.sentence)
  return [2, 3].flatMap((size) => {
    const parts = (here.length > 0 ? here : levels).slice(-size)
    return parts.length === size && parts.every((part) => part.figure.unit === parts[0]!.figure.unit)
      ? [sumOf(parts)]
      : []
  })
}

/** "A and B, which together accounted for more than 96%": what each of the two has, where the text tells it only later. */
function namedTogether(sheet: Sheet, claim: Entry): Quantity | null {
  const { from } = sheet.view.sentences[claim.sentence]!
  const names: string[][] = [[]]
  for (const token of sheet.tokens.slice(from, claim.from)) {
    const label = token.isCapital ? stemOf(token) : null
    if (token.lower === 'and') names.push([])
    else if (label) names.at(-1)!.push(label)
  }
  const later = levelsOf(sheet)
    .singles.map(({ parts }) => parts[0]!)
    .filter(
      (level) =>
        level.index > claim.index &&
        level.index - claim.index < WINDOW &&
        kindOf(level) === 'count' &&
        level.figure.measure !== null,
    )
    .filter((level) => !level.isBacklooking && level.role !== 'base' && level.role !== 'from')
  const found = names.map((labels) =>
    later.find((level) => labels.some((label) => (level.labels.get(label) ?? 0) >= 0.5)),
  )
  const levels = found.filter((level) => level !== undefined)
  const isPlain = levels.length === names.length && levels.length > 1 && new Set(levels).size === levels.length
  return isPlain && levels.every((level) => level.figure.measure === levels[0]!.figure.measure) ? sumOf(levels) : null
}

/** "Women (402) and children (563) made up 48 per cent": two subjects joined by "and" are one part. */
function pairedSubjects(sheet: Sheet, claim: Entry): Quantity[] {
  const levels = levelsOf(sheet)
    .singles.map((quantity) => quantity.parts[0]!)
    .filter(
      (part) =>
        part.index < claim.index &&
        part.index > claim.index - 4 &&
        part.sentence === claim.sentence &&
        kindOf(part) === 'count',
    )
  const [a, b] = levels.slice(-2)
  if (!a || !b || a.figure.unit !== b.figure.unit) return []
  const between = sheet.tokens.slice(a.to, b.from).map((token) => token.lower)
  const isJoined = between.includes('and') && between.length <= 6 && !between.includes(',')
  const verb = sheet.tokens.slice(b.to, claim.from).map((token) => token.lower)
  return isJoined &&
    verb.length <= 4 &&
    verb.some((word) =>
      /^(?:made|make|account|accounted|represent|represented|were|are|form|formed|constitute|constituted)$/.test(word),
    )
    ? [sumOf([a, b])]
    : []
}

interface Reading {
  readonly claim: Entry
  readonly part: Quantity
  readonly whole: Quantity
  readonly fit: number
  readonly isSoft: boolean
}

function toOption(sheet: Sheet, { claim, part, whole, fit, isSoft }: Reading): Option {
  const value = (100 * part.value) / whole.value
  const earlier = levelsAround(sheet, claim).filter(
    (other) =>
      other.measure === whole.measure &&
      other.parts[0]!.isBacklooking &&
      other.value > 0 &&
      Math.abs(other.parts[0]!.index - claim.index) < WINDOW,
  )
  const alternatives: Alternative[] = [
    ...earlier.slice(0, 3).map(
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
    isSoft,
    reasons: ['part and whole are named'],
    working: () => `${sum(part)} of ${sum(whole)} is ${say(value)} %`,
    ...(part.low < part.high || whole.low < whole.high
      ? { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low, isInterval: true }
      : {}),
    isApproximate: isApproximate([...part.parts, ...whole.parts]),
    alternatives,
  }
}

/** "82% of the net national rise": one change as a share of another, each stated or worked out from a pair. */
function ofChange(sheet: Sheet, claim: Entry): Option[] {
  const stated = sheet.entries.filter(
    (entry) =>
      Math.abs(entry.index - claim.index) < WINDOW &&
      entry !== claim &&
      kindOf(entry) !== 'percent' &&
      kindOf(entry) !== 'points' &&
      changeCueOf(sheet, entry) !== null,
  )
  const pairs = pairsFor(sheet, claim)
    .filter(
      (pair) => pair.old.parts.length === 1 && pair.now.parts.length === 1 && kindOf(pair.now.parts[0]!) !== 'percent',
    )
    .slice(0, 8)
  const changes = [
    ...stated.map((entry) => ({
      quantities: [single(entry)],
      value: entry.figure.value.best,
      words: say(entry.figure.value.best),
      isStated: true,
      entry,
      fit: nearnessOf(sheet, claim, single(entry)),
    })),
    ...pairs.map((pair) => ({
      quantities: [pair.old, pair.now],
      value: pair.now.value - pair.old.value,
      words: `(${say(pair.now.value)} − ${say(pair.old.value)})`,
      isStated: false,
      entry: pair.now.parts[0]!,
      fit: pair.fit,
    })),
  ]
  return changes.flatMap((part) =>
    changes.flatMap((whole): Option[] => {
      const operands = [...part.quantities, ...whole.quantities].flatMap((quantity) => quantity.parts)
      if (
        part === whole ||
        new Set(operands).size < operands.length ||
        Math.abs(part.value) > Math.abs(whole.value) - 1e-9 ||
        whole.value === 0
      )
        return []
      const value = (100 * Math.abs(part.value)) / Math.abs(whole.value)
      return [
        {
          operands,
          value,
          fit:
            0.8 +
            (part.isStated ? 0.5 * part.fit : 0.4 * part.fit) +
            (whole.isStated ? 1.2 + 0.3 * whole.fit : 0.25 * whole.fit) +
            0.5 * sharedLabels(sheet, claim, part.entry),
          reasons: ['one change as a share of the other'],
          working: () => `${part.words} of ${whole.words} is ${say(value)} %`,
        },
      ]
    }),
  )
}
