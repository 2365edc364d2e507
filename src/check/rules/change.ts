import type { Direction } from '#lexicon/index.ts'
import { changeCueOf } from '../change-cue.ts'
import { sentenceWords } from '../context-words.ts'
import { hedgeOf, statedBy } from '../grade.ts'
import { isOfChance } from '../of-chance.ts'
import type { Pair } from '../pair.ts'
import { pairsFor } from '../pairs.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, type Quantity, single } from '../quantity.ts'
import { seriesNear } from '../series.ts'
import type { Sheet } from '../sheet.ts'
import type { Alternative } from '../slips.ts'
import { totalPairs } from '../total-pairs.ts'
import { say, sayChange, saySum } from '../words.ts'

/** Percent changes and multiples said as verbs: each against an earlier and a later level. */
export const change: Rule = {
  name: 'change',
  checks:
    'A percentage, fraction or multiple by which a number is said to have changed, worked out from the earlier level and the later one.',
  cues: ['rose by 34%', 'a 9 per cent drop', '20 per cent more than', 'up a third', 'doubled', 'minus 7%'],
  limits:
    'A level may stand anywhere in the text, but a change is called wrong only where its two levels are named with it. From zero there is no percentage.',
  example: {
    text: 'Attacks rose by 30 per cent in May 2027, from 40 to 52.',
    message: '40 to 52 is +30 %; ‘30 per cent’ holds.',
  },
  propose: (sheet, isOpen) => sheet.entries.filter(isOpen).flatMap((entry) => proposalFor(sheet, entry)),
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  const kind = kindOf(entry)
  const cue = changeCueOf(sheet, entry)
  const isMultiple = kind === 'times' && entry.figure.measure === 'change'
  if ((!(kind === 'percent' && cue) && !isMultiple) || isOfChance(sheet, entry)) return []
  const direction = isMultiple ? (entry.figure.value.best < 1 ? 'down' : 'up') : cue!.direction
  const pairs = [
    ...pairsFor(sheet, entry, (quantity) => isBaseLevel(sheet, quantity, entry)),
    ...totalPairs(sheet, entry),
    ...firstToLast(sheet, entry),
  ]
  const options = pairs.flatMap((pair) =>
    isMultiple
      ? multipleOption(entry, pair)
      : percentOption(
          { ...pair, isSoft: pair.isSoft || (!pair.isSure && isElsewhere(entry, pair, direction)) },
          direction,
        ),
  )
  if (!isMultiple && hedgeOf(entry) === 'at-most') options.push(...largestStep(sheet, entry, direction))
  const isFromZero = pairs[0] !== undefined && pairs[0].old.value === 0
  return [
    {
      kind: 'change',
      rule: `change/${isMultiple ? 'multiple' : cue!.form}`,
      claim: entry.figure,
      entry,
      stated: isMultiple ? statedMultiple(entry) : statedBy(entry),
      options: isFromZero ? [] : options,
      bar: 4.2,
      missing: isFromZero ? 'from zero, no percentage' : 'no two levels of the same kind stand near it',
    },
  ]
}

/** Two levels of another sentence that moved the other way are most likely another change: they cannot contradict this one. */
const isElsewhere = (claim: Entry, { old, now }: Pair, direction: Direction): boolean =>
  (claim.topic === null || claim.topic !== now.measure || claim.topic !== old.measure) &&
  [...old.parts, ...now.parts].every((part) => part.sentence !== claim.sentence) &&
  ((direction === 'up' && now.value < old.value) || (direction === 'down' && now.value > old.value))

const WHOLE_SPAN =
  / (?:from (?:the )?first (?:\w+ )?to (?:the )?last|between the first (?:\w+ )?and the last|from start to (?:end|finish)|from the beginning to the end) /
/** "From the first year to the last, cases came down by 30 per cent": the two ends of the series. */
function firstToLast(sheet: Sheet, claim: Entry): Pair[] {
  if (!WHOLE_SPAN.test(`${sentenceWords(sheet, claim).before} `)) return []
  return seriesNear(sheet, { sentence: claim.sentence, index: claim.index, topic: null, as: claim })
    .slice(0, 1)
    .map(({ entries }) => ({
      old: single(entries[0]!),
      now: single(entries.at(-1)!),
      fit: 6,
      reasons: ['the first and the last of the series'],
      isSoft: false,
    }))
}

/** "annual falls of up to 23 per cent": the largest step of a series. */
function largestStep(sheet: Sheet, claim: Entry, direction: Direction): Option[] {
  return seriesNear(sheet, { sentence: claim.sentence, index: claim.index, topic: claim.topic, as: claim }).flatMap(
    ({ entries, fit }): Option[] => {
      const steps = entries.slice(1).map((now, i) => ({
        old: entries[i]!,
        now,
        percent: (100 * (now.figure.value.best - entries[i]!.figure.value.best)) / entries[i]!.figure.value.best,
      }))
      const turned =
        direction === 'down' ? steps.filter((step) => step.percent < 0) : steps.filter((step) => step.percent > 0)
      const largest = turned.sort((a, b) => Math.abs(b.percent) - Math.abs(a.percent))[0]
      if (!largest) return []
      return [
        {
          operands: [largest.old, largest.now],
          value: Math.abs(largest.percent),
          fit: fit + 2,
          reasons: ['the largest step of the series'],
          working: () =>
            `the largest step, ${say(largest.old.figure.value.best)} to ${say(largest.now.figure.value.best)}, is ${sayChange(largest.percent)}`,
        },
      ]
    },
  )
}

