// Figures -> relations -> verdicts. One rule a file.
import type { Check, Document, Figure } from '#model/index.ts'
import { type TextView, view as viewOf } from '#text/index.ts'
import { explainMisprints } from './misprints.ts'
import type { Entry } from './quantity.ts'
import { RULES } from './rules/index.ts'
import { laySheet } from './sheet.ts'
import type { Solved } from './solve.ts'
import { solveAll } from './solve-all.ts'

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
  const solved: Solved[] = []
  for (const rule of RULES) {
    const isOpen = (entry: Entry) => !taken.has(entry.index)
    const proposals = rule.propose(sheet, isOpen).filter(({ entry }) => entry === null || isOpen(entry))
    for (const one of solveAll(sheet, proposals)) {
      const { proposal, result } = one
      // "one for every seven arrests" is no second claim in "one for every seven".
      if (proposal.entry && !isOpen(proposal.entry)) continue
      if (result.verdict !== 'undetermined' || proposal.isSettled)
        for (const entry of [proposal.entry, ...(proposal.isSettled ? [] : (proposal.uses ?? []))])
          if (entry) taken.add(entry.index)
      solved.push(one)
    }
    for (const entry of rule.closes?.(sheet) ?? []) taken.add(entry.index)
  }
  const checks = explainMisprints(sheet, solved).map(({ result }) => result)
  return checks.sort((a, b) => a.claim.start - b.claim.start)
}
