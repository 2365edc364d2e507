import { type Entry, kindOf } from '../quantity.ts'
import type { Scope } from './scope-of.ts'
import type { Side } from './told.ts'

/** A level that a text states of a known time: no change, no share, no rate, nothing projected. */
export const isLevel = (scope: Scope): boolean =>
  scope.unit === 'count' && scope.period !== null && scope.measure !== null && scope.entry.times === 1

const SAME_SCOPE = (a: Scope, b: Scope): boolean =>
  a.measure === b.measure && a.category === b.category && samePeriod(a, b)

export const samePeriod = (a: Scope, b: Scope): boolean =>
  a.period !== null && b.period !== null && a.period[0] === b.period[0] && a.period[1] === b.period[1]

/** True for the largest number that a text gives for its measure, category and time: the whole, not one of its parts. */
export const isWhole = ({ scopes }: Side, scope: Scope): boolean =>
  scopes.every((other) => other === scope || !isLevel(other) || !SAME_SCOPE(other, scope) || other.value <= scope.value)

const FORWARD =
  /^(?:projected|project|projects|projection|trend|trends|pace|forecast|expected|likely|could|would|may|might|if|course|track|will)$/

/** True where the sentence carries a number forward: "if current trends persist, the year may end with over 3,600". */
export function isProjected({ sheet }: Side, entry: Entry): boolean {
  const sentence = sheet.view.sentences[entry.sentence]
  if (!sentence || kindOf(entry) !== 'count') return false
  const before = sheet.tokens.slice(Math.max(sentence.from, entry.from - 30), entry.from)
  const after = sheet.tokens.slice(entry.to, Math.min(sentence.to, entry.to + 20))
  const forward = [...before, ...after].filter(
    (token) => token.kind === 'word' && !token.isCapital && FORWARD.test(token.lower),
  )
  return (
    forward.length >= 1 &&
    [...before, ...after].some((token) => /^(?:year|years|year-end|annual|annually|december)$/.test(token.lower))
  )
}
