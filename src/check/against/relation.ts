import type { Relation } from '#model/index.ts'
import type { Scope } from './scope-of.ts'
import type { Side } from './told.ts'

/** An article takes most of its numbers from what it cites; editions of a series share few. Measured on test/check/against. */
const MOSTLY = 0.4

/** Reads how two texts stand to each other, and says why. */
export function relationOf(here: Side, there: Side): { readonly relation: Relation; readonly because: string } {
  const values = new Set(there.scopes.map((scope) => scope.value))
  const telling = here.scopes.filter((scope) => scope.unit === 'count' && scope.value >= 100)
  const shared = telling.filter((scope) => values.has(scope.value)).length
  const [mine, theirs] = [latest(here.scopes), latest(there.scopes)]
  const count = `${shared} of the ${telling.length} larger numbers here stand in the other text`
  if (telling.length > 0 && shared < telling.length * MOSTLY && mine && theirs)
    return {
      relation: 'editions',
      because: `${count}, and both are dated (up to ${mine} and ${theirs}): read as two editions of one series.`,
    }
  return { relation: 'cited', because: `${count}: read as an article and what it cites.` }
}

/** The last day that a text has a number for. */
const latest = (scopes: readonly Scope[]): string | null =>
  scopes.reduce<string | null>(
    (last, { period }) => (period && (last === null || period[1] > last) ? period[1] : last),
    null,
  )
