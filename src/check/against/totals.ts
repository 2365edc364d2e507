import { type Entry, kindOf } from '../quantity.ts'
import type { Scope } from './scope-of.ts'
import type { Side } from './told.ts'

/** A level that a text states of a known time: no change, no share, no rate, nothing projected. */
export const isLevel = (scope: Scope): boolean =>
  scope.unit === 'count' && scope.period !== null && scope.measure !== null && scope.entry.times === 1

/** What a level is of: two with the same key count one thing at one time, wholes and parts alike. */
export const keyOf = ({ measure, category, period }: Scope): string => `${measure}|${category}|${period?.join('/')}`

export const samePeriod = (a: Scope, b: Scope): boolean =>
  a.period !== null && b.period !== null && a.period[0] === b.period[0] && a.period[1] === b.period[1]

const largest = new WeakMap<Side, ReadonlyMap<string, number>>()

/** True for the largest number that a text gives for its measure, category and time: the whole, not one of its parts. */
export function isWhole(side: Side, scope: Scope): boolean {
  const known = largest.get(side) ?? largestOf(side)
  largest.set(side, known)
  return scope.value >= (known.get(keyOf(scope)) ?? Number.NEGATIVE_INFINITY)
}

function largestOf({ scopes }: Side): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const scope of scopes)
    if (isLevel(scope)) found.set(keyOf(scope), Math.max(scope.value, found.get(keyOf(scope)) ?? scope.value))
  return found
}

const FORWARD =
  /^(?:projected|project|projects|projection|trend|trends|pace|forecast|expected|likely|could|would|may|might|if|course|track|will)$/

const projections = new WeakMap<Entry, boolean>()

/** True where the sentence carries a number forward: "if current trends persist, the year may end with over 3,600". */
export function isProjected(side: Side, entry: Entry): boolean {
  const known = projections.get(entry) ?? readsForward(side, entry)
  projections.set(entry, known)
  return known
}

function readsForward({ sheet }: Side, entry: Entry): boolean {
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
