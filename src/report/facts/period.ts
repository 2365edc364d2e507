/** A stretch of days with the name that prose gives it. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly name: string
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const QUARTERS = ['the first quarter', 'the second quarter', 'the third quarter', 'the fourth quarter']

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Reads a period as a person writes it: `2014`, `2014-Q3`, `2014-07`, `2014-07-01/2014-09-30`. Null for anything else.
 * `readPeriod('2014-Q3')?.name` is "the third quarter of 2014".
 */
export function readPeriod(words: string): Period | null {
  const year = /^(\d{4})$/.exec(words)
  if (year) return { from: `${words}-01-01`, to: `${words}-12-31`, name: words }
  const quarter = /^(\d{4})-?Q([1-4])$/i.exec(words)
  if (quarter) {
    const last = Number(quarter[2]) * 3
    return {
      from: `${quarter[1]}-${two(last - 2)}-01`,
      to: lastDay(Number(quarter[1]), last),
      name: `${QUARTERS[last / 3 - 1]} of ${quarter[1]}`,
    }
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(words)
  if (month)
    return {
      from: `${words}-01`,
      to: lastDay(Number(month[1]), Number(month[2])),
      name: `${MONTHS[Number(month[2]) - 1]} ${month[1]}`,
    }
  const days = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(words)
  if (days && isDay(days[1]!) && isDay(days[2]!) && days[1]! <= days[2]!)
    return { from: days[1]!, to: days[2]!, name: `the period from ${dayName(days[1]!)} to ${dayName(days[2]!)}` }
  return null
}

const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** The days of a period, first and last included. */
export const daysOfPeriod = ({ from, to }: Period): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1

/** Whole months from a day on to the end of a last day. `monthsIn('2027-01-15', '2027-03-20')` is 2. */
export function monthsIn(from: string, to: string): number {
  const [a, b] = [from, dayAfter(to)].map((day) => day.split('-').map(Number) as [number, number, number])
  return (b![0] - a![0]) * 12 + b![1] - a![1] - (b![2] < a![2] ? 1 : 0)
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** `monthName('2014-12')` is "December 2014". */
export const monthName = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** `dayName('2014-12-16')` is "16 December 2014". */
export const dayName = (day: string): string => `${Number(day.slice(8, 10))} ${monthName(day)}`

/** The month's own filter, cut to the period. */
export const monthPeriod = (month: string): Period => readPeriod(month)!

/** The period of the same kind and length just before. `previousPeriod(readPeriod('2014')!).name` is "2013". */
export function previousPeriod(period: Period): Period {
  const [year, month] = period.from.split('-').map(Number) as [number, number]
  const isWhole = (length: number): boolean =>
    period.from.endsWith('-01') && period.to === lastDay(year, month + length - 1)
  if (month === 1 && isWhole(12)) return readPeriod(String(year - 1))!
  if (month % 3 === 1 && isWhole(3)) return readPeriod(month === 1 ? `${year - 1}-Q4` : `${year}-Q${(month - 1) / 3}`)!
  if (isWhole(1)) return readPeriod(month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`)!
  const days = daysOfPeriod(period)
  const shifted = (day: string, by: number): string =>
    new Date(Date.parse(day) - by * 86_400_000).toISOString().slice(0, 10)
  return readPeriod(`${shifted(period.from, days)}/${shifted(period.from, 1)}`)!
}
