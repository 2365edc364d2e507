import type { Forecast, ForecastScore, Method, Outlook, OutlookQuestion, PlaceOutlook } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { covered, daily } from '../daily.ts'
import { matching } from '../matching.ts'
import { monthOn } from '../months-on.ts'
import { NOT_KNOWN } from '../names.ts'
import { provinces } from '../stats/ranked.ts'
import { Unanswerable } from '../unanswerable.ts'
import { type RootForecast, seasonalNaive, smoothed, unroot } from './smoothing.ts'

const METHODS: readonly (readonly [Method, (values: readonly number[], ahead: number) => RootForecast])[] = [
  ['seasonal-naive', seasonalNaive],
  ['smoothing', smoothed],
]
/** Of the normal distribution: 80 of 100 outcomes lie within this many errors. */
const REACH = 1.2816
const FEWEST_MONTHS = 36
const LOOKED_BACK = 60
const SCORED = 24
const MOST_PLACES = 8

/**
 * The next months by province, by two plain methods, each beside how it did when it forecast the last two years a month
 * ahead from what was known then. `(await outlook(release, { series: 'killed', filter: {}, months: 3 })).places[0]`.
 */
export async function outlook(release: Release, question: OutlookQuestion): Promise<Outlook> {
  const { series, filter, months } = question
  const range = await covered(release, filter.origin)
  if (!range)
    throw new Unanswerable('the release has no incident with a known day: add reports or import a dataset first')
  const last = lastWholeMonth(range.to)
  const first = laterOf(range.from.slice(0, 7), monthOn(last, 1 - LOOKED_BACK))
  const calendar = monthsFrom(first, last)
  if (calendar.length < FEWEST_MONTHS)
    throw new Unanswerable(
      `the record covers ${calendar.length} whole months and an outlook needs ${FEWEST_MONTHS}: it goes from ${range.from} to ${range.to}`,
    )
  const names = (await provinces(release, matching({ ...filter, from: `${first}-01`, to: undefined })))
    .map(({ name }) => name)
    .filter((name) => name !== NOT_KNOWN)
    .slice(0, MOST_PLACES)
  const wanted = filter.admin1?.length ? names : [null, ...names]
  const places = await Promise.all(
    wanted.map(async (place) => {
      const { days } = await daily(release, series, place === null ? filter : { ...filter, admin1: [place] })
      return placeOutlook(place ?? 'All', calendar, countsOf(calendar, days), months)
    }),
  )
  return { question, through: last, places, notes: notesOf(last, range.to) }
}

/** One place: its history, both forecasts, both scores. */
export function placeOutlook(
  place: string,
  calendar: readonly string[],
  counts: readonly number[],
  months: number,
): PlaceOutlook {
  const methods = METHODS.map(([method, forecast]) => ({
    method,
    forecasts: Array.from({ length: months }, (_, i) =>
      told(monthOn(calendar.at(-1)!, i + 1), forecast(counts, i + 1)),
    ),
    score: scoreOf(counts, forecast),
  }))
  const scored = methods.filter((one) => one.score !== null)
  const better =
    scored.length > 0 ? scored.reduce((a, b) => (b.score!.meanError < a.score!.meanError ? b : a)).method : null
  return { place, history: calendar.map((month, i) => ({ month, count: counts[i]! })), methods, better }
}

function told(month: string, { mean, error }: RootForecast): Forecast {
  return { month, expected: unroot(mean), low: unroot(mean - REACH * error), high: unroot(mean + REACH * error) }
}

/** Each of the last two years' months forecast from the months before it alone, against its outcome. */
function scoreOf(
  counts: readonly number[],
  forecast: (values: readonly number[], ahead: number) => RootForecast,
): ForecastScore | null {
  const start = counts.length - SCORED
  if (start < 24) return null
  let distance = 0
  let naive = 0
  let inside = 0
  for (let at = start; at < counts.length; at++) {
    const { expected, low, high } = told('', forecast(counts.slice(0, at), 1))
    const outcome = counts[at]!
    distance += Math.abs(expected - outcome)
    naive += Math.abs(counts[at - 12]! - outcome)
    if (Math.floor(low) <= outcome && outcome <= Math.ceil(high)) inside++
  }
  return {
    months: SCORED,
    meanError: distance / SCORED,
    relativeError: naive > 0 ? distance / naive : null,
    inside: (100 * inside) / SCORED,
  }
}

function countsOf(calendar: readonly string[], days: ReadonlyMap<string, number>): number[] {
  const byMonth = new Map<string, number>()
  for (const [day, count] of days) byMonth.set(day.slice(0, 7), (byMonth.get(day.slice(0, 7)) ?? 0) + count)
  return calendar.map((month) => byMonth.get(month) ?? 0)
}

const notesOf = (last: string, end: string): string[] => [
  `Monthly counts through ${last}${end.startsWith(last) ? '' : `; the record ends on ${end}, so its last month is not whole`}.`,
  'One method takes the same month of the year before, the other the recent level. Neither knows of events to come.',
  'The interval holds four of five outcomes if the future spreads as the past did; how many it held is the score beside it.',
  'Imported datasets end earlier than reports: choose one origin, or the end of one reads as a fall.',
]

const laterOf = (a: string, b: string): string => (a > b ? a : b)

function lastWholeMonth(day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return next.endsWith('-01') ? day.slice(0, 7) : monthOn(day.slice(0, 7), -1)
}

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthOn(month, 1)) months.push(month)
  return months
}
