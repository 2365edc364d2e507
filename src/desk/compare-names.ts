import { SAME_NAME, sameName } from '#resolve/index.ts'

/** Whether two names are taken for one, with the score and why: what `daybook names` says of a pair. */
export function compareNames(a: string, b: string): { isSame: boolean; score: number; reasons: readonly string[] } {
  const { score, reasons } = sameName(a, b)
  return { isSame: score >= SAME_NAME, score: Number(score.toFixed(3)), reasons }
}
