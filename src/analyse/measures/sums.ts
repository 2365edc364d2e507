import { CATEGORIES, type Category, type IncidentFilter, type Losses, type Range } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { matching } from '../matching.ts'
import { KIND } from '../sides.ts'
import { sumOfRanges } from '../stats/sum-of-ranges.ts'
import { DIMENSION_RULES } from '../table/dimensions.ts'

export interface Sums {
  readonly incidents: number
  readonly killed: number
  readonly injured: number
  readonly first: string | null
  readonly last: string | null
  /** Killed by victim category. */
  readonly victims: Readonly<Record<Category, number>>
}

/** Incidents, killed and injured of a filter, and the days between which they lie. */
export async function sumsOf(release: Release, filter: IncidentFilter): Promise<Sums> {
  const where = matching(filter)
  const split = CATEGORIES.map((category) => `'${category}': coalesce(sum(killed_${category}), 0)`)
  const [row] = await release.all<Omit<Sums, 'victims'> & { victims: string }>(
    `SELECT count(*) AS incidents, CAST(to_json({${split.join(', ')}}) AS VARCHAR) AS victims, coalesce(sum(killed_best), 0) AS killed, coalesce(sum(injured_best), 0) AS injured,
       CAST(min(first_day) AS VARCHAR) AS first, CAST(max(last_day) AS VARCHAR) AS last
     FROM incidents AS incident WHERE ${where.sql}`,
    where.parameters,
  )
  return { ...row!, victims: JSON.parse(row!.victims) as Sums['victims'] }
}

/** Both readings of the uncertainty of a sum. The distances are squared in the release, so no row is handed over. */
export async function rangeOf(release: Release, filter: IncidentFilter, name: 'killed' | 'injured') {
  const where = matching(filter)
  const [row] = await release.all<Range & { below: number; above: number }>(
    `SELECT coalesce(sum(${name}_low), 0) AS low, coalesce(sum(${name}_best), 0) AS best, coalesce(sum(${name}_high), 0) AS high,
       coalesce(sqrt(sum((${name}_best - ${name}_low) ** 2)), 0) AS below,
       coalesce(sqrt(sum((${name}_high - ${name}_best) ** 2)), 0) AS above
     FROM incidents AS incident WHERE ${where.sql}`,
    where.parameters,
  )
  const { low, best, high, below, above } = row!
  const { independent } = sumOfRanges([{ low: best - below, best, high: best + above }])
  return { widest: { low, best, high }, independent }
}

/** Incidents, killed and injured by a dimension that parts them, most killed first. */
export async function byDimension(
  release: Release,
  filter: IncidentFilter,
  dimension: 'province' | 'district' | 'month' | 'claimant',
): Promise<readonly { readonly name: string; readonly incidents: number; readonly killed: number }[]> {
  const where = matching(filter)
  const { sql, isList, keyOf } = DIMENSION_RULES[dimension]
  const rows = await release.all<{ raw: string | number; incidents: number; killed: number }>(
    `SELECT raw, count(*) AS incidents, sum(killed_best) AS killed
     FROM (SELECT ${isList ? `unnest(${sql})` : sql} AS raw, killed_best FROM incidents AS incident WHERE ${where.sql})
     GROUP BY raw ORDER BY killed DESC, incidents DESC, raw`,
    where.parameters,
  )
  return rows.map(({ raw, ...row }) => ({ name: keyOf(raw), ...row }))
}

/** What each side lost in attacks and in operations. */
export async function lossesOf(
  release: Release,
  filter: IncidentFilter,
): Promise<{ readonly attacks: Losses; readonly operations: Losses }> {
  const where = matching(filter)
  const sums = ['killed', 'injured'].flatMap((name) =>
    CATEGORIES.map((category) => `coalesce(sum(${name}_${category}), 0) AS ${name}_${category}`),
  )
  const rows = await release.all<Record<string, number> & { kind: string }>(
    `SELECT ${KIND} AS kind, count(*) AS incidents, ${sums.join(', ')}
     FROM incidents AS incident WHERE ${where.sql} GROUP BY 1`,
    where.parameters,
  )
  const of = (kind: string): Losses => {
    const row = rows.find((one) => one.kind === kind)
    const split = (name: string) =>
      Object.fromEntries(CATEGORIES.map((category) => [category, row?.[`${name}_${category}`] ?? 0]))
    return {
      incidents: row?.incidents ?? 0,
      killed: split('killed') as Losses['killed'],
      injured: split('injured') as Losses['injured'],
    }
  }
  return { attacks: of('attack'), operations: of('operation') }
}
