import { TIME_UNITS } from '#lexicon/index.ts'
import { WINDOW } from './nearness.ts'
import { type Entry, kindOf, type When } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** A stretch of time that a rate may be worked out over: its days, what says so, and how surely. */
export interface TimeSpan {
  readonly days: number
  readonly months: number | null
  readonly entry: Entry | null
  readonly words: string
  readonly points: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number | null, month: number): number => new Date(Date.UTC(year ?? 2027, month, 0)).getUTCDate()

/** The spans that the text offers for a rate of `total`: stated lengths near by ("15 days"), and the period of the total. */
export function timeSpansFor(sheet: Sheet, claim: Entry, total: Entry): TimeSpan[] {
  return [...statedLengths(sheet, claim, total), ...periodLengths(sheet, claim, total)]
}

function statedLengths(sheet: Sheet, claim: Entry, total: Entry): TimeSpan[] {
  return sheet.entries
    .slice(Math.max(0, claim.index - WINDOW), claim.index + 4)
    .filter((entry) => kindOf(entry) === 'time' && entry !== claim && !entry.isBacklooking)
    .map((entry) => {
      const unit = entry.figure.unit
      const count = entry.figure.value.best
      const days = count * (TIME_UNITS.get(unit)?.days ?? 1)
      const isIn = ['in', 'over', 'during', 'of', 'the', 'for', 'within', 'first', 'past', 'last'].includes(
        sheet.tokens[entry.from - 1]?.lower ?? '',
      )
      const near =
        entry.sentence === claim.sentence
          ? 1.8
          : entry.sentence === total.sentence
            ? 1.4
            : Math.abs(entry.sentence - claim.sentence) <= 1
              ? 0.6
              : -0.5
      return {
        days,
        months: unit === 'month' ? count : unit === 'year' ? 12 * count : unit === 'quarter' ? 3 * count : null,
        entry,
        words: entry.figure.text,
        points: near + (isIn ? 0.5 : 0),
      }
    })
}

/** The days of the total's own period, or of the one that the text speaks of when the total states none. */
function periodLengths(sheet: Sheet, claim: Entry, total: Entry): TimeSpan[] {
  const found: TimeSpan[] = []
  const days = total.figure.period ? daysOf(total.figure.period) : null
  if (days !== null) return [{ days, months: null, entry: null, words: `${days} days`, points: 1.8 }]
  const spokenOf = wordsAround(sheet, total)
  if (/ (?:in|over|during|for) (?:the|a|one) (?:whole )?week (?:to|ending|of|before|after|that|in) /.test(spokenOf))
    return [{ days: 7, months: null, entry: null, words: 'a week', points: 1.8 }]
  const own = total.spoken
  const isCarried = Boolean(total.figure.carried?.period)
  const leap = isLeapSaid(sheet)
  if (
    / (?:fiscal|financial|budget|school|calendar) year | (?:year|12 months|twelve months) (?:to|ending|ended|until) /.test(
      ` ${sheet.tokens
        .slice(Math.max(0, total.left - 14), total.right)
        .map((token) => token.lower)
        .join(' ')} `,
    )
  )
    found.push({ days: 365, months: 12, entry: null, words: 'a year', points: 1.8 })
  if (own) found.push(...spansOf(own, leap).map((span) => ({ ...span, points: (isCarried ? 0.8 : 1.6) + span.points })))
  const spoken = claim.figure.carried?.period ? null : claim.spoken
  if (spoken) found.push(...spansOf(spoken, leap).map((span) => ({ ...span, points: 1 + span.points })))
  const words = ` ${sheet.tokens
    .slice(Math.max(0, total.left), total.right)
    .map((token) => token.lower)
    .join(' ')} `
  const beginning = ` ${sheet.tokens
    .slice(Math.max(0, total.left - 14), total.right)
    .map((token) => token.lower)
    .join(' ')} `
  if (!own || isCarried) {
    if (/ (?:last|this|previous) year | a year | yearly | annual /.test(words))
      found.push({ days: 365, months: 12, entry: null, words: 'a year of 365 days', points: 1.2 })
    if (/ (?:last|this|previous) month | monthly /.test(words))
      found.push({ days: 30, months: 1, entry: null, words: 'a month of 30 days', points: 1 })
    if (
      / (?:last|this|previous|one|a) week | weekly | the week (?:before|earlier|to|ending|that|in) | the (?:first|second|following|past|same) week /.test(
        beginning,
      )
    )
      found.push({ days: 7, months: null, entry: null, words: 'a week', points: 1 })
    if (/ fortnight /.test(words)) found.push({ days: 14, months: null, entry: null, words: 'a fortnight', points: 1 })
    if (/ (?:half-yearly|half-year|half of the year|six-month) /.test(beginning))
      found.push({ days: 181, months: 6, entry: null, words: 'half a year of 181 days', points: 0.9 })
    if (/ quarter /.test(words))
      found.push({ days: 91, months: 3, entry: null, words: 'a quarter of 91 days', points: 0.6 })
  }
  return found
}

const wordsAround = (sheet: Sheet, entry: Entry): string =>
  ` ${sheet.tokens
    .slice(Math.max(0, entry.left - 4), entry.right + 1)
    .map((token) => token.lower)
    .join(' ')} `

const leaps = new WeakMap<Sheet, boolean>()

/** "2028, a leap year": said anywhere in the text. */
function isLeapSaid(sheet: Sheet): boolean {
  const known = leaps.get(sheet) ?? / leap year /i.test(` ${sheet.document.text} `)
  leaps.set(sheet, known)
  return known
}

/** Days between two stated dates, both counted; fifteen for half of a month. Null for periods in months or years. */
function daysOf({ edtf, text }: { readonly edtf: string; readonly text: string }): number | null {
  if (/half of (?:the month|[A-Z][a-z]+)/.test(text)) return 15
  const match = /^(\d{4}|XXXX)-(\d\d)-(\d\d)\/(\d{4}|XXXX)-(\d\d)-(\d\d)$/.exec(edtf)
  if (!match) return null
  const [, year, month, day, lastYear, lastMonth, lastDay] = match.map((part) => Number(part) || 2027)
  const days = (Date.UTC(lastYear!, lastMonth! - 1, lastDay) - Date.UTC(year!, month! - 1, day)) / 86_400_000 + 1
  // "from 1 December to 28 February" ends in the next year.
  return days > 0 ? days : days + 365
}

function spansOf(when: When, isLeapYear: boolean): (TimeSpan & { points: number })[] {
  const { year, month, lastMonth, lastYear } = when
  if (month === null) {
    const years = year !== null && lastYear !== null && lastYear > year ? lastYear - year + 1 : 1
    const days =
      years * 365 + (years > 1 ? Math.floor(years / 4) : year !== null ? Number(isLeap(year)) : Number(isLeapYear))
    return [
      {
        days: isLeapYear && years === 1 ? 366 : days,
        months: 12 * years,
        entry: null,
        words: `${isLeapYear && years === 1 ? 366 : days} days`,
        points: 0,
      },
    ]
  }
  // "between October and March" ends in the next year.
  const last = lastMonth === null ? month : lastMonth < month ? lastMonth + 12 : lastMonth
  let days = 0
  for (let at = month; at <= last; at++) days += lengthOf(year, ((at - 1) % 12) + 1)
  return days > 0 ? [{ days, months: last - month + 1, entry: null, words: `${days} days`, points: 0 }] : []
}
