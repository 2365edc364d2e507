import { changeCueOf } from './change-cue.ts'
import { around, nearnessOf, WINDOW } from './nearness.ts'
import { pairsFor } from './pairs.ts'
import type { Option } from './proposal.ts'
import { type Entry, kindOf, single } from './quantity.ts'
import { sharedLabels } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

/** "nine-tenths of the national increase of 431": the change that the share itself names. */
const isNamedBy = (claim: Entry, whole: Entry): boolean =>
  whole.index === claim.index + 1 && whole.sentence === claim.sentence && whole.role === 'of'

/** "82% of the net national rise": one change as a share of another, each stated or worked out from a pair. */
export function ofChange(sheet: Sheet, claim: Entry): Option[] {
  const stated = around(sheet, claim).filter(
    (entry) =>
      Math.abs(entry.index - claim.index) < WINDOW &&
      entry !== claim &&
      kindOf(entry) !== 'percent' &&
      kindOf(entry) !== 'points' &&
      changeCueOf(sheet, entry) !== null,
  )
  const pairs = pairsFor(sheet, claim)
    .filter(
      (pair) => pair.old.parts.length === 1 && pair.now.parts.length === 1 && kindOf(pair.now.parts[0]!) !== 'percent',
    )
    .slice(0, 8)
  const changes = [
    ...stated.map((entry) => ({
      quantities: [single(entry)],
      value: entry.figure.value.best,
      words: say(entry.figure.value.best),
      isStated: true,
      entry,
      fit: nearnessOf(sheet, claim, single(entry)),
    })),
    ...pairs.map((pair) => ({
      quantities: [pair.old, pair.now],
      value: pair.now.value - pair.old.value,
      words: `(${say(pair.now.value)} − ${say(pair.old.value)})`,
      isStated: false,
      entry: pair.now.parts[0]!,
      fit: pair.fit,
    })),
  ]
  return changes.flatMap((part) =>
    changes.flatMap((whole): Option[] => {
      const operands = [...part.quantities, ...whole.quantities].flatMap((quantity) => quantity.parts)
      if (
        part === whole ||
        new Set(operands).size < operands.length ||
        Math.abs(part.value) > Math.abs(whole.value) - 1e-9 ||
        whole.value === 0
      )
        return []
      const value = (100 * Math.abs(part.value)) / Math.abs(whole.value)
      return [
        {
          operands,
          value,
          fit:
            0.8 +
            (part.isStated ? 0.5 * part.fit : 0.4 * part.fit) +
            (whole.isStated ? 1.2 + 0.3 * whole.fit : 0.25 * whole.fit) +
            (whole.isStated && isNamedBy(claim, whole.entry) ? 2.5 : 0) +
            0.5 * sharedLabels(sheet, claim, part.entry),
          reasons: ['one change as a share of the other'],
          working: () => `${part.words} of ${whole.words} is ${say(value)} %`,
        },
      ]
    }),
  )
}
