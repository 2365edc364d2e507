import { MULTIPLE_VERBS } from '#lexicon/index.ts'
import { changeCueOf } from '../change-cue.ts'
import { wordsAfter } from '../context-words.ts'
import { ratesOf } from '../each.ts'
import { proportionsBehind } from '../for-each.ts'
import { statedBy } from '../grade.ts'
import { levelsNear, levelsOf } from '../levels.ts'
import { nearness } from '../nearness.ts'
import { pairsFor } from '../pairs.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import { ordinalPart } from '../references.ts'
import { rarity } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import { isSubPart } from '../sub-parts.ts'
import { proportionsToOne } from '../to-one.ts'
import { say, saySum } from '../words.ts'
import { statedMultiple } from './change.ts'

/** How many times one number is another, and so many for every so many. */
export const ratio: Rule = {
  name: 'ratio',
  checks:
    'A multiple of another number ("three times the", "double that of", "twice as many") and a proportion ("one for every two", "outnumbered four to one").',
  cues: [
    'five times the',
    'twice as many as',
    'double that of',
    'nearly triple',
    'three for each',
    'one for every two',
    'a ratio of 4:1',
    'outnumbered four to one',
  ],
  limits:
    'The base must follow the multiple or be named by its words; a multiple of something that has no number is left alone.',
  example: {
    text: 'In May 2027 there were 52 raids, twice as many as the 26 of April.',
    message: '52 is 2 times 26; ‘twice’ holds.',
  },
  propose: (sheet) => [
    ...sheet.entries.filter((entry) => isMultiple(sheet, entry)).map((entry) => multiple(sheet, entry)),
    ...ratesOf(sheet).map((rate) => proportion(sheet, rate)),
    ...proportionsBehind(sheet),
    ...proportionsToOne(sheet),
  ],
}

/** "doubled" alone is a change; "double the", "times as many" compare. */
const isMultiple = (sheet: Sheet, entry: Entry): boolean =>
  kindOf(entry) === 'times' && !(entry.figure.measure === 'change' && isVerb(sheet, entry))
const isVerb = (sheet: Sheet, entry: Entry): boolean =>
  sheet.tokens
    .slice(entry.from, entry.to)
    .some((token) => MULTIPLE_VERBS.has(token.lower) && token.lower !== 'double' && token.lower !== 'triple')

function multiple(sheet: Sheet, entry: Entry): Proposal {
  const pairs = pairsFor(
    sheet,
    entry,
    (quantity) => quantity.unit !== 'percent' || isSetAgainst(entry, quantity.parts[0]!),
  )
  const [first, second] = [ordinalPart(sheet, entry), secondPart(sheet, entry)]
  return {
    kind: 'ratio',
    rule: 'ratio/times',
    claim: entry.figure,
    entry,
    stated: statedMultiple(entry),
    options: pairs.flatMap(({ old, now, fit, reasons, isSoft, isSure = false }): Option[] => {
      if (old.value === 0) return []
      const referred = first && second ? (now.parts[0] === first && old.parts[0] === second ? 4 : -3) : 0
      const isOpen =
        isWithoutObject(sheet, entry) &&
        old.parts[0]!.sentence === entry.sentence &&
        now.parts[0]!.sentence === entry.sentence
      const upright = entry.figure.value.best < 1 ? old.value / now.value : now.value / old.value
      const isTurned = isOpen && upright < 1
      const value = isTurned ? 1 / upright : upright
      const [top, bottom] = isTurned ? [old, now] : [now, old]
      return [
        {
          operands: [...top.parts, ...bottom.parts],
          value,
          fit: fit + referred,
          reasons,
          isSure,
          isSoft: isSoft || isOfChange(sheet, entry) || isOfOtherSpan(sheet, entry, old.parts[0]!, now.parts[0]!),
          working: () => `${saySum(top)} is ${say(top.value / bottom.value)} times ${saySum(bottom)}`,
          alternatives: [{ kind: 'other-way', value: old.value / now.value, words: () => 'it is the other way round' }],
        },
      ]
    }),
    bar: 4.2,
    missing: 'what it is a multiple of has no number',
  }
}

/** "3,612 inmates in places for 1,720, 2.1 times as many": of what, the words leave open. */
const isWithoutObject = (sheet: Sheet, entry: Entry): boolean =>
  entry.figure.value.best >= 1 && /^ as (?:many|much|high|large) (?:[.,;)]|$)/.test(wordsAfter(sheet, entry, 3))

/** "34 per cent, double the national rate of 17 per cent": percents only right before and right behind the multiple. */
const isSetAgainst = (claim: Entry, level: Entry): boolean =>
  level.sentence === claim.sentence && Math.abs(level.index - claim.index) <= 2 && level.index !== claim.index

