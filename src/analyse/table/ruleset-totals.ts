import { type Cell, type IncidentFilter, type RulesetTotals, tableRulesetSchema } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { counted, valuesOf } from './query.ts'
import { RULESET_RULES } from './rulesets.ts'

type Sums = Readonly<Record<string, number>>

/**
 * The same incidents under every counting ruleset, side by side, with what each left out and why the totals differ.
 * `(await rulesetTotals(release, {}))[0].killed` is the book's own range.
 */
export async function rulesetTotals(release: Release, filter: IncidentFilter): Promise<RulesetTotals[]> {
  const rows = await Promise.all(
    tableRulesetSchema.options.map(async (ruleset) => ({ ruleset, sums: await sumsOf(release, filter, ruleset) })),
  )
  const all = rows[0]!.sums.incidents!
  return rows.map(({ ruleset, sums }) => {
    const { name, why, injured } = RULESET_RULES[ruleset]
    const left = all - sums.incidents!
    return {
      ruleset,
      name,
      incidents: sums.incidents!,
      killed: cell(sums, 'killed'),
      injured: injured ? cell(sums, 'injured') : null,
      why:
        left > 0
          ? [...why, `${left.toLocaleString('en-GB')} of the book's incidents are no events by these rules.`]
          : why,
    }
  })
}

const cell = (sums: Sums, name: string): Cell => [sums[`${name}_low`]!, sums[`${name}_best`]!, sums[`${name}_high`]!]

async function sumsOf(release: Release, filter: IncidentFilter, ruleset: RulesetTotals['ruleset']): Promise<Sums> {
  const where = counted({ rows: 'year', columns: null, measure: 'killed', ruleset, filter })
  const columns = (['killed', 'injured'] as const).flatMap((measure) =>
    valuesOf(measure, ruleset).map(
      (sql, at) => `coalesce(sum(${sql}), 0) AS ${measure}_${['low', 'best', 'high'][at]}`,
    ),
  )
  const [row] = await release.all<Sums>(
    `SELECT count(*) AS incidents, ${columns.join(', ')} FROM incidents AS incident WHERE ${where.sql}`,
    where.parameters,
  )
  return row!
}
