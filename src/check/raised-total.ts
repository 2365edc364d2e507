import { wordsBefore } from './context-words.ts'
import { levelsBetween } from './levels.ts'
import { nearness } from './nearness.ts'
import type { Parts } from './parts.ts'
import { type Entry, kindOf, single, sumOf } from './quantity.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'

const RAISED =
  / (?:rais|bring|tak|push|lift|driv|increas)(?:es|e|s|ing) (?:the|its|their|his) (?:[\w'-]+ ){1,7}(?:to|up to) (?:\w+ )?$/
const RAISED_IN_PAST =
  / (?:which|that|this|, and) (?:raised|brought|took|pushed|lifted|drove|increased) (?:the|its|their) (?:[\w'-]+ ){1,7}to (?:\w+ )?$/
/** How far back the total that was told before may stand: a report that goes on telling repeats it sooner. */
const FARTHEST = 4

/**
 * "The blast killed 23. … Four of the wounded died, raising the toll to 27": what was told last of the same kind, and what
 * its own sentence adds. What is added may have another name ("four of the wounded"); what it is added to may not.
 */
export function raisedTotal(sheet: Sheet, total: Entry): Parts[] {
  const before = wordsBefore(sheet, total, 12)
  if (!RAISED.test(before) && !RAISED_IN_PAST.test(before)) return []
  const earlier = levelsBetween(sheet, total.index - 12, total.index).filter(
    (level) => kindOf(level) === kindOf(total) && level.figure.value.best < total.figure.value.best,
  )
  const added = earlier.filter((level) => level.sentence === total.sentence).at(-1)
  if (!added) return []
  return earlier
    .filter((level) => level.index < added.index && total.sentence - level.sentence <= FARTHEST)
    .filter(
      (level) => level.role !== 'from' && level.role !== 'base' && sameMeasure(single(level), single(total)) !== null,
    )
    .map((level) => ({
      quantity: sumOf([level, added], total.figure.measure),
      fit: 2.4 + 0.4 * nearness(sheet, total, level),
      reasons: ['the total told before, and what is added to it'],
    }))
}