/** Percents are levels only where a word of change or a period says so: "from 18% to 24%". */
const isBaseLevel = (sheet: Sheet, quantity: Quantity, claim: Entry): boolean => {
  const part = quantity.parts[0]!
  if (part === claim) return false
  return (
    kindOf(part) !== 'percent' ||
    ['from', 'to', 'base'].includes(part.role) ||
    part.when !== null ||
    isShareBeforePast(sheet, part, claim)
  )
}

/** "that is 70%. The share was 64% a year earlier, so it widened by 6%": the share told right before that of another time. */
function isShareBeforePast(sheet: Sheet, part: Entry, claim: Entry): boolean {
  const next = sheet.entries[part.index + 1]
  return (
    next !== undefined &&
    next !== claim &&
    kindOf(next) === 'percent' &&
    next.isBacklooking &&
    next.sentence === claim.sentence &&
    claim.sentence - part.sentence <= 1
  )
}

function percentOption({ old, now, fit, reasons, isSoft, isSure = false }: Pair, direction: Direction): Option[] {
  if (old.value === 0) return []
  const percent = (100 * (now.value - old.value)) / Math.abs(old.value)
  const value = direction === 'down' ? -percent : direction === 'none' ? Math.abs(percent) : percent
  const turned = direction === 'none' ? value : -value
  const base = (100 * Math.abs(now.value - old.value)) / now.value
  const alternatives: Alternative[] = [
    {
      kind: 'other-way',
      value: turned,
      words: () => `it is a ${percent < 0 ? 'fall' : 'rise'}, not a ${percent < 0 ? 'rise' : 'fall'}`,
    },
    {
      kind: 'other-base',
      value: base * Math.sign(value),
      words: () => `that is the change as a share of ${say(now.value)}, the later number`,
    },
    ...(now.unit === 'percent'
      ? [
          {
            kind: 'as-points',
            value: Math.abs(now.value - old.value),
            words: () => 'that is the difference in percentage points',
          } as const,
        ]
      : []),
    {
      kind: 'left-over',
      value: (100 * now.value) / old.value,
      words: () => `${say(now.value)} is that share of ${say(old.value)}, not the change`,
    },
  ]
  const [low, high] = spread(old, now)
    .map((percentage) =>
      direction === 'down' ? -percentage : direction === 'none' ? Math.abs(percentage) : percentage,
    )
    .sort((a, b) => a - b)
  return [
    {
      operands: [...old.parts, ...now.parts],
      value,
      low: low!,
      high: high!,
      fit,
      reasons,
      isSoft,
      isSure,
      working: () => `${saySum(old)} to ${saySum(now)} is ${sayChange(percent)}`,
      alternatives,
    },
  ]
}

/** Where levels are ranges or printed in millions: the least and the greatest change. */
function spread(old: Quantity, now: Quantity): [number, number] {
  const [oldHalf, nowHalf] = [halfStep(old), halfStep(now)]
  return [
    (100 * (now.low - nowHalf - (old.high + oldHalf))) / (old.high + oldHalf),
    (100 * (now.high + nowHalf - (old.low - oldHalf))) / Math.max(1e-9, old.low - oldHalf),
  ]
}

/** Half of the last printed digit, for numbers printed in thousands or millions and for percents. */
const halfStep = (quantity: Quantity): number =>
  quantity.parts.reduce(
    (total, part) => total + (part.unitStep > 1 || kindOf(part) === 'percent' ? part.unitStep / 2 : 0),
    0,
  )

/** "doubled", "halved", "a threefold rise": the later level over the earlier; halving is graded upside down. */
function multipleOption(entry: Entry, { old, now, fit, reasons, isSoft, isSure = false }: Pair): Option[] {
  if (old.value === 0 || now.value === 0) return []
  const isDown = entry.figure.value.best < 1
  const times = isDown ? old.value / now.value : now.value / old.value
  return [
    {
      operands: [...old.parts, ...now.parts],
      value: times,
      fit,
      reasons,
      isSoft,
      isSure,
      working: () => `${saySum(old)} to ${saySum(now)} is ${say(now.value / old.value)} times as many`,
    },
  ]
}

/** "more than halved" claims a fall by more than two. */
export function statedMultiple(entry: Entry) {
  const stated = statedBy(entry, 'times')
  return stated.value < 1
    ? { ...stated, value: 1 / stated.value, low: 1 / stated.value, high: 1 / stated.value }
    : stated
}
