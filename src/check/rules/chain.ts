import { changeCueOf } from '../change-cue.ts'
import { statedBy } from '../grade.ts'
import { levelsBetween, levelsOf } from '../levels.ts'
import { barrierBetween } from '../nearness.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, single } from '../quantity.ts'
import { isRate } from '../rates.ts'
import { sameMeasure } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import { say, sayList } from '../words.ts'

/** A level reached by one or more percentage changes from an earlier level. */
export const chain: Rule = {
  name: 'chain',
  checks: 'A level that the text reaches from an earlier one by the percentages it names, one after another.',
  cues: [
    'grew by 10% in 2027 and 8% in 2028, when it reached',
    'surges of 38%, 15% and 34% brought the figure to',
    'by a further 45%, to 11.5 million',
  ],
  limits:
    'Every percentage is taken as rounded at its printed digit; a level inside the interval that leaves holds by rounding.',
  example: {
    text: 'The camp held 2,000 people in May 2027. The number grew by 10% in June and 20% in July, when it reached 2,640.',
    message: '2,000 changed by +10 % and +20 % is 2,640; ‘2,640’ holds.',
  },
  propose: (sheet) => levelsOf(sheet).singles.flatMap((quantity) => proposalFor(sheet, quantity.parts[0]!)),
}

function proposalFor(sheet: Sheet, level: Entry): Proposal[] {
  if (kindOf(level) === 'percent' || level.role !== 'to') return []
  const spanned = spannedChain(sheet, level)
  if (spanned) return [spanned]
  const steps = stepsBefore(sheet, level)
  if (steps.length === 0 || hasOwnBase(sheet, level)) return []
  // "the number grew by 12%, which brought it to 273,000": what it counts was not said again.
  const isCarried = level.figure.carried?.measure !== undefined && level.figure.carried.measure !== 'sentence'
  const bases = levelsBetween(sheet, steps[0]!.index - 8, steps[0]!.index).filter(
    (base) =>
      kindOf(base) === kindOf(level) &&
      (base.figure.unit === level.figure.unit ||
        base.figure.unit === 'count' ||
        level.figure.unit === 'count' ||
        isCarried) &&
      !isRate(sheet, base) &&
      sameMeasure(single(base), single(level)) !== null,
  )
  const last = bases.at(-1)
  if (!last) return []
  const start = steps.length === 1 ? steps[0]!.figure.start : level.figure.start
  return [
    {
      kind: 'chain',
      rule: 'chain/steps',
      claim: { start, end: level.figure.end },
      entry: level,
      stated: statedBy(level),
      options: [toOption(sheet, last, steps, level)],
      bar: 3,
      missing: 'the level that the changes start from is not given',
      uses: steps,
    },
  ]
}

/**
 * "grew by 7% in 2027 and by 10% in 2028, from 24,950 to 29,370": the first and the last level behind the steps, where neither
 * step alone leads from the one to the other.
 */
function spannedChain(sheet: Sheet, level: Entry): Proposal | null {
  const base = sheet.entries[level.index - 1]
  if (base?.sentence !== level.sentence || base.role !== 'from' || kindOf(base) !== kindOf(level)) return null
  const steps = stepsBefore(sheet, base)
  if (steps.length < 2 || steps.some((step) => step.when === null)) return null
  const whole = 100 * (level.figure.value.best / base.figure.value.best - 1)
  const isOneStep = steps.some((step) => Math.abs(Math.abs(whole) - step.figure.value.best) < 2 * step.unitStep)
  return isOneStep
    ? null
    : {
        kind: 'chain',
        rule: 'chain/steps',
        claim: { start: steps[0]!.figure.start, end: level.figure.end },
        entry: level,
        stated: statedBy(level),
        options: [toOption(sheet, base, steps, level)],
        bar: 3,
        missing: 'the level that the changes start from is not given',
        uses: steps,
      }
}

/** The changes in percent told right before the level, back to the last number that is none. */
function stepsBefore(sheet: Sheet, level: Entry): Entry[] {
  const steps: Entry[] = []
  for (let i = level.index - 1; i >= 0; i--) {
    const entry = sheet.entries[i]!
    if (entry.sentence < level.sentence) break
    if (kindOf(entry) === 'time') continue
    if (kindOf(entry) !== 'percent' || !changeCueOf(sheet, entry)) break
    if (
      changeCueOf(sheet, entry)!.form === 'comparative' &&
      !/^(?:up|down|plus|minus)$/.test(sheet.tokens[entry.from - 1]?.lower ?? '')
    )
      break
    if (hasOwnPair(sheet, entry)) break
    steps.unshift(entry)
  }
  return steps
}

/** "climbed to 8,004 from 4,878, by 64 per cent": the two levels of the change stand before it. */
function hasOwnPair(sheet: Sheet, step: Entry): boolean {
  const [a, b] = [sheet.entries[step.index - 1], sheet.entries[step.index - 2]]
  const roles = [a, b]
    .filter((entry) => entry !== undefined && entry.sentence === step.sentence)
    .map((entry) => entry!.role)
  return roles.includes('from') && roles.includes('to')
}

/** "fell 3%, to 46,728 from 48,204": the change has its own two levels and is checked as a change. */
function hasOwnBase(sheet: Sheet, level: Entry): boolean {
  return [sheet.entries[level.index - 1], sheet.entries[level.index + 1]].some(
    (beside) =>
      beside !== undefined &&
      beside.sentence === level.sentence &&
      (beside.role === 'from' || beside.role === 'base') &&
      kindOf(beside) === kindOf(level) &&
      barrierBetween(sheet, level, beside) <= 1,
  )
}

function toOption(sheet: Sheet, base: Entry, steps: readonly Entry[], level: Entry): Option {
  let value = base.figure.value.best
  let [low, high] = [
    value - (base.unitStep > 1 ? base.unitStep / 2 : 0),
    value + (base.unitStep > 1 ? base.unitStep / 2 : 0),
  ]
  const words = steps.map((step) => {
    const sign = changeCueOf(sheet, step)!.direction === 'down' ? -1 : 1
    const percent = sign * step.figure.value.best
    value *= 1 + percent / 100
    low *= 1 + (percent - step.unitStep / 2) / 100
    high *= 1 + (percent + step.unitStep / 2) / 100
    return `${percent > 0 ? '+' : '−'}${say(Math.abs(percent))} %`
  })
  const away = level.sentence - base.sentence
  return {
    operands: [base, ...steps],
    value,
    low,
    high,
    fit: 4.5 - 0.6 * Math.max(0, away - 1) + (base.isBacklooking ? -1 : 0),
    reasons: ['the changes stand between the two levels'],
    working: () => `${say(base.figure.value.best)} changed by ${sayList(words)} is ${say(value)}`,
    isApproximate: true,
    isInterval: true,
  }
}
