import type { LedgerLine, LedgerState } from '#model/index.ts'

/** A state's sign and word: never colour alone. */
export const STATES: Readonly<
  Record<LedgerState, { readonly sign: string; readonly word: string; readonly tone: string }>
> = {
  contradict: { sign: '≠', word: 'contradict', tone: 'wrong' },
  revised: { sign: '↻', word: 'revised', tone: 'loose' },
  scope: { sign: '⊂', word: 'differ in scope', tone: 'figure' },
  agree: { sign: '=', word: 'agree', tone: 'exact' },
  single: { sign: '·', word: 'one source', tone: 'muted' },
}

/** What the Ledger shows unless it is asked for more: what more than one source says. */
export const COMPARED: readonly LedgerState[] = ['contradict', 'revised', 'scope', 'agree']

const FACETS: Readonly<Record<string, string>> = {
  period: 'period',
  place: 'place',
  source: 'source',
  actor: 'group',
}
const ORIGINS: Readonly<Record<string, string>> = {
  sentence: 'its sentence',
  paragraph: 'the sentences before it',
  'sentence before': 'the sentences before it',
  report: 'what the report is about',
  document: 'the document',
  base: 'the year it is compared with',
  source: 'who says it',
}

/** Which facets a figure's own clause left open, in words; nothing where all were stated. */
export function inferredWords({ inferred }: Pick<LedgerLine, 'inferred'>): string {
  const parts = Object.entries(inferred).map(
    ([facet, from]) => `${FACETS[facet] ?? facet} taken from ${ORIGINS[from] ?? from}`,
  )
  return parts.join(', ')
}
