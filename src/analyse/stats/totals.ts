import type { Overview, Range, Toll } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { HAS_MONTH } from '../month.ts'

type Totals = Pick<Overview, 'totals' | 'first' | 'last' | 'undated'>

const RANGE = ['low', 'best', 'high'] as const
const TOLL = [...RANGE, 'security', 'civilian', 'militant', 'unknown'] as const
const sums = (name: string, keys: readonly string[]): string =>
  keys.map((key) => `coalesce(sum(${name}_${key}), 0) AS ${name}_${key}`).join(', ')

/**
 * How many incidents, killed, injured, abducted and arrested, and the days between which they lie. Low and high are the
 * sums of the lows and of the highs: the widest range, not a confidence interval. Worked: low 1 best 2 high 3 and low 0
 * best 4 high 4 are low 1 best 6 high 7.
 */
export async function totals(release: Release, where: Condition): Promise<Totals> {
  const [row] = await release.all<Record<string, number> & { first: string | null; last: string | null }>(
    `SELECT count(*) AS incidents, ${sums('killed', TOLL)}, ${sums('injured', TOLL)}, ${sums('abducted', RANGE)}, ${sums('arrested', RANGE)},
       count(*) FILTER (WHERE NOT coalesce(${HAS_MONTH}, false)) AS undated,
       CAST(coalesce(min(first_day) FILTER (WHERE ${HAS_MONTH}), min(first_day)) AS VARCHAR) AS first,
       CAST(coalesce(max(last_day) FILTER (WHERE ${HAS_MONTH}), max(last_day)) AS VARCHAR) AS last
     FROM incidents AS incident WHERE ${where.sql}`,
    where.parameters,
  )
  const pick = (name: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, row![`${name}_${key}`]!]))
  return {
    totals: {
      incidents: row!.incidents!,
      killed: pick('killed', TOLL) as Toll,
      injured: pick('injured', TOLL) as Toll,
      abducted: pick('abducted', RANGE) as Range,
      arrested: pick('arrested', RANGE) as Range,
    },
    first: row!.first,
    last: row!.last,
    undated: row!.undated!,
  }
}
