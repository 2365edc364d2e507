import { RATE_WORDS, TIME_UNITS } from '#lexicon/index.ts'
import { sentenceWords, wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { levelsNear, levelsOf } from '../levels.ts'
import { nearness } from '../nearness.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, single } from '../quantity.ts'
import { sameMeasure } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import { timeSpansFor } from '../spans-of-time.ts'
import { say } from '../words.ts'

/** A number carried forward at the pace told. */
export const projection: Rule = {
  name: 'projection',
  checks:
    'A number that the text carries forward to a longer time at a stated rate, or at the pace of a stated period.',
  cues: [
    'at that pace a 30-day month would bring',
    'if current trends persist … by year-end',
    'adds up to … in a year',
    'annualised',
  ],
  limits: 'The pace is taken as even; a year is twelve months, four quarters or 365 days.',
  example: {
    text: 'In the first quarter of 2027 there were 90 attacks; at that pace the year would see 360.',
    message: '90 in 3 months is 360 in 12; ‘360’ holds.',
  },
  propose: (sheet) => levelsOf(sheet).singles.flatMap((quantity) => proposalFor(sheet, quantity.parts[0]!)),
}

const PACE =
  / (?:at (?:that|this|the same|the current|its current|such a|the present) (?:pace|rate|tempo|speed)|if (?:current |present |these |the |this )?(?:trends?|pace|rate)|extrapolat\w+|annuali[sz]ed|on course|on track|projected|full-year|at current rates) /
const WOULD = / (?:would|could|will|may|might|is set to|is expected to|heading for) /
const SUMMED =
  / (?:adds up to|add up to|amounts? to|comes? to|makes|equals?|which is|or|that is|works out at) (?:(?:some|about|well|the) )*$/
const YEAR =
  / (?:by (?:the )?(?:year-end|year 's end|end of the year|end of this year|end of \d{4}|(?:end of )?december)|(?:in|over) (?:a|the|one|the whole|the full|a full|the entire) year|a year|per year|annually|(?:over|in|within) (?:twelve|12) months|the (?:full |whole )?year (?:will|would|could|may|might|is set to)|for the (?:full |whole )?year|the (?:full |whole )?year|full-year|annuali[sz]ed|yearly) /
const MONTH =
  / (?:in|over|within|for) (?:a|the|one|the whole|a full) month | a month | per month | (?:30|31)-day month | 30 - day month /

/** Days of the time that a projected number is for. */
function targetOf(sheet: Sheet, entry: Entry): { days: number; months: number | null; operand: Entry | null } | null {
  const near = `${wordsBefore(sheet, entry, 14)}${wordsAfter(sheet, entry, 9)}`
  if (YEAR.test(wordsAfter(sheet, entry, 9))) return { days: 365, months: 12, operand: null }
  const stated = sheet.entries
    .slice(Math.max(0, entry.index - 1), entry.index + 3)
    .find(
      (other) =>
        kindOf(other) === 'time' &&
        other.sentence === entry.sentence &&
        !(other.figure.unit === 'year' && other.figure.value.best < 2),
    )
  if (stated) {
    const months =
      stated.figure.unit === 'month'
        ? stated.figure.value.best
        : stated.figure.unit === 'year'
          ? 12 * stated.figure.value.best
          : null
    return { days: stated.figure.value.best * (TIME_UNITS.get(stated.figure.unit)?.days ?? 1), months, operand: stated }
  }
  if (YEAR.test(near)) return { days: 365, months: 12, operand: null }
  return MONTH.test(near) ? { days: 30, months: 1, operand: null } : null
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  if (kindOf(entry) === 'percent' || entry.role === 'from' || entry.role === 'base') return []
  const { before, after } = sentenceWords(sheet, entry)
  const cue = PACE.test(`${before}${after}`)
    ? 2
    : WOULD.test(wordsBefore(sheet, entry, 6))
      ? 0.8
      : SUMMED.test(wordsBefore(sheet, entry, 5))
        ? 1
        : 0
  const isMean = / (?:average|mean) /.test(wordsBefore(sheet, entry, 9))
  const target = cue > 0 && !isMean ? targetOf(sheet, entry) : null
  if (!target) return []
  const bases = levelsNear(sheet, entry.index).filter(
    (base) =>
      base !== entry &&
      base.figure.value.best < entry.figure.value.best &&
      kindOf(base) === kindOf(entry) &&
      sameMeasure(single(base), single(entry)) !== null,
  )
  const options = bases
    .flatMap((base) => [...fromRate(sheet, entry, base, target), ...fromPeriod(sheet, entry, base, target)])
    .map((option) => ({ ...option, fit: option.fit + cue }))
  if (options.length === 0 && cue < 2) return []
  return [
    {
      kind: 'projection',
      rule: 'projection/pace',
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options,
      bar: 4,
      missing: 'the rate or the period that it carries forward is not given',
    },
  ]
}

type Target = NonNullable<ReturnType<typeof targetOf>>

const RATE = /^ (?:[\w'-]+ ){0,4}?(?:a|an|per|each|every) (hour|day|week|month|quarter|year)(?: |$)/
/** "the daily ration costs the agency $104,000": how often stands before what is paid. */
const OFTEN = / (?:the|a|its|their|his) (hourly|daily|weekly|monthly|quarterly) (?:[\w'-]+ ){1,6}$/
/** "6,420 a day" over 30 days; the time may stand with the same amount said first in another currency. */
function fromRate(sheet: Sheet, entry: Entry, base: Entry, target: Target): Option[] {
  // "from 4.2 million a week to 5.6 million": what it came from is carried no further, and its time is that of both.
  if (base.role === 'from') return []
  const own =
    RATE.exec(wordsAfter(sheet, base, 7))?.[1] ?? RATE_WORDS.get(OFTEN.exec(wordsBefore(sheet, base, 9))?.[1] ?? '')
  const twin = sheet.entries[base.index - 1]
  const borrowed =
    !own &&
    twin &&
    twin.sentence === base.sentence &&
    kindOf(twin) === kindOf(base) &&
    (twin.figure.unit !== base.figure.unit || (twin.role === 'from' && base.role === 'to'))
      ? RATE.exec(wordsAfter(sheet, twin, 5))?.[1]
      : undefined
  const per = own ?? borrowed
  if (!per) return []
  const count = timesIn(target, per)
  if (count <= 1) return []
  const value = base.figure.value.best * count
  return [
    {
      operands: target.operand ? [base, target.operand] : [base],
      value,
      fit:
        2 +
        0.6 * nearness(sheet, entry, base) +
        (base.index < entry.index ? 0.4 : -0.6) +
        (base.isBacklooking ? -1 : 0) +
        (base.role === 'base' ? -1 : 0),
      reasons: ['a rate carried forward'],
      working: () => `${say(base.figure.value.best)} a ${per} × ${say(count)} = ${say(value)}`,
      isApproximate: true,
    },
  ]
}

/** How many of a unit of time the target holds: twelve months to a year, not 365 / 30.4. */
function timesIn(target: Target, per: string): number {
  if (per === 'month' && target.months !== null) return target.months
  if (per === 'quarter' && target.months !== null) return target.months / 3
  return target.days / (TIME_UNITS.get(per)?.days ?? 1)
}

/** 897 in a quarter is 3,588 in a year. */
function fromPeriod(sheet: Sheet, entry: Entry, base: Entry, target: Target): Option[] {
  if (RATE.test(wordsAfter(sheet, base, 7)) || OFTEN.test(wordsBefore(sheet, base, 9))) return []
  const { before } = sentenceWords(sheet, entry)
  const spans = timeSpansFor(sheet, entry, base).filter(
    (span) => span.days < target.days * 0.95 && (span.entry === null || span.entry !== target.operand),
  )
  // Quarters and halves make whole years; days only where no months are told.
  const whole = spans.filter((span) => span.months !== null && span.entry === null)
  return (target.months !== null && whole.length > 0 ? whole : spans).map((span) => {
    const count = span.months !== null && target.months !== null ? target.months / span.months : target.days / span.days
    const value = base.figure.value.best * count
    return {
      operands: [base],
      value,
      fit:
        0.6 +
        (/ trends? /.test(` ${before} `) ? 1.2 : 0) +
        0.6 * nearness(sheet, entry, base) +
        span.points +
        (target.months === null ? 0 : span.months !== null ? 0.8 : -0.6) +
        (base.index < entry.index ? 0.4 : -0.6) +
        (base.isBacklooking || base.role === 'base' || base.role === 'from' ? -4 : 0),
      reasons: ['the pace of a period carried forward'],
      working: () =>
        `${say(base.figure.value.best)} in ${span.months !== null ? `${span.months} months` : span.words} is ${say(value)} in ${target.months !== null ? `${target.months}` : `${say(target.days)} days`}`,
      isApproximate: true,
    }
  })
}
