import type { Comparison } from '#model/index.ts'
import { grade, statedBy } from '../grade.ts'
import { say } from '../words.ts'
import type { Scope } from './scope-of.ts'
import { type Side, tell } from './told.ts'
import { isLevel, isProjected, isWhole } from './totals.ts'

/** A year that one edition projected, and what it came to in the other. A forecast that missed is never called wrong. */
export function projected(here: Side, there: Side): Comparison[] {
  return [...outcomes(here, there, true), ...outcomes(there, here, false)]
}

/** Projections of `early` beside the outcomes that `late` gives. */
function outcomes(late: Side, early: Side, isLateHere: boolean): Comparison[] {
  return early.scopes.flatMap((guess) => {
    if (!isProjected(early, guess.entry)) return []
    const year = yearOf(early, guess)
    const outcome = late.scopes.find(
      (scope) =>
        isLevel(scope) &&
        scope.measure === (guess.measure ?? scope.measure) &&
        scope.category === guess.category &&
        scope.period![0] === `${year}-01-01` &&
        scope.period![1] === `${year}-12-31` &&
        !isProjected(late, scope.entry) &&
        isWhole(late, scope),
    )
    if (!outcome || year === null) return []
    const off = ((outcome.value - guess.value) / guess.value) * 100
    const verdict = grade(statedBy(guess.entry), outcome.value, true)
    const message = `‘${guess.entry.figure.text}’ was projected for ${year}; the year came to ${outcome.entry.figure.text} (${off > 0 ? '+' : '−'}${say(Math.abs(off), 1)} %).`
    const found = { kind: 'projection', verdict: verdict === 'wrong' ? 'loose' : verdict, message } as const
    return [
      isLateHere
        ? tell(late, early, { ...found, scope: outcome, others: [guess] })
        : tell(early, late, { ...found, scope: guess, others: [outcome] }),
    ]
  })
}

/** The year that is projected: the one that the sentence names, else the one its text speaks of. */
const yearOf = ({ scopes }: Side, guess: Scope): string | null =>
  guess.period?.[1].slice(0, 4) ?? scopes.find((scope) => scope.period !== null)?.period?.[1].slice(0, 4) ?? null
