import type { Coder } from '#desk/index.ts'
import type { CheckedDocument } from '#model/index.ts'
import { showAgainst } from './against.ts'
import { showChecks } from './checks.ts'

const MOST_COLUMNS = 110

/** How wide a text is set: the terminal's width, and no wider than can be read. */
export const columns = (): number => Math.min(process.stdout.columns ?? MOST_COLUMNS, MOST_COLUMNS)

/** A checked text, and where it was laid beside another what came of that. */
export function showChecked(
  coder: Coder,
  checked: CheckedDocument,
  { width, isBrief = false, isWhole = false }: { width: number; isBrief?: boolean; isWhole?: boolean },
): string {
  const own = showChecks(checked, coder.summary(checked), { width, isBrief, isWhole })
  const { against } = checked
  return against ? `${own}\n${showAgainst(against, coder.againstSummary(against))}` : own
}
