import { wordsBefore } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { canBePart } from './parts.ts'
import type { Option } from './proposal.ts'
import { type Entry, isApproximate, kindOf, sumOf } from './quantity.ts'
import { isRate } from './rates.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

/** Behind a colon the parts are told by their kinds: "61 lives: 31 soldiers, 18 hostages and 33 attackers". */
export const partitionOption = (parts: readonly Entry[], ones = 0): Option => ({
  operands: parts,
  value: sumOf(parts).value + ones,
  fit: 5.6,
  reasons: ['they are told as its parts'],
  working: () =>
    `${parts.map((part) => say(part.figure.value.best * part.times)).join(' + ')}${ones > 0 ? ` + ${ones}` : ''} = ${say(sumOf(parts).value + ones)}`,
  isApproximate: isApproximate(parts),
})

/** "killed 37 and captured 112, so that 149 are gone": two to four counts of one sentence beside a total, whatever befell them. */
export function neighbours(sheet: Sheet, entry: Entry): Entry[][] {
  const here = levelsBetween(sheet, entry.index - 5, entry.index + 6).filter(
    (part) =>
      part.sentence === entry.sentence &&
      kindOf(part) === kindOf(entry) &&
      part.figure.hedge === null &&
      part.role !== 'base' &&
      part.role !== 'from' &&
      !isRate(sheet, part),
  )
  const [before, after] = [
    here.filter((part) => part.index < entry.index),
    here.filter((part) => part.index > entry.index),
  ]
  return [2, 3, 4].flatMap((size) => [
    ...(before.length >= size ? [before.slice(-size)] : []),
    ...((entry.role === 'of' || size > 2) && after.length >= size ? [after.slice(0, size), after.slice(-size)] : []),
  ])
}

const TOGETHER = / (?:together|combined|jointly|between them|altogether|in all|all told|both) /

/** "Arrests (41) and assaults (27) together make up 68": the counts of a sentence that its words join, whatever they count. */
export function joinedCounts(sheet: Sheet, entry: Entry, cue: number): Option[] {
  const parts = neighbours(sheet, entry)
    .filter((row) => row.at(-1)!.index < entry.index)
    .at(-1)
  if (!parts || cue < 1.2 || (parts[0]!.index > 0 && isLevelBefore(sheet, parts[0]!))) return []
  const between = ` ${sheet.tokens
    .slice(parts.at(-1)!.to, entry.from)
    .map(({ lower }) => lower)
    .join(' ')} `
  return TOGETHER.test(between) ? [{ ...partitionOption(parts), fit: 3 + cue, reasons: ['the words join them'] }] : []
}

/** True where the sentence tells another count before: then the row is not all that is joined. */
function isLevelBefore(sheet: Sheet, first: Entry): boolean {
  const last = levelsBetween(sheet, first.index - 4, first.index).at(-1)
  return last !== undefined && last.sentence === first.sentence && kindOf(last) === kindOf(first)
}

const SPLIT = / (?:, )?of (?:whom|which) $/

/** "1,312 captives, of whom 804 by the one and 508 by the other": they may be all, so only a slip speaks against the whole. */
export function splitBehind(sheet: Sheet, entry: Entry): Option[] {
  const parts = levelsBetween(sheet, entry.index, entry.index + 6).filter(
    (part) => part.sentence === entry.sentence && kindOf(part) === kindOf(entry) && !isRate(sheet, part),
  )
  const first = parts[0]
  if (parts.length < 2 || first!.index !== entry.index + 1 || !SPLIT.test(wordsBefore(sheet, first!, 3))) return []
  return parts.every((part) => canBePart(sheet, entry, part) !== null) ? [{ ...partitionOption(parts), fit: 3.4 }] : []
}
