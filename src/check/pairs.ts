import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { sentenceWords, wordsAfter, wordsBefore } from './context-words.ts'
import { levelsAround, quantitiesNear } from './levels.ts'
import { barrierBetween, nearnessOf, WINDOW } from './nearness.ts'
import { type Entry, kindOf, type Quantity, single } from './quantity.ts'
import { isRate } from './rates.ts'
import { isAnaphoric, isLastTold } from './references.ts'
import { comparePeriods, rarity, SOFT, sameMeasure, sharedLabels } from './scope.ts'
import { timeOf } from './series.ts'
import { type Sheet, timeLabel, whenOf } from './sheet.ts'
import { stemOf } from './stems.ts'
import { isSubPart } from './sub-parts.ts'
import { labelsIn } from './subjects.ts'

/** An old level and a new one that a change may be measured between, with the reasons for the pairing. */
export interface Pair {
  readonly old: Quantity
  readonly now: Quantity
  readonly fit: number
  readonly reasons: readonly string[]
  /** Where the two levels may count different things. */
  readonly isSoft: boolean
}

/** A weighted reason: points and what to call them. */
type Feature = readonly [points: number, reason: string]

/** A level as one side of a pair, with what its own place and words say for it. */
interface Side {
  readonly quantity: Quantity
  readonly features: readonly Feature[]
  readonly points: number
}

/** Every pair of levels near a claim of change, scored by the words alone. */
export function pairsFor(sheet: Sheet, claim: Entry, accept: (quantity: Quantity) => boolean = () => true): Pair[] {
  const near = [...quantitiesNear(sheet, claim, WINDOW), ...timeLevels(sheet, claim)].filter(accept)
  // What only one side decides is decided once: there are as many pairs as levels squared.
  const olds = near
    .filter((old) => !contradictsTime(sheet, claim, old.parts[0]!))
    .map((old) => toSide(old, oldFeatures(sheet, claim, old)))
  const nows = near
    .filter((now) => !datesAnother(sheet, claim, now.parts[0]!))
    .map((now) => toSide(now, nowFeatures(sheet, claim, now)))
  const found: { old: Side; now: Side; both: readonly Feature[]; fit: number }[] = []
  for (const old of olds) {
    for (const now of nows) {
      if (old.quantity === now.quantity || old.quantity.parts.some((part) => now.quantity.parts.includes(part)))
        continue
      // The most that two sides can gain from each other is less than 13.
      if (old.points + now.points < -13) continue
      const both = pairFeatures(sheet, claim, old.quantity, now.quantity)
      if (!both) continue
      const fit = old.points + now.points + total(both)
      if (fit > 0) found.push({ old, now, both, fit })
    }
  }
  const pairs = found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, 40)
    .map(({ old, now, both, fit }) => ({
      old: old.quantity,
      now: now.quantity,
      fit,
      reasons: [...old.features, ...now.features, ...both]
        .filter(([points, reason]) => points > 0 && reason !== '')
        .map(([, reason]) => reason),
      isSoft:
        (sameMeasure(old.quantity, now.quantity) === SOFT &&
          !areSetAgainst(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!)) ||
        isOfAnotherMonth(claim, now.quantity.parts[0]!) ||
        isOfAnotherSubject(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!) ||
        isOfAnotherBase(sheet, claim, old.quantity.parts[0]!, now.quantity.parts[0]!),
    }))
  return [...pairs, ...steppedPairs(sheet, claim)].sort((a, b) => b.fit - a.fit).slice(0, 40)
}

const total = (features: readonly Feature[]): number => features.reduce((sum, [points]) => sum + points, 0)
const toSide = (quantity: Quantity, features: readonly Feature[]): Side => ({
  quantity,
  features,
  points: total(features),
})

/** "from 14 minutes to 11": spans of time are levels only where they are set against each other. */
const timeLevels = (sheet: Sheet, claim: Entry): Quantity[] =>
  sheet.entries
    .slice(Math.max(0, claim.index - 4), claim.index + 4)
    .filter(
      (entry) =>
        kindOf(entry) === 'time' && entry.sentence === claim.sentence && (entry.role === 'from' || entry.role === 'to'),
    )
    .map(single)

