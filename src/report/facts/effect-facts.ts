import { changeWords } from '#analyse/index.ts'
import { type Effect, type EffectQuestion, type IncidentFilter, SERIES_NOUNS } from '#model/index.ts'
import type { ReportQuestion } from './asked.ts'
import { type Fact, type NamedSet, named } from './fact.ts'
import { count } from './number-words.ts'
import { dayName, monthsIn } from './period.ts'

const NAMES = ['date', 'unit', 'stretch', 'count', 'expected', 'verdict', 'tried', 'aslarge'] as const
const MOST_MONTHS = 12
const VIOLENT: NonNullable<IncidentFilter['eventType']> = [
  'Battles',
  'Explosions/Remote violence',
  'Violence against civilians',
]

/**
 * The question that a report asks of a date: months, up to five years before it and up to a year from it on, as far as
 * the period goes. Over-dispersed Poisson, whose fitted counts add up to the counted ones, so that the change told is
 * that of the two sums told beside it.
 */
export function effectQuestion({ effect, filter, period }: ReportQuestion): EffectQuestion | null {
  if (!effect) return null
  const after = Math.min(MOST_MONTHS, Math.max(1, monthsIn(effect.date, period.to)))
  return { ...effect, filter, step: 'month', before: 60, after, family: 'poisson' }
}

/** What a date changed, as facts of the report; all null where no date was asked for. */
export function effectFacts(found: Effect | null, { place, filter }: ReportQuestion): [string, Fact | null][] {
  if (!found) return NAMES.map((name) => [`effect.${name}`, null])
  const { question, steps, estimate } = found
  const after = steps.filter(({ isAfter }) => isAfter)
  const before = steps.filter(({ isAfter }) => !isAfter)
  const set = (part: Effect['steps']) => ({
    name: `${place}, ${part[0]!.from} to ${part.at(-1)!.to}`,
    filter: { ...filter, ...counted(question), from: part[0]!.from, to: part.at(-1)!.to },
  })
  const sum = (key: 'count' | 'expected') => after.reduce((total, step) => total + step[key], 0)
  const sets = [set(after), set(before)]
  const isClear = estimate.low > 0 || estimate.high < 0
  const interval = `${changeWords(estimate.low)} to ${changeWords(estimate.high)}`
  const model = `over-dispersed Poisson regression on ${count(before.length)} months before and ${count(after.length)} from the date on; the same as "daybook effect --date ${question.date} --series ${question.series} --family poisson --after ${question.after}"`
  const bound = (words: string, working: string): Fact => ({ words, working, sets })
  return [
    ['effect.date', named(dayName(question.date))],
    ['effect.unit', named(SERIES_NOUNS[question.series])],
    [
      'effect.stretch',
      bound(
        after.length === 1 ? 'month' : `${count(after.length)} months`,
        'whole months from the date to the end of the period, a year at most',
      ),
    ],
    [
      'effect.count',
      { words: count(sum('count')), working: `${SERIES_NOUNS[question.series]} in ${sets[0]!.name}`, sets: [sets[0]!] },
    ],
    ['effect.expected', bound(count(sum('expected')), `expected without the date: ${model}`)],
    [
      'effect.verdict',
      bound(
        isClear
          ? `${changeWords(estimate.change)} (interval: ${interval})`
          : `no clear change, because anything from ${interval} fits the counts`,
        `95 % interval of an ${model}`,
      ),
    ],
    ...otherDates(found, sets),
  ]
}

/** How many other dates were tried, and how many show as much. */
function otherDates({ placebo, estimate }: Effect, sets: readonly NamedSet[]): [string, Fact | null][] {
  if (placebo.rows.length === 0)
    return [
      ['effect.tried', null],
      ['effect.aslarge', null],
    ]
  return [
    [
      'effect.tried',
      {
        words: count(placebo.rows.length),
        working: 'earlier months with a year before them and as many after them, none of which holds the date',
        sets,
      },
    ],
    [
      'effect.aslarge',
      {
        words: placebo.asLarge === 0 ? 'none' : count(placebo.asLarge),
        working: `estimates at least as far from no change as ${changeWords(estimate.change)}`,
        sets,
      },
    ],
  ]
}

/** The incidents that a series counts, where a filter can say so. */
const counted = ({ series, filter }: EffectQuestion): IncidentFilter =>
  series === 'attacks' && !filter.eventType ? { eventType: VIOLENT } : {}
