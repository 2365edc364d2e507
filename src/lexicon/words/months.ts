/** Months by every form a report prints, 1 to 12. "May" and "March" are months only in a capital. */
export const MONTHS: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
})

/** Spans of time that a text measures in: the unit's name and its length in days, in every form. */
export const TIME_UNITS: ReadonlyMap<string, { readonly unit: string; readonly days: number }> = new Map(
  (
    [
      ['second', 1 / 86_400, 'second seconds'],
      ['minute', 1 / 1440, 'minute minutes min mins'],
      ['hour', 1 / 24, 'hour hours hr hrs'],
      ['day', 1, 'day days'],
      ['week', 7, 'week weeks'],
      ['fortnight', 14, 'fortnight fortnights'],
      ['month', 365 / 12, 'month months'],
      ['quarter', 365 / 4, 'quarter quarters'],
      ['year', 365, 'year years'],
      ['decade', 3652.5, 'decade decades'],
    ] as const
  ).flatMap(([unit, days, forms]) => forms.split(' ').map((form) => [form, { unit, days }] as const)),
)

/** Adjectives and adverbs of a rate: "a monthly average", "40 daily". */
export const RATE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hourly: 'hour',
    daily: 'day',
    weekly: 'week',
    fortnightly: 'fortnight',
    monthly: 'month',
    quarterly: 'quarter',
    yearly: 'year',
    annual: 'year',
    annually: 'year',
  }),
)

/** Words that set a period before the one just spoken of: "the previous year", "a month earlier", "the preceding quarter". */
export const EARLIER_WORDS: ReadonlySet<string> = new Set([
  'previous',
  'preceding',
  'prior',
  'last',
  'past',
  'earlier',
  'before',
  'ago',
  'previously',
  'back',
])
