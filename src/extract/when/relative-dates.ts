import { RELATIVE_DAYS, WEEKDAYS } from '#lexicon/index.ts'
import { perWord, type Token, whether } from '#text/index.ts'
import { isDayOf, monthBefore, shiftDays, weekdayBefore, weekdayLastWeek } from './calendar.ts'
import { readDayMonth, readMonthDay, readNumeric } from './calendar-dates.ts'
import { type Day, dayAt, type Page, type ReadDate } from './date-page.ts'

/** Words before a weekday that say which one is meant. */
const PAST = new Set(['last', 'past', 'previous'])
export const isPast = whether(({ lower }) => PAST.has(lower))
const AHEAD = new Set(['next', 'coming', 'following', 'upcoming'])
const isAhead = whether(({ lower }) => AHEAD.has(lower))
/** The number of a weekday, null for another word. */
const weekdayOf = perWord(({ lower }) => WEEKDAYS.get(lower) ?? null)

/** "sunday" in lower case is a day, "sun" is none. */
const SHORTEST_SMALL = 6

/** "Wednesday": the latest one up to the day of the report. Without that day, a day whose date is unknown. */
export function readWeekday(page: Page, at: number): ReadDate | null {
  const { tokens, published } = page
  const isEarlier = isPast(tokens[at]!.word)
  const named = isEarlier ? at + 1 : at
  const token = tokens[named]
  const weekday = token ? weekdayOf(token.word) : null
  if (weekday === null || (at > 0 && isAhead(tokens[at - 1]!.word)) || isNextWeek(tokens, named + 1)) return null
  const counted = nthAt(page, named + 1)
  // "Mon 13th"; a bare "Sun" or "wed" is no day.
  if (token!.text.length < (token!.isCapital ? (counted ? 3 : 4) : SHORTEST_SMALL)) return null
  // "Wednesday, May 3": the date that follows says more.
  const next = tokens[named + 1]?.text === ',' ? named + 2 : named + 1
  if (readMonthDay(page, next) ?? (dayAt(page, next) && readDayMonth(page, next))) return null
  if (counted && !isEarlier) {
    const edtf = published === null ? 'XXXX-XX-XX' : weekdayOn(published, weekday, counted.day)
    return edtf === null ? null : { from: at, to: counted.to, edtf, precision: 'day', rule: 'date/weekday' }
  }
  const week = lastWeekAt(tokens, named + 1)
  if (week && published !== null)
    return { from: at, to: week, edtf: weekdayLastWeek(published, weekday), precision: 'day', rule: 'date/weekday' }
  const to = named + 1
  if (published === null) return { from: at, to, edtf: 'XXXX-XX-XX', precision: 'day', rule: 'date/weekday' }
  return {
    from: at,
    to,
    edtf: weekdayBefore(isEarlier ? shiftDays(published, -1) : published, weekday),
    precision: 'day',
    rule: 'date/weekday',
  }
}

const RELATIVE = new Map<string, readonly (readonly [readonly string[], number])[]>()
for (const [words, days] of RELATIVE_DAYS) {
  const list = words.split(' ')
  RELATIVE.set(
    list[0]!,
    [...(RELATIVE.get(list[0]!) ?? []), [list, days] as const].sort((a, b) => b[0].length - a[0].length),
  )
}

/** The phrases that a word opens and that are told from the day of the report, the longest first. */
const relativeFrom = perWord(({ lower }) => RELATIVE.get(lower) ?? null)
/** Whether a word may open a date told from the day of the report. */
export const opensRelative = whether((word) => relativeFrom(word) !== null)

/** "today", "last night", "yesterday": from the day of the report. */
export function readRelative({ tokens, published }: Page, at: number): ReadDate | null {
  const rows = relativeFrom(tokens[at]!.word)
  if (!rows) return null
  for (const [words, days] of rows) {
    let matched = 1
    while (matched < words.length && tokens[at + matched]?.lower === words[matched]) matched++
    if (matched < words.length) continue
    const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, days)
    return { from: at, to: at + words.length, edtf, precision: 'day', rule: 'date/relative' }
  }
  return null
}

/** "Tuesday the eleventh", "Monday 13th": a day of the month with its ending, and no noun that it could count. */
function nthAt(page: Page, at: number): Day | null {
  const { tokens } = page
  const isThe = tokens[at]?.lower === 'the'
  const number = isThe ? at + 1 : at
  const found = dayAt(page, number)
  if (!found) return null
  const isOrdinal = tokens[number]!.kind === 'word' ? isThe : found.to - number === 2
  return isOrdinal && !isCounting(tokens[found.to]) ? found : null
}

/** "the 3rd floor", "the 5th Brigade": an ordinal that counts something. */
const isCounting = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === 'word' && !endsDay(token.word)) || token.kind === 'number' || token.text === '-')
const ENDS_DAY = new Set(
  'in at on when and by near after before with who that as from to while but until outside inside'.split(' '),
)
const endsDay = whether(({ lower }) => ENDS_DAY.has(lower))

/** The latest day up to the report that is this weekday and this day of its month; the seven-day week meets it within a year or so. */
function weekdayOn(published: string, weekday: number, day: number): string | null {
  for (let back = 0, at = weekdayBefore(published, weekday); back < 60; back++, at = shiftDays(at, -7))
    if (Number(at.slice(8)) === day) return at
  return null
}