/** What the place and the words of a level say for it as the earlier one. */
function oldFeatures(sheet: Sheet, claim: Entry, old: Quantity): Feature[] {
  const entry = old.parts[0]!
  return [
    [nearnessOf(sheet, claim, old) * 0.6, 'the earlier level stands near'],
    [basePoints(sheet, claim, entry), 'the base is named with the claim'],
    [namedSidePoints(sheet, claim, entry), ''],
    [topicPoints(claim, entry), 'the earlier level counts what the claim speaks of'],
    [sidePoints(sheet, claim, entry, 'right'), 'the words after the claim name it'],
    [old.parts.length > 1 ? -0.8 : 0, ''],
    [partOfTotalPoints(sheet, claim, entry), ''],
  ]
}

/** The same for the later one. */
function nowFeatures(sheet: Sheet, claim: Entry, now: Quantity): Feature[] {
  const entry = now.parts[0]!
  return [
    [nearnessOf(sheet, claim, now) * 0.6, 'the later level stands near'],
    [topicPoints(claim, entry), 'the later level counts what the claim speaks of'],
    [sidePoints(sheet, claim, entry, 'left'), 'the words before the claim name it'],
    [now.parts.length > 1 ? -0.8 : 0, ''],
    [entry.index > claim.index && entry.sentence !== claim.sentence && !claim.isHeading ? -1.5 : 0, ''],
    [subjectPoints(sheet, claim, entry), 'the later level is the last told before the claim'],
    [partOfTotalPoints(sheet, claim, entry), ''],
  ]
}

/** What the two say for each other; null where they count different things: then they are never compared. */
function pairFeatures(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): Feature[] | null {
  const [a, b] = [old.parts[0]!, now.parts[0]!]
  if (isRate(sheet, a) !== isRate(sheet, b)) return null
  // "twelve times that of 2027, when only six children fell ill": a base that the claim itself names may have another noun.
  const isNamedBase =
    a.role === 'base' && a.index === claim.index + 1 && a.sentence === claim.sentence && kindOf(a) === kindOf(b)
  const isTwoSided = kindOf(claim) === 'times' && sideMeasures(sheet, claim, old, now) > 0
  const measure = sameMeasure(old, now) ?? (isNamedBase || isTwoSided ? -0.8 : null)
  if (measure === null) return null
  const isReverse = isEarlierInApposition(sheet, claim, now)
  const periods = isReverse && comparePeriods(a, b) === 1 ? -1 : comparePeriods(a, b)
  return [
    [measure, 'both count the same'],
    [linkPoints(sheet, a, b), 'the words set one against the other'],
    [periods === null ? 0 : periods < 0 ? 1.5 : periods > 0 ? -4 : -1.5, 'their periods follow each other'],
    [sideMeasures(sheet, claim, old, now), 'what is counted is named on both sides'],
    // "340 were wounded, twice as many as were killed": two kinds are compared within one time.
    [old.measure !== now.measure && a.isBacklooking !== b.isBacklooking ? -3 : 0, ''],
    [alignmentPoints(claim, a, b), 'all stand at the same place of their lists'],
    [Math.min(1, sharedLabels(sheet, a, b) * 0.4), 'they share words'],
    [leadPoints(sheet, claim, a, b), 'the later level leads the text'],
    [bracketPoints(sheet, claim, old, now), 'the claim stands in brackets behind the later level'],
    [stepPoints(sheet, claim, a, b), 'one step of time'],
    [besidePoints(sheet, claim, old, now), 'the difference told beside the claim fits them'],
    [interruption(sheet, a, b), 'nothing of the kind stands between them'],
  ]
}

/** "applications are up 74 per cent" says nothing of the pupils told before: both levels lack every word of its subject. */
function isOfAnotherSubject(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  if (old.sentence === claim.sentence || now.sentence === claim.sentence || claim.isHeading) return false
  const subject = labelsIn(sheet, claim.left, claim.from)
  return (
    subject.length > 0 &&
    claim.topic !== now.figure.measure &&
    claim.topic !== old.figure.measure &&
    !subject.some((label) => now.labels.has(label) || old.labels.has(label))
  )
}

