import type { Check } from './check.ts'
import type { Against } from './comparison.ts'

/** How the rule of a note begins that another text gave. */
const BESIDE = 'against/'

/** True for a note that another text gave: it is no arithmetic, and is overruled nowhere. */
export const isBeside = ({ rule }: Pick<Check, 'rule'>): boolean => rule.startsWith(BESIDE)

/**
 * What stands in the margin of a checked text: its checks and, where it was laid beside another text, what that says
 * otherwise, as a note to the same figure.
 */
export function marginOf({
  checks,
  against,
}: {
  readonly checks: readonly Check[]
  readonly against?: Against | undefined
}): Check[] {
  const title = against?.other.title || against?.other.id
  const told = (against?.comparisons ?? []).filter(({ kind }) => kind !== 'same' && kind !== 'absent')
  const beside = told.map(
    ({ id, kind, aspect, here, verdict, message }): Check => ({
      id,
      kind: 'comparison',
      claim: here.figure,
      operands: [],
      recomputed: null,
      verdict,
      message: kind === 'added' ? message : `Beside “${title}”: ${aspect ? `${kind}, ${aspect}` : kind}. ${message}`,
      rule: `${BESIDE}${kind}`,
    }),
  )
  return [...checks, ...beside].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end)
}
