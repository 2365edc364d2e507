import type { Overview } from '#model/index.ts'
import type { Condition, Release } from '#release/index.ts'
import { MONTH } from '../month.ts'

/**
 * Incidents and killed a month, by victim category, from the first month to the last with none left out. Which month an
 * incident is in: `month.ts`. Worked: incidents on 2027-01-30 and 2027-03-01 give three months, the second all zero.
 */
export async function months(release: Release, where: Condition): Promise<Overview['months']> {
  return release.all(
    `WITH counted AS (
       SELECT ${MONTH} AS month, count(*) AS incidents, sum(killed_security) AS security, sum(killed_civilian) AS civilian,
         sum(killed_militant) AS militant, sum(killed_unknown) AS unknown
       FROM incidents AS incident WHERE ${where.sql} GROUP BY 1
     ), calendar AS (
       SELECT strftime(unnest(generate_series(min(day), max(day), INTERVAL 1 MONTH)), '%Y-%m') AS month
       FROM (SELECT CAST(month || '-01' AS DATE) AS day FROM counted WHERE month IS NOT NULL)
     )
     SELECT calendar.month, coalesce(incidents, 0) AS incidents, coalesce(security, 0) AS security,
       coalesce(civilian, 0) AS civilian, coalesce(militant, 0) AS militant, coalesce(unknown, 0) AS unknown
     FROM calendar LEFT JOIN counted USING (month) ORDER BY month`,
    where.parameters,
  )
}
