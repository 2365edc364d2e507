import type { DatePrecision } from '#model/index.ts'
import { type TextView, type Token, whether } from '#text/index.ts'
import { monthOf } from '../month-of.ts'

/** A date read at a token: tokens `from` (included) `to` (excluded). */
export interface ReadDate {
  readonly from: number
  readonly to: number
  readonly edtf: string
  readonly precision: DatePrecision
  readonly rule: string
}

/** A day of the month, or as small a number, and the token after it. */
export interface Day {
  readonly day: number
  readonly to: number
}

/** What a reader is given: the tokens, the day-sized numbers in words that start at them, and the day of the report. */
export interface Page {
  readonly tokens: readonly Token[]
  readonly wordDays: readonly (Day | undefined)[]
  readonly published: string | null
  /** The dates read so far: "on the 5th" is of the month just told. */
  readonly told: readonly ReadDate[]
}

/** The numbers in words that could be a day, by the token that they start at. */
export function wordDaysOf({ tokens, numbers }: TextView): (Day | undefined)[] {
  const days: (Day | undefined)[] = new Array(tokens.length)
  for (const { from, to, isWords, kind, value } of numbers)
    if (isWords && kind !== 'fraction' && value >= 1 && value <= 31) days[from] = { day: value, to }
  return days
}

/** A month in a capital, or beside a day in lower case ("january 4", "14 nov"; never a bare "may"). */
export function monthAt({ tokens }: Page, at: number, isBesideDay: boolean): number | undefined {
  const token = tokens[at]
  const month = token ? monthOf(token.word) : 0
  if (month === 0) return undefined
  return token!.isCapital || (isBesideDay && token!.text !== 'may' && token!.text !== 'mar') ? month : undefined
}

export const yearAt = (token: Token | undefined): number | null => {
  const year = token?.kind === 'number' && token.text.length === 4 ? Number(token.text) : 0
  return year >= 1900 && year < 2100 ? year : null
}

/** A day of the month and where it ends: "4", "4th", "04", "twenty-second". */
export function dayAt({ tokens, wordDays }: Page, at: number): Day | null {
  const token = tokens[at]
  if (token?.kind === 'word') return wordDays[at] ?? null
  if (token?.kind !== 'number' || token.text.length > 2) return null
  const day = Number(token.text)
  if (!Number.isInteger(day) || day < 1 || day > 31) return null
  const next = tokens[at + 1]
  const isOrdinal = next?.start === token.end && isOrdinalEnding(next.word)
  return { day, to: isOrdinal ? at + 2 : at + 1 }
}

const ENDINGS = new Set(['st', 'nd', 'rd', 'th'])
const isOrdinalEnding = whether(({ lower }) => ENDINGS.has(lower))

/** Over the full stop of a shortened month ("Jan. 4") and a mark between parts ("05-Aug-2027"). */
export const overMark = ({ tokens }: Page, at: number): number => {
  const mark = tokens[at]
  if (mark?.text === '.' && tokens[at - 1]!.text.length <= 4) return at + 1
  return (mark?.text === '-' || mark?.text === '/') &&
    mark.start === tokens[at - 1]!.end &&
    mark.end === tokens[at + 1]?.start
    ? at + 1
    : at
}

/** A year after a day or month: "May 4, 2027", "May 4 of 2027", "05-Aug-2027". */
export function yearFrom(page: Page, at: number): { year: number | null; to: number } {
  const { tokens } = page
  const skipped =
    tokens[at]?.text === ',' || tokens[at]?.lower === 'of' || tokens[at]?.lower === 'in' ? at + 1 : overMark(page, at)
  const year = yearAt(tokens[skipped])
  return year === null ? { year: null, to: at } : { year, to: skipped + 1 }
}
