import type { Category, Toll } from '#model/index.ts'
import { CATEGORIES } from '#model/index.ts'
import type { UcdpRow } from './columns.ts'

const COUNTS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'low', 'best', 'high'] as const

/** A government is a side with a Gleditsch-Ward state number; older files leave that empty and only name it. */
const isGovernment = (name: string, stateNumber: string): boolean =>
  /^\d+$/.test(stateNumber) || name.startsWith('Government of ')

/** The toll of a row and what had to be mended in it, or null with the reason when a count is no number. */
export function ucdpToll({ cells }: UcdpRow): { toll: Toll | null; problems: string[] } {
  const bad = COUNTS.find((column) => !/^\d+$/.test(cells[column]))
  if (bad) return { toll: null, problems: [`${bad} is “${cells[bad]}”, not a whole number; the row was left out`] }
  const [a, b, civilians, unknown, low, best, high] = COUNTS.map((column) => Number(cells[column])) as Seven
  const victims: Record<Category, number> = { security: 0, civilian: civilians, militant: 0, unknown }
  victims[isGovernment(cells.side_a, cells.gwnoa) ? 'security' : 'militant'] += a
  victims[isGovernment(cells.side_b, cells.gwnob) ? 'security' : 'militant'] += b
  const problems: string[] = []
  const split = splitOf(best, victims, problems)
  if (low > best || high < best)
    problems.push(
      `low ${low}, best ${best}, high ${high} are out of order; the range was widened to hold the best estimate`,
    )
  return { toll: { low: Math.min(low, best), best, high: Math.max(high, best), ...split }, problems }
}

type Seven = [number, number, number, number, number, number, number]

/** UCDP's best estimate is the sum of its four counts. Where a file breaks that, the best estimate is kept. */
function splitOf(
  best: number,
  victims: Readonly<Record<Category, number>>,
  problems: string[],
): Record<Category, number> {
  const sum = CATEGORIES.reduce((total, category) => total + victims[category], 0)
  if (sum === best) return { ...victims }
  if (sum < best) {
    problems.push(
      `the sides add up to ${sum}, the best estimate is ${best}; the other ${best - sum} are put under unknown`,
    )
    return { ...victims, unknown: victims.unknown + best - sum }
  }
  problems.push(`the sides add up to ${sum}, more than the best estimate of ${best}; all are put under unknown`)
  return { security: 0, civilian: 0, militant: 0, unknown: best }
}
