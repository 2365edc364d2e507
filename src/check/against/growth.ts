import type { Comparison } from '#model/index.ts'
import { say } from '../words.ts'
import type { Scope } from './scope-of.ts'
import { type Side, tell } from './told.ts'
import { isLevel, isWhole, samePeriod } from './totals.ts'

/** Totals that agree within 2 % while their growth differs by more than 5 points rest on two baselines. */
const ALIKE = 0.02
const APART = 5

/** One total, two stories: the same number of one time, reached by growth that cannot both be from one base. */
export function growth(here: Side, there: Side): Comparison[] {
  const theirs = told(there)
  const [found] = told(here).flatMap(({ total, rise }) =>
    theirs
      .filter(
        (other) =>
          other.total.measure === total.measure &&
          other.total.category === total.category &&
          samePeriod(other.total, total) &&
          Math.abs(other.total.value - total.value) <= ALIKE * total.value &&
          Math.abs(other.rise.value - rise.value) > APART,
      )
      .map((other) =>
        tell(here, there, {
          kind: 'growth',
          verdict: 'undetermined',
          message: `The totals agree (${say(total.value)} and ${say(other.total.value)}), the growth does not (${rise.entry.figure.text} and ${other.rise.entry.figure.text}): they rest on bases of about ${say(base(total, rise), 0)} and ${say(base(other.total, other.rise), 0)}. Compare what each counted before.`,
          scope: rise,
          others: [other.rise, other.total],
        }),
      ),
  )
  return found ? [found] : []
}

const base = (total: Scope, rise: Scope): number => total.value / (1 + rise.value / 100)

const FALL = /^(?:fell|fall|falls|falling|drop\w*|decline\w*|decreas\w*|down|lower|reduc\w*)$/

/** A whole with the rise that its own sentence gives. Falls are left aside: their sign is not in the number. */
function told(side: Side): { total: Scope; rise: Scope }[] {
  return side.scopes
    .filter((scope) => isLevel(scope) && isWhole(side, scope))
    .flatMap((total) => {
      const sentence = side.sheet.view.sentences[total.entry.sentence]
      const falls = side.sheet.tokens.slice(sentence?.from, sentence?.to).some((token) => FALL.test(token.lower))
      const rises = side.scopes.filter(
        (scope) =>
          scope.unit === 'percent' &&
          scope.entry.figure.measure === 'change' &&
          scope.entry.sentence === total.entry.sentence,
      )
      return rises.length === 1 && !falls ? [{ total, rise: rises[0]! }] : []
    })
}