/** "up 16 per cent from March 2028", where no level is of that March: percents of two things, or a base that is not told. */
function isOfAnotherBase(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  const isBase = old.role === 'from' || old.role === 'base' || old.isBacklooking
  if (kindOf(old) === 'percent' && !isBase && comparePeriods(old, now) !== -1) return true
  if (isBase || old.when !== null) return false
  const words = sheet.tokens.slice(claim.to, claim.to + 7)
  const link = words.findIndex((token) => /^(?:from|than|over|on|since)$/.test(token.lower))
  return link >= 0 && link <= 3 && words.slice(link + 1, link + 3).some((token) => timeLabel(token) !== null)
}

/** "falling by 4 % and 19 % respectively in November and December": levels of a whole year, in another sentence, are no part of that. */
function isOfAnotherMonth(claim: Entry, now: Entry): boolean {
  if (claim.sentence === now.sentence) return false
  const [mine, theirs] = [claim, now].map(({ figure }) => (figure.period ? whenOf(figure.period.edtf) : null))
  return claim.when !== null && mine?.month != null && mine.month === mine.lastMonth && theirs?.month !== mine.month
}

/** "at 48,000, 6,000 short of its 52,000": the words compare them, so they count the same whatever their nouns. */
const areSetAgainst = (sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean =>
  basePoints(sheet, claim, old) >= 2 &&
  now.sentence === claim.sentence &&
  now.index < claim.index &&
  barrierBetween(sheet, now, claim) <= 1

/** "from 12 to 15", "15 against 12", "(15 vs 12)", "to 15 from 12", "15, compared with 12 a year earlier". */
function linkPoints(sheet: Sheet, old: Entry, now: Entry): number {
  if (old.sentence !== now.sentence) return now.isBacklooking === old.isBacklooking ? 0 : old.isBacklooking ? 0.5 : 0
  const barrier = barrierBetween(sheet, old, now)
  const near = barrier <= 1 ? 1 : barrier === 2 ? 0.4 : 0
  if (old.role === 'from' && now.role === 'from') return comparePeriods(old, now) === -1 ? 0.5 : -3
  if (old.role === 'from' && now.role === 'to') return 3 * near
  if (old.role === 'from' && now.role !== 'base') return (now.index < old.index ? 2.5 : 1) * near
  if (old.role === 'base' && now.role !== 'base' && now.role !== 'from')
    return (now.index < old.index ? 2.5 : 1.2) * near
  if (now.role === 'base' || now.role === 'from')
    return comparePeriods(old, now) === -1 && old.role === now.role ? -0.5 : -3
  return now.index > old.index ? 0.2 : 0
}

/** "34% more than the 12 of", "up 34% from 12", "31 more than 109": the base follows the claim, no other level between. */
function basePoints(sheet: Sheet, claim: Entry, old: Entry): number {
  // "double the 552", "five times the 12": the base is the object.
  if (
    kindOf(claim) === 'times' &&
    old.index === claim.index + 1 &&
    old.from - claim.to <= 3 &&
    old.sentence === claim.sentence &&
    old.role === 'plain'
  )
    return 3
  if (old.role !== 'base' && old.role !== 'from') return 0
  if (old.sentence !== claim.sentence) return 0
  const barrier = barrierBetween(sheet, claim, old)
  if (old.index > claim.index && barrier <= 1) return old.index === claim.index + 1 ? 2.5 : 1.2
  return old.index < claim.index && barrier <= 1 ? 0.8 : 0
}

/** "115 in all, nearly twice the 59": what was told last is what the claim speaks of. */
function subjectPoints(sheet: Sheet, claim: Entry, now: Entry): number {
  const isLast = now.index === claim.index - 1 && now.sentence === claim.sentence && claim.barrier <= 1
  if (isLast) return now.role === 'base' || now.role === 'from' ? 0 : 0.9
  return isAnaphoric(sheet, claim) && isLastTold(sheet, claim, now) ? 1.5 : 0
}

/** "In 2025 the prison held 2,100; it has thus grown by 876": against a dated past stands what the text began with. */
const leadPoints = (sheet: Sheet, claim: Entry, old: Entry, now: Entry): number =>
  claim.sentence - old.sentence <= 1 &&
  old.index < claim.index &&
  (old.when !== null || old.isBacklooking) &&
  now.sentence <= old.sentence &&
  now.index < old.index &&
  !now.isBacklooking &&
  now.role === 'plain' &&
  comparePeriods(old, now) !== 1 &&
  isFirstTold(sheet, claim, now)
    ? 1.2
    : 0

/** "slid to 7,062 (12 per cent fewer)": a bracket speaks of what stands before it. */
function bracketPoints(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  const opener = sheet.tokens.slice(Math.max(0, claim.from - 2), claim.from).some((token) => token.text === '(')
  const level = sheet.entries[claim.index - 1]
  if (!opener || !level || level.sentence !== claim.sentence || claim.from - level.to > 3) return 0
  if (kindOf(level) !== 'count' && kindOf(level) !== 'money' && kindOf(level) !== 'physical') return 0
  return now.parts.includes(level) || old.parts.includes(level) ? 0 : -6
}

/** "The annual falls were 16 and 21 per cent": from one year to the next, not across one that the text tells too. */
function stepPoints(sheet: Sheet, claim: Entry, old: Entry, now: Entry): number {
  const [from, to] = [timeOf(old), timeOf(now)]
  if (from === null || to === null || from >= to) return 0
  const isBetween = levelsAround(sheet, claim).some(({ parts }) => {
    const time = timeOf(parts[0]!)
    return (
      time !== null &&
      time > from &&
      time < to &&
      parts[0]!.figure.measure === old.figure.measure &&
      Math.abs(parts[0]!.index - claim.index) < WINDOW
    )
  })
  if (!isBetween) return 0
  return / (?:annual|yearly|monthly|quarterly|weekly|year-on-year) /.test(sentenceWords(sheet, claim).before) ? -3 : 0
}

/** "In 2024 it held 1,680, a fifth less": what stands right before the comma is compared, though it is the earlier one. */
function isEarlierInApposition(sheet: Sheet, claim: Entry, now: Quantity): boolean {
  const level = sheet.entries[claim.index - 1]
  if (!level || now.parts[0] !== level || level.sentence !== claim.sentence) return false
  if (level.when === null && !level.isBacklooking) return false
  const isAlone = !sheet.entries.some((other) => other.sentence === claim.sentence && other.index < level.index)
  return (
    isAlone &&
    changeCueOf(sheet, claim)?.form === 'comparative' &&
    / , (?:(?:only|just|about|some|almost|nearly|or|that is) )?$/.test(wordsBefore(sheet, claim, 3)) &&
    !/ (?:than|on|over|from|against) /.test(wordsAfter(sheet, claim, 5))
  )
}

/** A part of a total stands for the whole in no comparison that does not name it. */
const partOfTotalPoints = (sheet: Sheet, claim: Entry, level: Entry): number =>
  kindOf(claim) !== 'times' &&
  isSubPart(sheet, level) &&
  level.sentence !== claim.sentence &&
  sharedLabels(sheet, claim, level) === 0
    ? -0.9
    : 0

/** "39 more than April's 73, a rise of 35%": the two claims have the same two levels. */
function besidePoints(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  const gap = Math.abs(now.value - old.value)
  const beside = [sheet.entries[claim.index - 1], sheet.entries[claim.index - 2], sheet.entries[claim.index + 1]]
  const isTold = beside.some(
    (entry) =>
      entry !== undefined &&
      entry.sentence === claim.sentence &&
      Math.abs(entry.figure.value.best - gap) < 1e-6 * Math.max(1, gap) &&
      kindOf(entry) !== 'percent' &&
      changeCueOf(sheet, entry) !== null,
  )
  return isTold && gap > 1 ? 2 : 0
}

/** "fell by 1.8 million to 5.4 million, a quarter less": the earlier level is the later one and the step. */
function steppedPairs(sheet: Sheet, claim: Entry): Pair[] {
  const near = sheet.entries.slice(Math.max(0, claim.index - 3), claim.index + 3)
  return near.flatMap((step) => {
    const cue =
      step !== claim && step.sentence === claim.sentence && kindOf(step) !== 'percent' && kindOf(step) !== 'times'
        ? changeCueOf(sheet, step)
        : null
    const isBefore = sheet.entries[step.index + 1]?.role !== 'to' && sheet.entries[step.index + 1]?.role !== 'base'
    const level = isBefore ? sheet.entries[step.index - 1] : sheet.entries[step.index + 1]
    if (
      !cue ||
      cue.direction === 'none' ||
      !level ||
      level === claim ||
      (isBefore ? level.role !== 'plain' || changeCueOf(sheet, level) !== null : level.role !== 'to') ||
      level.sentence !== step.sentence ||
      kindOf(level) !== kindOf(step)
    )
      return []
    const base =
      cue.direction === 'up'
        ? level.figure.value.best - step.figure.value.best
        : level.figure.value.best + step.figure.value.best
    if (base <= 0) return []
    const old: Quantity = { ...single(level), value: base, low: base, high: base, parts: [step] }
    return [
      {
        old,
        now: single(level),
        fit: 3.5 + 0.6 * nearnessOf(sheet, claim, single(level)),
        reasons: ['the step and the level it led to are told'],
        isSoft: false,
      },
    ]
  })
}

/**
 * What stands before a comparison names the later level, what stands behind it the base: "August was up a third on July",
 * "militant losses were three times those of the security forces".
 */
function sidePoints(sheet: Sheet, claim: Entry, level: Entry, side: 'left' | 'right'): number {
  if (level.sentence === claim.sentence && barrierBetween(sheet, claim, level) === 0) return 0
  // "rose by another 148 per cent in August": a time right behind a change dates the later level.
  const isDated = ['in', 'during', 'for'].includes(sheet.tokens[claim.to]?.lower ?? '')
  if (isDated && side === 'right') return 0
  const [from, to] =
    side === 'left'
      ? [claim.left, isDated ? Math.min(claim.right, claim.to + 5) : claim.from]
      : [claim.to, Math.min(claim.right, claim.to + 9)]
  let points = 0
  for (let i = from; i < to; i++) {
    const label = stemOf(sheet.tokens[i]!) ?? timeLabel(sheet.tokens[i]!)
    if (!label || !level.labels.has(label)) continue
    points += label.startsWith('@') ? (isOwnTime(level, label) ? 1.5 : -1) : rarity(sheet, label)
  }
  if (side === 'right' && speaksOfFirst(sheet, claim)) return isFirstTold(sheet, claim, level) ? 3 : -1
  return Math.max(-1, Math.min(2.5, points))
}

/** "153 more than at first", "up a third from the initial toll" */
const speaksOfFirst = (sheet: Sheet, claim: Entry): boolean =>
  / (?:at first|initially|originally|initial|first reported|at the start|at the outset|originally reported|where it (?:began|started)) /.test(
    wordsAfter(sheet, claim, 8),
  )
const isFirstTold = (sheet: Sheet, claim: Entry, level: Entry): boolean =>
  !levelsAround(sheet, claim).some(
    ({ parts }) =>
      parts[0]!.index < level.index &&
      parts[0]!.index > claim.index - WINDOW &&
      kindOf(parts[0]!) === kindOf(level) &&
      parts[0]!.figure.measure === level.figure.measure,
  )

/** "three fewer than in 2026" has no base in 2025. */
function contradictsTime(sheet: Sheet, claim: Entry, level: Entry): boolean {
  if (!level.when) return false
  for (
    let i = claim.to;
    i < Math.min(claim.to + 6, sheet.tokens.length) && !',.;('.includes(sheet.tokens[i]!.text);
    i++
  ) {
    const label = timeLabel(sheet.tokens[i]!)
    if (!label) continue
    if (['in', 'during', 'for'].includes(sheet.tokens[claim.to]?.lower ?? '')) return false
    return label.startsWith('@m')
      ? level.when.month !== null && label !== `@m${level.when.month}`
      : level.when.year !== null && label !== `@${level.when.year}`
  }
  return false
}

/** "annual surges of 38% in 2021, 15% in 2022": a time right behind a change dates its later level, and no level of another time. */
function datesAnother(sheet: Sheet, claim: Entry, later: Entry): boolean {
  if (!later.when || later.when.year === null || sheet.tokens[claim.to]?.lower !== 'in') return false
  const label = timeLabel(sheet.tokens[claim.to + 1] ?? sheet.tokens[claim.to]!)
  return label !== null && label !== undefined && !label.startsWith('@m') && label !== `@${later.when.year}`
}

/** "the wounded, 287, were three times as numerous as the dead": each side names its own measure. */
function sideMeasures(sheet: Sheet, claim: Entry, old: Quantity, now: Quantity): number {
  if (kindOf(claim) !== 'times' || old.measure === now.measure || old.measure === null) return 0
  const isRight = measuresBetween(sheet, claim.to, Math.min(claim.right, claim.to + 8)).includes(old.measure)
  const isLeft =
    now.parts[0]!.index === claim.index - 1 ||
    measuresBetween(sheet, claim.left, claim.from).includes(now.measure ?? '')
  return isRight && isLeft ? 2.5 : 0
}

const measuresBetween = (sheet: Sheet, from: number, to: number): string[] =>
  sheet.tokens
    .slice(from, to)
    .flatMap((token) => MEASURE_NOUNS.get(token.lower)?.measure ?? MEASURE_VERBS.get(token.lower) ?? [])

/** "three times those of the security forces": a base that the words name is no other number. */
function namedSidePoints(sheet: Sheet, claim: Entry, old: Entry): number {
  if (kindOf(claim) !== 'times' || (old.index === claim.index + 1 && old.sentence === claim.sentence)) return 0
  const opens = ['those', 'that', 'as', 'the'].includes(sheet.tokens[claim.to]?.lower ?? '')
  const labels = labelsIn(sheet, claim.to, Math.min(claim.right, claim.to + 9)).filter((label) =>
    sheet.frequency.has(label),
  )
  return opens && labels.length > 0 && !labels.some((label) => old.labels.has(label)) ? -2.5 : 0
}

/** The time that dates the level itself, not another one in its stretch. */
const isOwnTime = (level: Entry, label: string): boolean =>
  level.when !== null && (label === `@${level.when.year}` || label === `@m${level.when.month}`)

/** The second of three percents belongs to the second of three levels. */
function alignmentPoints(claim: Entry, old: Entry, now: Entry): number {
  let points = 0
  if (claim.list && old.list && claim.list.size === old.list.size) points += claim.list.at === old.list.at ? 1.5 : -4
  if (claim.list && now.list && claim.list.size === now.list.size) points += claim.list.at === now.list.at ? 1.5 : -4
  if (old.list && now.list && old.list.id !== now.list.id && old.list.size === now.list.size)
    points += old.list.at === now.list.at ? 1 : -4
  if (old.list && now.list && old.list.id === now.list.id) points -= 2
  return points
}

/** The claim's own noun ("and deaths by 25 per cent") against what the level counts. */
function topicPoints(claim: Entry, level: Entry): number {
  const topic = claim.topic
  if (!topic || !level.figure.measure) return 0
  return topic === level.figure.measure ? 1 : -2
}

/** A level of the same kind between the two makes the pair doubtful, unless both are named by their words. */
function interruption(sheet: Sheet, old: Entry, now: Entry): number {
  const [first, last] = old.index < now.index ? [old, now] : [now, old]
  let between = 0
  for (let i = first.index + 1; i < last.index; i++) {
    const entry = sheet.entries[i]!
    if (entry.figure.unit === old.figure.unit && entry.figure.measure === old.figure.measure) between++
  }
  return between === 0 ? 0.5 : -0.2 * Math.min(3, between)
}