/** "Tuesday last week", "Tuesday of last week", "Tuesday of the previous week". */
function lastWeekAt(tokens: readonly Token[], at: number): number | null {
  let i = tokens[at]?.lower === 'of' ? at + 1 : at
  if (tokens[i]?.lower === 'the') i++
  return tokens[i + 1]?.lower === 'week' && isPast(tokens[i]!.word) ? i + 2 : null
}

/** "Tuesday of next week", "Monday of the following week": no day of a report. */
function isNextWeek(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++)
    if (tokens[i]!.lower === 'week' && isAhead(tokens[i - 1]!.word)) return true
  return false
}

/** "on the 5th", "the night of the 5th", "the 5th of last month": of the month just told, or the latest up to the report. */
export function readNumberedDay(page: Page, at: number): ReadDate | null {
  const { tokens, published, told } = page
  const token = tokens[at]!
  if (token.kind !== 'number' || tokens[at - 1]?.lower !== 'the') return null
  const found = dayAt(page, at)
  if (found?.to !== at + 2) return null
  const read = (edtf: string, to: number): ReadDate => ({ from: at, to, edtf, precision: 'day', rule: 'date/numbered' })
  const padded = String(found.day).padStart(2, '0')
  const i = tokens[found.to]?.lower === 'of' ? found.to + 1 : 0
  if (i > 0 && tokens[i + 1]?.lower === 'month' && published !== null && MONTHS_BACK.has(tokens[i]!.lower))
    return read(`${monthBefore(published, MONTHS_BACK.get(tokens[i]!.lower)!)}-${padded}`, i + 2)
  const opener = tokens[at - 2]?.lower
  if ((opener !== 'on' && opener !== 'of') || isCounting(tokens[found.to])) return null
  const last = told.findLast(({ precision, edtf }) => precision === 'day' && !/-XX/.test(edtf))
  if (last)
    return isDayOf(Number(last.edtf.slice(5, 7)), found.day)
      ? read(`${last.edtf.slice(0, 8)}${padded}`, found.to)
      : null
  if (published === null) return null
  const isToCome = found.day > Number(published.slice(8)) + 1
  return read(`${monthBefore(published, isToCome ? 1 : 0)}-${padded}`, found.to)
}

const MONTHS_BACK: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', 1],
])

interface Counted {
  readonly count: number
  readonly to: number
  readonly unit: number | 'month' | 'year'
}

const UNITS: ReadonlyMap<string, Counted['unit']> = new Map(
  (
    [
      [1, 'day days'],
      [7, 'week weeks'],
      [14, 'fortnight fortnights'],
      ['month', 'month months'],
      ['year', 'year years'],
    ] as const
  ).flatMap(([unit, forms]) => forms.split(' ').map((form) => [form, unit] as const)),
)
const unitOf = perWord(({ lower }) => UNITS.get(lower) ?? null)

/** "two days", "a week", "12 months". */
function countedAt({ tokens, wordDays }: Page, at: number): Counted | null {
  const inWords = wordDays[at]
  const to = inWords ? inWords.to : at + 1
  const unit = tokens[to] ? unitOf(tokens[to]!.word) : null
  if (unit === null) return null
  const { kind, lower } = tokens[at]!
  const isDigits = kind === 'number' && /^\d\d?$/.test(lower)
  const count = inWords ? inWords.day : lower === 'a' ? 1 : isDigits ? Number(lower) : null
  return count === null ? null : { count, to: to + 1, unit }
}

/** "two days before May 13", "a week after January 15": counted from the day that follows. */
export function readFromDate(page: Page, at: number): ReadDate | null {
  const counted = countedAt(page, at)
  if (!counted || typeof counted.unit === 'string') return null
  const word = page.tokens[counted.to]?.lower
  if (word !== 'before' && word !== 'after') return null
  const next = counted.to + 1
  const base = readNumeric(page, next) ?? readMonthDay(page, next) ?? readDayMonth(page, next)
  if (base?.precision !== 'day') return null
  const days = counted.unit * counted.count * (word === 'before' ? -1 : 1)
  return {
    from: at,
    to: base.to,
    edtf: shiftDays(base.edtf, days),
    precision: counted.unit === 1 ? 'day' : 'week',
    rule: 'date/counted',
  }
}

/** "two days ago", "a week ago": a week is only about that day, months and years ago are no days. */
export function readAgo(page: Page, at: number): ReadDate | null {
  const counted = countedAt(page, at)
  const { published, tokens } = page
  if (!counted || tokens[counted.to]?.lower !== 'ago') return null
  const { count, unit } = counted
  const to = counted.to + 1
  if (unit === 'month' || unit === 'year') {
    if (published === null) return null
    const edtf = unit === 'month' ? monthBefore(published, count) : String(Number(published.slice(0, 4)) - count)
    return { from: at, to, edtf, precision: unit, rule: 'date/long-ago' }
  }
  const edtf = published === null ? 'XXXX-XX-XX' : shiftDays(published, -unit * count)
  return { from: at, to, edtf, precision: unit === 1 ? 'day' : 'week', rule: 'date/ago' }
}

/** "last month", "last year". */
export function readLast({ tokens, published }: Page, at: number): ReadDate | null {
  if (tokens[at]!.lower !== 'last' || published === null) return null
  const unit = tokens[at + 1]?.lower
  if (unit === 'month')
    return { from: at, to: at + 2, edtf: monthBefore(published, 1), precision: 'month', rule: 'date/last' }
  return unit === 'year'
    ? { from: at, to: at + 2, edtf: String(Number(published.slice(0, 4)) - 1), precision: 'year', rule: 'date/last' }
    : null
}
