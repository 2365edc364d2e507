import {
  CATEGORIES,
  type IncidentFilter,
  type Measures,
  type PeriodComparison,
  type Shared,
  type Stretch,
} from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from '../matching.ts'
import { NOT_KNOWN } from '../names.ts'
import { change } from '../stats/change.ts'
import { gini } from '../stats/gini.ts'
import { herfindahl } from '../stats/herfindahl.ts'
import { newAreas } from '../stats/new-areas.ts'
import { rateADay } from '../stats/rate-a-day.ts'
import { type Point, recordOf } from '../stats/record.ts'
import { share } from '../stats/share.ts'
import { topShare } from '../stats/top-share.ts'
import { DIMENSION_RULES, NO_CLAIM } from '../table/dimensions.ts'
import { coverage } from './coverage.ts'
import { stretchBefore, yearBefore } from './periods.ts'
import { byDimension, lossesOf, rangeOf, type Sums, sumsOf } from './sums.ts'

type Counted = readonly { readonly name: string; readonly incidents: number; readonly killed: number }[]

/**
 * What is said of a stretch of time beyond totals: rates, changes, shares, records, concentration, losses, coverage.
 * `(await measures(release, { from: '2014-01-01', to: '2014-12-31' })).yearBefore?.killed.percent`.
 */
export async function measures(release: Release, filter: IncidentFilter): Promise<Measures> {
  const [sums, extent] = await Promise.all([sumsOf(release, filter), sumsOf(release, {})])
  const period = periodOf(filter, sums)
  const compared = (stretch: Stretch | null) => compare(release, filter, sums, stretch && within(extent, stretch))
  const earlier = filter.from && period ? within(extent, yearBefore(period)) : null
  const [
    killed,
    injured,
    previous,
    aYearBefore,
    provinces,
    provincesBefore,
    districts,
    districtsBefore,
    losses,
    claimants,
  ] = await Promise.all([
    rangeOf(release, filter, 'killed'),
    rangeOf(release, filter, 'injured'),
    compared(filter.from && period ? stretchBefore(period) : null),
    compared(filter.from && period ? yearBefore(period) : null),
    byDimension(release, filter, 'province'),
    earlier ? byDimension(release, { ...filter, ...earlier }, 'province') : null,
    byDimension(release, filter, 'district'),
    earlier ? byDimension(release, { ...filter, ...yearUntil(period!) }, 'district') : null,
    lossesOf(release, filter),
    byDimension(release, filter, 'claimant'),
  ])
  const [records, weekdays, known] = await Promise.all([
    recordsOf(release, filter, period),
    weekdaysOf(release, filter),
    coverage(release, filter),
  ])
  return {
    release: { version: release.manifest.version, createdAt: release.manifest.createdAt, sha256: release.sha256 },
    period,
    incidents: sums.incidents,
    killed,
    injured,
    perDay: {
      incidents: period && rateADay(sums.incidents, period.from, period.to),
      killed: period && rateADay(sums.killed, period.from, period.to),
    },
    previous,
    yearBefore: aYearBefore,
    provinces: provinces.map(({ name, killed: count }) => ({
      name,
      count,
      percent: share(count, sums.killed),
      change: provincesBefore && change(provincesBefore.find((one) => one.name === name)?.killed ?? 0, count),
    })),
    victims: victimsOf(sums),
    records,
    concentration: concentrationOf(districts),
    newAreas: districtsBefore ? newAreas(countsOf(districts), countsOf(districtsBefore)) : [],
    ...losses,
    claimants: claimants
      .filter(({ name }) => name !== NO_CLAIM)
      .map(({ name, incidents, killed: dead }) => ({
        name,
        count: incidents,
        percent: share(incidents, sums.incidents),
        killed: dead,
      })),
    weekdays,
    hours: null,
    coverage: known,
  }
}