/** "the first of these … as many as the second": the second half of such a comparison. */
function secondPart(sheet: Sheet, entry: Entry): Entry | null {
  const after = wordsAfter(sheet, entry, 10)
  const place = / the second /.test(after)
    ? 1
    : / the first | the former /.test(after)
      ? 0
      : / the third /.test(after)
        ? 2
        : / the latter /.test(after)
          ? -1
          : null
  const first = ordinalPart(sheet, entry)
  if (place === null || !first) return null
  const siblings = levelsOf(sheet)
    .singles.map((quantity) => quantity.parts[0]!)
    .filter(
      (level) => level.sentence === first.sentence && level.figure.unit === first.figure.unit && level.role !== 'base',
    )
  return siblings.at(place) ?? null
}

/** "three wounded for each person killed": the level of the one over the level of the other. */
function proportion(sheet: Sheet, rate: ReturnType<typeof ratesOf>[number]): Proposal {
  const levels = levelsNear(sheet, rate.entry.index).filter((level) => !rate.members.includes(level))
  const tops = levels.filter((level) => level.figure.measure === rate.top)
  const bottoms = levels.filter((level) => level.figure.measure === rate.bottom)
  const points = (level: Entry) =>
    0.6 * nearness(sheet, rate.entry, level) +
    rate.labels.reduce((total, label) => total + (level.labels.has(label) ? 1.5 * rarity(sheet, label) : 0), 0) +
    alignment(rate, level)
  const options = tops.flatMap((top) =>
    bottoms.flatMap((bottom): Option[] => {
      if (
        top === bottom ||
        !named(top, rate.topLabels) ||
        !named(bottom, rate.bottomLabels) ||
        bottom.figure.value.best === 0 ||
        top.figure.value.best === 0
      )
        return []
      const value = rate.isInverse
        ? bottom.figure.value.best / top.figure.value.best
        : top.figure.value.best / bottom.figure.value.best
      const together = top.sentence === bottom.sentence ? 0.8 : 0
      const isPart = isSubPart(sheet, top) || isSubPart(sheet, bottom) ? -2 : 0
      const isLeading = rate.isOverall && isFirstOfKind(levels, top) && isFirstOfKind(levels, bottom) ? 3.5 : 0
      return [
        {
          operands: [top, bottom],
          value,
          fit: 2 + points(top) + points(bottom) + together + isLeading + isPart,
          reasons: ['both sides are named'],
          working: () =>
            `${say(rate.isInverse ? bottom.figure.value.best : top.figure.value.best)} to ${say(rate.isInverse ? top.figure.value.best : bottom.figure.value.best)} is ${say(value)} for each`,
        },
      ]
    }),
  )
  return {
    kind: 'ratio',
    rule: 'ratio/for-each',
    claim: rate.claim,
    entry: rate.entry,
    stated: { ...statedBy(rate.entry, 'times'), value: rate.value, low: rate.value, high: rate.value },
    options: options.sort((a, b) => b.fit - a.fit).slice(0, 40),
    bar: 4,
    missing: 'one of the two sides has no number',
  }
}

const named = (level: Entry, labels: readonly string[]): boolean =>
  labels.length === 0 || labels.some((label) => level.labels.has(label))

/** "Overall" speaks of the totals, which stand first. */
const isFirstOfKind = (levels: readonly Entry[], level: Entry): boolean =>
  levels.find((other) => other.figure.measure === level.figure.measure) === level

const alignment = (rate: ReturnType<typeof ratesOf>[number], level: Entry): number =>
  level.list && rate.size > 1 && level.list.size === rate.size ? (level.list.at === rate.at ? 1.5 : -4) : 0

/** "The increase of 36 billion is more than double the 15 billion added": a change is the multiple, and no level. */
function isOfChange(sheet: Sheet, claim: Entry): boolean {
  const last = sheet.entries[claim.index - 1]
  return (
    last?.sentence === claim.sentence &&
    (kindOf(last) === 'count' || kindOf(last) === 'money') &&
    changeCueOf(sheet, last)?.form === 'noun'
  )
}

/** "more than doubled in two years": two levels that are one year apart are not those. */
function isOfOtherSpan(sheet: Sheet, claim: Entry, old: Entry, now: Entry): boolean {
  const span = sheet.entries[claim.index + 1]
  if (span?.figure.unit !== 'year' || span.from - claim.to > 2 || span.sentence !== claim.sentence) return false
  const [from, to] = [old.when?.year, now.when?.year]
  return from != null && (to == null || to - from !== span.figure.value.best)
}
