import type { Token } from '#text/index.ts'
import { shiftDays } from './calendar.ts'
import { type ReadDate, yearAt } from './date-page.ts'

/** Joins days that a text tells as one stretch: a night of two, "from May 3 to May 7", "the week ending May 7". */
export function joinDays(tokens: readonly Token[], dates: readonly ReadDate[]): ReadDate[] {
  const joined: ReadDate[] = []
  for (const date of dates) {
    const first = joined.at(-1)
    const rule = first && spanRule(tokens, first, date)
    if (first && rule) joined[joined.length - 1] = spanOf(tokens, first, date, rule)
    else joined.push(weekAround(tokens, date) ?? date)
  }
  return joined
}

/** "the night between May 3 and May 4", "from 26 June to 28 June", "3 May – 7 May". */
function spanRule(tokens: readonly Token[], first: ReadDate, second: ReadDate): string | null {
  const before = `${tokens[first.from - 2]?.lower} ${tokens[first.from - 1]?.lower}`
  if (isPair(tokens, first, second)) return NIGHT.test(before) ? 'date/night' : null
  const isDays = isDay(first) && isDay(second)
  if (!isDays || second.from - first.to !== 1 || !/^(?:to|till|until|through|[-–—])$/.test(tokens[first.to]!.lower))
    return null
  return yearOf(first, second, tokens) === null ? null : 'date/days'
}

const NIGHT = /between$|night of$|nights of$/

const isDay = ({ precision, rule }: ReadDate): boolean =>
  precision === 'day' && (rule === 'date/month-day' || rule === 'date/day-month' || rule === 'date/numeric')

function spanOf(tokens: readonly Token[], first: ReadDate, second: ReadDate, rule: string): ReadDate {
  const start = rule === 'date/days' ? yearOf(first, second, tokens)! : first.edtf
  return { ...first, to: second.to, edtf: `${start}/${second.edtf}`, precision: 'days', rule }
}

/** The first day in the year that the second one states, or the year before; null where it would not come first. */
function yearOf(first: ReadDate, second: ReadDate, tokens: readonly Token[]): string | null {
  const isStated = tokens.slice(first.from, first.to).some((token) => yearAt(token) !== null)
  if (isStated || first.edtf.startsWith('XXXX') === second.edtf.startsWith('XXXX'))
    if (first.edtf < second.edtf && (isStated || first.edtf.slice(0, 4) === second.edtf.slice(0, 4))) return first.edtf
  if (isStated || second.edtf.startsWith('XXXX')) return null
  const year = Number(second.edtf.slice(0, 4))
  const day = first.edtf.slice(4)
  return day < second.edtf.slice(4) ? `${year}${day}` : `${year - 1}${day}`
}

/** "the week ending May 7", "the week beginning 3 May": seven days, of which the text names one. */
function weekAround(tokens: readonly Token[], date: ReadDate): ReadDate | null {
  if (!isDay(date)) return null
  const at = tokens[date.from - 1]?.lower === 'on' ? date.from - 2 : date.from - 1
  if (tokens[at - 1]?.lower !== 'week') return null
  const word = tokens[at]!.lower
  const [from, to] = /^(?:ending|ended)$/.test(word) ? [-6, 0] : STARTS.test(word) ? [0, 6] : [0, 0]
  if (from === to) return null
  return {
    ...date,
    edtf: `${shiftDays(date.edtf, from)}/${shiftDays(date.edtf, to)}`,
    precision: 'days',
    rule: 'date/week',
  }
}

const STARTS = /^(?:of|beginning|starting|commencing)$/

/** "May 3 and May 4". */
export const isPair = (tokens: readonly Token[], first: ReadDate | undefined, second: ReadDate | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  first.precision === 'day' &&
  second.precision === 'day' &&
  second.from - first.to <= 2 &&
  /^(?:and|or)$/.test(tokens[first.to]?.lower ?? '')
