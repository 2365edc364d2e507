import { BARRIERS } from '#extract/index.ts'
import type { Entry, Quantity } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** How many figures away an operand may stand: keeps the search linear in the length of a report. */
export const WINDOW = 40

/** Points by the strongest parting between claim and operand inside one sentence. */
const INSIDE = {
  [BARRIERS.tight]: 3,
  [BARRIERS.comma]: 2.5,
  [BARRIERS.clause]: 1.2,
  [BARRIERS.semicolon]: 0.6,
} as const
/** Points by how many sentences the operand stands before the claim. */
const BEFORE = [0, 0.4, -0.2, -0.6, -0.9, -1.2]
/** What comes after is an operand less often than what came before. */
const AFTER = [0, -0.6, -1.2, -1.6]

/** A sentence says what its numbers rest on; a table only where no sentence does. */
const IN_TABLE = 2

/** How near an operand stands to a claim, in points: 3 in the same breath, below 0 several sentences away. */
export function nearness(sheet: Sheet, claim: Entry, operand: Entry): number {
  if (claim.sentence === operand.sentence)
    return INSIDE[barrierBetween(sheet, claim, operand) as keyof typeof INSIDE] ?? 0
  // A headline speaks of the whole text below it.
  if (claim.isHeading && operand.sentence > claim.sentence) return -0.2
  const away = claim.sentence - operand.sentence
  const points = away > 0 ? (BEFORE[away] ?? -1.4) : (AFTER[-away] ?? -2)
  return points - (claim.block === operand.block ? 0 : 0.2) - (operand.isCell && !claim.isCell ? IN_TABLE : 0)
}

/** The nearness of a sum is that of its nearest part, less a little for every part that stands further off. */
export function nearnessOf(sheet: Sheet, claim: Entry, quantity: Quantity): number {
  const { parts } = quantity
  if (parts.length === 1) return nearness(sheet, claim, parts[0]!)
  return Math.max(...parts.map((part) => nearness(sheet, claim, part))) - 0.5
}

/** The strongest parting between two figures of one sentence. */
export function barrierBetween(sheet: Sheet, a: Entry, b: Entry): number {
  const last = Math.max(a.index, b.index)
  let barrier = 0
  for (let i = Math.min(a.index, b.index) + 1; i <= last; i++) barrier = Math.max(barrier, sheet.entries[i]!.barrier)
  return barrier
}

/** The entries within the window around a claim. */
export const around = (sheet: Sheet, claim: Entry): readonly Entry[] =>
  sheet.entries.slice(Math.max(0, claim.index - WINDOW), claim.index + WINDOW)
