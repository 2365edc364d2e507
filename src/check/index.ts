// Figures -> relations -> verdicts. One rule a file.
import type { Check, Document, Figure } from '#model/index.ts'
import { type TextView, view as viewOf } from '#text/index.ts'
import type { Entry } from './quantity.ts'
import { RULES } from './rules/index.ts'
import { laySheet } from './sheet.ts'
import { solveAll } from './solve.ts'

export { addedUp, against, mostAlike, type ReadText } from './against/index.ts'
export { againstSummary } from './against/summary.ts'
export { type DocumentLines, ledgerEntries, periodName, readLines } from './ledger/index.ts'
export { pairPositions, readSpoken } from './positions/index.ts'
export { checkSummary, GRADES } from './summary.ts'
export { RULES }

/**
 * Checks the arithmetic of a text: every claim that rests on other figures of it, recomputed and graded.
 * `check(document, figures)` on "from 40 to 52, a rise of 30%" gives one check, exact.
 */
export function check(document: Document, figures: readonly Figure[], view: TextView = viewOf(document.text)): Check[] {
  const sheet = laySheet(document, figures, view)
  const taken = new Set<number>()
  const checks: Check[] = []
  for (const rule of RULES) {
    const isOpen = (entry: Entry) => !taken.has(entry.index)
    const proposals = rule.propose(sheet, isOpen).filter(({ entry }) => entry === null || isOpen(entry))
    for (const { proposal, result } of solveAll(sheet, proposals)) {
      if (result.verdict !== 'undetermined' || proposal.isSettled)
        for (const entry of [proposal.entry, ...(proposal.isSettled ? [] : (proposal.uses ?? []))])
          if (entry) taken.add(entry.index)
      checks.push(result)
    }
    for (const entry of rule.closes?.(sheet) ?? []) taken.add(entry.index)
  }
  return checks.sort((a, b) => a.claim.start - b.claim.start)
}
