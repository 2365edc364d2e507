import { isArmedGroup, isForce } from '#extract/index.ts'
import { CIRCUMSTANCES, GENERAL_VIOLENCE, MEASURE_VERBS } from '#lexicon/index.ts'
import { type Page, type Spot, sentenceOf, within } from './page.ts'

/** What a count is narrowed to: events ("attacks", "operations"), and who did it. `doubt` where a pronoun says so. */
export interface Circumstance {
  readonly events: string | null
  readonly doer: { readonly id: string; readonly name: string } | null
}

/**
 * "killed in clashes", "the attacks killed 194", "security forces killed 100 militants", "killed by the TTP": reads what
 * narrows a count of people. Null when words point back to something ("in them").
 */
export function circumstanceOf(page: Page, spot: Spot, countedTo: number): Circumstance | null {
  const after = behind(page, countedTo, Math.max(spot.right, countedTo))
  if (after === null) return null
  const subject = inFront(page, spot)
  if (subject === null) return null
  return { events: after.events ?? subject.events, doer: after.doer ?? subject.doer }
}

/** "in 444 attacks", "during security operations", "by the TTP". */
function behind(page: Page, from: number, right: number): Circumstance | null {
  const { tokens } = page
  const found = new Set<string>()
  let doer: { readonly id: string | null; readonly name: string } | null = null
  for (let i = from; i < right + REACH && i < tokens.length; i++) {
    const { lower, text } = tokens[i]!
    if (text === '.' || text === ';') break
    if (i >= right && (text === ',' || lower === 'and')) break
    if (!OPENERS.has(lower)) continue
    if (/^(?:them|it|this|that|which|these|those)$/.test(tokens[i + 1]?.lower ?? '')) return null
    if (lower === 'by')
      doer = within(page.actors, i, i + 12).find((actor) => actor.from <= i + 3 && actor.id !== null) ?? doer
    for (let at = i + 1; at < Math.min(tokens.length, i + 7); at++) {
      const word = tokens[at]!
      if (word.text === ',' || word.text === '.' || OPENERS.has(word.lower)) break
      const key = CIRCUMSTANCES.get(word.lower)
      if (key) found.add(key)
    }
  }
  return {
    events: found.size > 0 ? [...found].sort().join(' and ') : null,
    doer: doer && { id: doer.id ?? doer.name, name: doer.name },
  }
}
const REACH = 6
const OPENERS = new Set(['in', 'during', 'by', 'from', 'to'])

/** "The attacks killed 194 people: 73 members of the security forces": the subject of the sentence's verb of harm. */
function inFront(page: Page, spot: Spot): Circumstance | null {
  const { tokens } = page
  const { from } = sentenceOf(page, spot)
  const verb = harmVerb(page, from, spot.from)
  if (verb < 0) return { events: null, doer: null }
  const found = new Set<string>()
  for (let i = from; i < verb; i++) {
    const { lower } = tokens[i]!
    if (/^(?:it|they|these|those)$/.test(lower)) return null
    const key = CIRCUMSTANCES.get(lower)
    if (key) found.add(key)
    if (GENERAL_VIOLENCE.has(lower)) return { events: null, doer: null }
  }
  if (found.size > 0) return { events: [...found].sort().join(' and '), doer: null }
  const actor = within(page.actors, from, verb).find((one) => isForce(one.kind) || isArmedGroup(one.kind))
  return { events: null, doer: actor ? { id: actor.id ?? actor.name, name: actor.name } : null }
}

/** An active verb of harm before the number: "killed", "claimed". Not "were killed", which has its doer behind it. */
function harmVerb({ tokens }: Page, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    const { lower } = tokens[i]!
    if (!MEASURE_VERBS.has(lower) || lower === 'lost' || lower === 'dead') continue
    return /^(?:was|were|been|be|being|are|is)$/.test(tokens[i - 1]!.lower) ? -1 : i
  }
  return -1
}
