import type { MovedTotal } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { change } from '../stats/change.ts'
import { DIMENSION_RULES } from '../table/dimensions.ts'

type Row = Readonly<Record<'incidents' | 'killed' | 'injured', number>> & {
  readonly scope: string
  readonly period: string | number
}
type Grain = 'year' | 'quarter' | 'month'

const MEASURES = ['incidents', 'killed', 'injured'] as const
const WHOLE = 'all'

/** Every total that a release gives of a period and province, by measure. */
async function totalsOf(release: Release, grain: Grain | null): Promise<Map<string, Row>> {
  const period = grain ? DIMENSION_RULES[grain].sql : '0'
  const rows = await release.all<Row>(
    `SELECT coalesce(scope, '${WHOLE}') AS scope, period, incidents, killed, injured FROM (
       SELECT ${DIMENSION_RULES.province.sql} AS scope, ${period} AS period, count(*) AS incidents,
         sum(killed_best) AS killed, sum(injured_best) AS injured
       FROM incidents AS incident GROUP BY GROUPING SETS ((1, 2), (2)))`,
  )
  return new Map(rows.map((row) => [`${row.scope}|${row.period}`, row]))
}

/**
 * Every total that differs between two releases: of all time, of each year, quarter and month, in all and by province.
 * A period's total is the base of the change to the next period; where the first release held that next period, the
 * change as it was and as it is now stands beside it.
 */
export async function movedTotals(from: Release, to: Release): Promise<MovedTotal[]> {
  const moved: MovedTotal[] = []
  for (const grain of [null, 'year', 'quarter', 'month'] as const) {
    const [before, after] = await Promise.all([totalsOf(from, grain), totalsOf(to, grain)])
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [scope, raw] = key.split('|') as [string, string]
      for (const measure of MEASURES) {
        const [was, is] = [before.get(key)?.[measure] ?? 0, after.get(key)?.[measure] ?? 0]
        if (was === is) continue
        const period = grain ? DIMENSION_RULES[grain].keyOf(Number(raw)) : 'all time'
        const next = grain && Number(raw) >= 0 ? `${scope}|${Number(raw) + 1}` : null
        const later = next ? before.get(next)?.[measure] : undefined
        moved.push({
          scope: scope === WHOLE ? 'All' : scope,
          period,
          measure,
          before: was,
          after: is,
          baseOf:
            next && later !== undefined && grain
              ? {
                  period: DIMENSION_RULES[grain].keyOf(Number(raw) + 1),
                  was: change(was, later).percent,
                  is: change(is, after.get(next)?.[measure] ?? 0).percent,
                }
              : null,
        })
      }
    }
  }
  return moved.sort(byScope)
}

const rank = ({ scope, period }: MovedTotal): string =>
  `${scope === 'All' ? 0 : 1}${period === 'all time' ? 0 : period.length === 4 ? 1 : period.includes('Q') ? 2 : 3}${scope}${period}`
const byScope = (a: MovedTotal, b: MovedTotal): number => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)
