import type { Token } from '#text/index.ts'
import { headOf } from './head.ts'
import { nameRun, type Range } from './name-run.ts'
import { type SideFound, sideAt } from './side.ts'
import { nounAt } from './speaker-noun.ts'

type Tokens = readonly Token[]

/**
 * Several who speak together, whole: "Kenya and Uganda", "Anna Berg and Omar Dahl", "Jordan, Oman and Kuwait" from any
 * of its names on. Null where there is one speaker: "the Ministry of Defence and Security".
 */
export function together(tokens: Tokens, { from, to }: Range): Range | null {
  if (to - from < 3) return null
  const head = headOf(tokens, from, to)
  if (!tokens[head]!.isCapital) return null
  const side = sideEndingAt(tokens, head + 1, from)
  const last = side ?? nameRun(tokens, { from, to })
  const and = last ? last.from - 1 : -1
  if (!last || and <= from || tokens[and]!.lower !== 'and') return null
  if (!(side ? sideEndingAt(tokens, and, from) : arePeople(tokens, from, and, head + 1))) return null
  let start = from
  for (let listed = sideBeforeComma(tokens, start); listed; listed = sideBeforeComma(tokens, start)) start = listed.from
  return { from: start, to }
}

/** "Anna Berg and Omar Dahl", not "Planning and Investment Minister Omar Dahl": a title on the right needs one on the left. */
function arePeople(tokens: Tokens, from: number, and: number, to: number): boolean {
  // "The mayor and Governor Ana Roy".
  if (!tokens[and - 1]!.isCapital) return nounAt(tokens, and - 1) !== undefined
  let start = and
  while (start > from && tokens[start - 1]!.isCapital) start--
  return and - start >= 2 && (!holdsTitle(tokens, and + 1, to) || holdsTitle(tokens, start, and))
}

function holdsTitle(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (nounAt(tokens, k)?.kind === 'person') return true
  return false
}

/** No country's name has more words. */
const LONGEST = 3

/** The country whose name ends just before `to`. */
function sideEndingAt(tokens: Tokens, to: number, floor: number): SideFound | null {
  for (let k = Math.max(floor, to - LONGEST); k < to; k++) {
    const side = sideAt(tokens, k, to)
    if (side?.to === to && side.how !== 'adjective') return side
  }
  return null
}

const sideBeforeComma = (tokens: Tokens, from: number): SideFound | null =>
  from >= 2 && tokens[from - 1]!.text === ',' ? sideEndingAt(tokens, from - 1, 0) : null
