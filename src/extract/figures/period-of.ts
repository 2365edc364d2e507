import type { Token } from '#text/index.ts'
import type { PeriodMention } from './period-mention.ts'

/** A period with its place in time: `edtf`, and its words. `steps` > 0 sets it before the period spoken of. */
export interface DatedPeriod extends PeriodMention {
  readonly edtf: string
  readonly text: string
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value))

/**
 * Gives every period its EDTF: a month without a year takes the year last named before it, else the year of publication,
 * else XXXX; "a year earlier" counts back from the period last named.
 */
export function datePeriods(
  text: string,
  tokens: readonly Token[],
  periods: readonly PeriodMention[],
  published: string | null,
): DatedPeriod[] {
  let year: number | null = published ? Number(published.slice(0, 4)) : null
  let spoken: PeriodMention | null = null
  return periods.map((period) => {
    const words = text.slice(tokens[period.from]!.start, tokens[period.to - 1]!.end)
    if (period.steps !== null && period.months === null)
      return withTime(period, { year: period.year, edtf: countBack(period, spoken, year), text: words })
    // The latest year is the one spoken of; an earlier one is there to be compared with.
    if (period.year !== null) year = Math.max(year ?? 0, period.lastYear ?? period.year)
    const own = period.year ?? year
    const dated = withTime(period, { year: own, edtf: edtfOf(own, period), text: words })
    if (period.grain !== 'day') spoken = dated
    return dated
  })
}

/** Field by field, so that all periods have one shape: a spread with changes is slow to make and to read. */
const withTime = (
  { from, to, months, lastYear, day, lastDay, grain, steps }: PeriodMention,
  { year, edtf, text }: Pick<DatedPeriod, 'year' | 'edtf' | 'text'>,
): DatedPeriod => ({ from, to, year, months, lastYear, day, lastDay, grain, steps, edtf, text })

type Days = Pick<PeriodMention, 'months' | 'lastYear' | 'day' | 'lastDay'>

function edtfOf(year: number | null, { months, lastYear, day, lastDay }: Days): string {
  const y = year === null ? 'XXXX' : String(year)
  if (!months) return lastYear === null ? y : `${y}/${lastYear}`
  const [first, last] = months
  if (day && lastDay) return `${y}-${pad(first)}-${day}/${lastYear ?? y}-${pad(last)}-${lastDay}`
  if (day) return `${y}-${pad(first)}-${day}`
  return first === last ? `${y}-${pad(first)}` : `${y}-${pad(first)}/${lastYear ?? y}-${pad(last)}`
}

const monthsOfOneYear = (months: PeriodMention['months']): Days => ({
  months,
  lastYear: null,
  day: null,
  lastDay: null,
})

/** "a year earlier" than 2025 is 2024; "a month earlier" than 2025-09 is 2025-08; unknown stays XXXX. */
function countBack(period: PeriodMention, spoken: PeriodMention | null, year: number | null): string {
  const base = spoken?.year ?? year
  if (base === null) return 'XXXX'
  const steps = period.steps!
  if (period.grain === 'year' || period.grain === 'decade' || period.grain === 'period') {
    const back = period.grain === 'decade' ? steps * 10 : steps
    return edtfOf(base - back, monthsOfOneYear((spoken ?? period).months))
  }
  if (!spoken?.months || (period.grain !== 'month' && period.grain !== 'quarter')) return 'XXXX'
  const length = period.grain === 'quarter' ? 3 : 1
  const month = base * 12 + spoken.months[0] - 1 - steps * length
  const first = (month % 12) + 1
  return edtfOf(Math.floor(month / 12), monthsOfOneYear([first, Math.min(12, first + length - 1)]))
}

/** The index of the first period that starts at or after a token; periods are in text order. */
function firstFrom(periods: readonly DatedPeriod[], token: number): number {
  let low = 0
  let high = periods.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (periods[middle]!.from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The last period that ends before a token or right at it. */
export function lastEndingBy(periods: readonly DatedPeriod[], token: number): DatedPeriod | null {
  let at = firstFrom(periods, token) - 1
  while (at >= 0 && periods[at]!.to > token) at--
  return periods[at] ?? null
}

/**
 * The period of a number among those that lie in its stretch: the nearest, where what follows dates it more often than
 * what precedes.
 */
export function periodIn(
  periods: readonly DatedPeriod[],
  { left, right }: { readonly left: number; readonly right: number },
  { from, to }: { readonly from: number; readonly to: number },
  tokens: readonly Token[],
): DatedPeriod | null {
  let found: DatedPeriod | null = null
  let distance = Infinity
  for (let i = firstFrom(periods, left); i < periods.length && periods[i]!.to <= right; i++) {
    const period = periods[i]!
    // "(October: 61), 85 deaths": a time in brackets that are shut dates nothing behind them.
    if (period.to <= from && isShutOff(tokens, period.to, from)) continue
    const away = period.from >= to ? period.from - to : (from - period.to) * 2 + 1
    if (away >= distance) continue
    found = period
    distance = away
  }
  return found
}

/** A bracket closes between the two that was opened before the first. */
function isShutOff(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')' && depth-- === 0) return true
  }
  return false
}