const periodOf = ({ from, to }: IncidentFilter, { first, last }: Sums): Stretch | null => {
  const [start, end] = [from ?? first, to ?? last]
  return start && end && start <= end ? { from: start, to: end } : null
}

/** A stretch before the record begins holds nothing because nobody looked: it is no base. */
const within = ({ first }: Sums, stretch: Stretch): Stretch | null =>
  first && stretch.from >= first.slice(0, 4) ? stretch : null

const yearUntil = ({ from }: Stretch): Stretch => {
  const end = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  return { from: yearBefore({ from, to: from }).from, to: end }
}

async function compare(
  release: Release,
  filter: IncidentFilter,
  now: Sums,
  stretch: Stretch | null,
): Promise<PeriodComparison | null> {
  if (!stretch) return null
  const then = await sumsOf(release, { ...filter, ...stretch })
  const of = (name: 'incidents' | 'killed' | 'injured') => change(then[name], now[name])
  return { with: stretch, incidents: of('incidents'), killed: of('killed'), injured: of('injured') }
}

const countsOf = (rows: Counted): Map<string, number> =>
  new Map(rows.filter(({ name }) => name !== NOT_KNOWN).map(({ name, incidents }) => [name, incidents]))

function concentrationOf(districts: Counted): Measures['concentration'] {
  const counts = districts.filter(({ name }) => name !== NOT_KNOWN).map(({ killed }) => killed)
  return {
    areas: counts.length,
    top1: topShare(counts, 1),
    top5: topShare(counts, 5),
    herfindahl: herfindahl(counts),
    gini: gini(counts),
  }
}

const victimsOf = ({ victims, killed }: Sums): Shared[] =>
  CATEGORIES.map((name) => ({ name, count: victims[name], percent: share(victims[name], killed) }))

/** The deadliest month of the period and its last one, among all months of the release. */
async function recordsOf(
  release: Release,
  filter: IncidentFilter,
  period: Stretch | null,
): Promise<Measures['records']> {
  if (!period) return []
  const { from: _from, to: _to, ...open } = filter
  const rows = await byDimension(release, open, 'month')
  const series = unbroken(new Map(rows.map(({ name, killed }) => [name, killed])))
  const inPeriod = series
    .map((point, at) => ({ ...point, at }))
    .filter((point) => point.period >= period.from.slice(0, 7) && point.period <= period.to.slice(0, 7))
  if (inPeriod.length === 0) return []
  const deadliest = inPeriod.reduce((most, point) => (point.count > most.count ? point : most))
  return [...new Set([deadliest.at, inPeriod.at(-1)!.at])].map((at) => {
    const { period: month, count, rank, since } = recordOf(series, at)!
    return { period: month, killed: count, rank, of: series.length, since }
  })
}

function unbroken(counts: ReadonlyMap<string, number>): Point[] {
  const { rawOf, keyOf } = DIMENSION_RULES.month
  const months = [...counts.keys()].filter((key) => key !== NOT_KNOWN).map((key) => rawOf(key) as number)
  if (months.length === 0) return []
  const first = Math.min(...months)
  return Array.from({ length: Math.max(...months) - first + 1 }, (_, at) => {
    const period = keyOf(first + at)
    return { period, count: counts.get(period) ?? 0 }
  })
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Incidents by weekday, of those whose day is known. */
async function weekdaysOf(release: Release, filter: IncidentFilter): Promise<Shared[]> {
  const where = matching(filter)
  const rows = await release.all<{ day: number; count: number }>(
    `SELECT isodow(first_day) AS day, count(*) AS count FROM incidents AS incident
     WHERE first_day = last_day AND (${where.sql}) GROUP BY 1`,
    where.parameters,
  )
  const whole = rows.reduce((sum, { count }) => sum + count, 0)
  return DAYS.map((name, at) => {
    const count = rows.find(({ day }) => day === at + 1)?.count ?? 0
    return { name, count, percent: share(count, whole) }
  })
}
