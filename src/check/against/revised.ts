import { MEASURE_NOUNS } from '#lexicon/index.ts'
import type { Comparison } from '#model/index.ts'
import { grade, statedBy } from '../grade.ts'
import { stem } from '../stems.ts'
import { say } from '../words.ts'
import { intersects } from './relate.ts'
import type { Scope } from './scope-of.ts'
import { type Side, tell } from './told.ts'
import { isLevel, isProjected, isWhole, keyOf } from './totals.ts'

/** Beyond this two numbers are hardly two states of one: the largest known revision of a published toll is 13 %. */
const FARTHEST = 0.2

/** Numbers that both editions give for one thing and one time, and give differently, without a word that they were revised. */
export function revised(here: Side, there: Side): Comparison[] {
  const [ours, theirs] = [levels(here), levels(there)]
  const [mine, yours] = [valuesOf(ours), valuesOf(theirs)]
  const alike = new Map<string, Scope[]>()
  for (const other of theirs) alike.set(keyOf(other), [...(alike.get(keyOf(other)) ?? []), other])
  return ours.flatMap((scope) => {
    if (yours.has(scope.value)) return []
    const [best, rival] = (alike.get(keyOf(scope)) ?? [])
      .filter((other) => !mine.has(other.value) && isSameThing(here, there, scope, other))
      .sort((a, b) => Math.abs(a.value - scope.value) - Math.abs(b.value - scope.value))
    if (!best || (rival && rival.value !== best.value && rival.entry.sentence === best.entry.sentence)) return []
    const change = ((scope.value - best.value) / best.value) * 100
    const isOpen = saysRevised(here, scope)
    const rounding = grade(statedBy(scope.entry), best.value, true)
    const verdict = isOpen || rounding === 'exact' ? 'exact' : Math.abs(change) <= 2 ? 'loose' : 'wrong'
    const words = `${scope.entry.figure.text} here, ${best.entry.figure.text} in the other edition, for the same thing and time (${change > 0 ? '+' : '−'}${say(Math.abs(change), 1)} %)`
    const message =
      verdict === 'exact'
        ? `${words}; ${isOpen ? 'the text says that it was revised' : 'its hedge and digits allow both'}.`
        : `${words}; no word says that it was revised.`
    return [tell(here, there, { kind: 'revised', verdict, message, scope, others: [best] })]
  })
}

const valuesOf = (scopes: readonly Scope[]): ReadonlySet<number> => new Set(scopes.map(({ value }) => value))

const levels = (side: Side): Scope[] =>
  side.scopes.filter((scope) => isLevel(scope) && scope.value >= 10 && !isProjected(side, scope.entry))

function isSameThing(here: Side, there: Side, a: Scope, b: Scope): boolean {
  if (Math.abs(a.value - b.value) > FARTHEST * b.value) return false
  if (a.names.size > 0 && b.names.size > 0 && !intersects(a.names, b.names)) return false
  if (isWhole(here, a) && isWhole(there, b)) return true
  if (a.names.size === 0 || b.names.size === 0) return a.labels.size > 0 && intersects(a.labels, b.labels)
  // "killed in operations" and "killed in attacks" of one province are two things.
  const [left, right] = [meansOf(a), meansOf(b)]
  return left.size === 0 || right.size === 0 || intersects(left, right)
}

const EVENTS: ReadonlySet<string> = new Set(
  [...MEASURE_NOUNS].filter(([, { unit }]) => unit === 'event').map(([noun]) => stem(noun)),
)
const meansOf = ({ labels }: Scope): ReadonlySet<string> => new Set([...labels].filter((label) => EVENTS.has(label)))

const REVISED =
  /^(?:revis\w*|updat\w*|correct(?:ed|ion|s)|restat\w*|adjust\w*|re-?based|previously|initially|originally)$/

/** "revised from 2,546": the sentence, or the one after it, says so. */
function saysRevised({ sheet }: Side, { entry }: Scope): boolean {
  const from = sheet.view.sentences[entry.sentence]?.from ?? entry.from
  const to = (sheet.view.sentences[entry.sentence + 1] ?? sheet.view.sentences[entry.sentence])?.to ?? entry.to
  return sheet.tokens.slice(from, to).some((token) => REVISED.test(token.lower))
}
