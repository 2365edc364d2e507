import type { Check, Verdict } from '#model/index.ts'

/** The grades in which a check can be decided, best first. */
export const GRADES = ['exact', 'rounded', 'loose', 'wrong'] as const satisfies readonly Verdict[]

/**
 * One line over a checked report: `checkSummary(74, checks)` is
 * "74 figures, 31 could be checked: 24 exact, 4 rounded, 2 loose, 1 wrong".
 */
export function checkSummary(figures: number, checks: readonly Check[]): string {
  const decided = checks.filter((check) => check.verdict !== 'undetermined')
  const open = checks.length - decided.length
  const grades = GRADES.map((grade) => [grade, decided.filter((check) => check.verdict === grade).length] as const)
  const found = `${figures === 0 ? 'No figures' : figures === 1 ? '1 figure' : `${figures} figures`}`
  const told = grades.filter(([, count]) => count > 0).map(([grade, count]) => `${count} ${grade}`)
  const checked =
    decided.length === 0 ? 'none could be checked' : `${decided.length} could be checked: ${told.join(', ')}`
  return `${found}, ${checked}${open > 0 ? `; ${open} undetermined` : ''}`
}
