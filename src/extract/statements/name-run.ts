import { type Token, whether } from '#text/index.ts'
import { headOf } from './head.ts'
import { nounAt } from './speaker-noun.ts'
import { DETERMINER, isA, ORGANISATION, TITLE } from './word-class.ts'

type Tokens = readonly Token[]

/** A stretch of tokens, `to` excluded. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** "Ahmed al-Rashid", "Abu bin Omar": small words inside a name. */
const PARTICLES = new Set('al bin bint ibn ul ur ud de da del van von der den el zu di la le'.split(' '))
const CONNECTORS = new Set(['of', 'for', 'and', 'on'])
const isParticle = whether(({ lower }) => PARTICLES.has(lower))
const isSmallParticle = whether(({ text }) => PARTICLES.has(text))
const connects = whether(({ lower }) => CONNECTORS.has(lower))
/** How far to the left of "and" or "of" an organisation's first word is looked for. */
const LONGEST_NAME = 6

/** True for a token that can stand inside a name: capitals, initials, "al-", "bin", "of" inside an organisation's. */
export function isNamePart(tokens: Tokens, k: number): boolean {
  const token = tokens[k]!
  const before = tokens[k - 1]
  if (token.text === '.') return before?.isCapital === true && before.end === token.start && before.text.length <= 5
  if (token.text === '&') return before?.isCapital === true && tokens[k + 1]?.isCapital === true
  if (token.kind !== 'word') return false
  if (token.isCapital) return true
  const after = tokens[k + 1]
  if (isParticle(token.word)) return joinsName(before) && joinsName(after)
  return before?.isCapital === true && after?.isCapital === true && connects(token.word) && isConnected(tokens, k)
}

const joinsName = (token: Token | undefined): boolean =>
  token !== undefined && (token.isCapital || isSmallParticle(token.word))

/** "Centre for Peace and Harbour Studies", "Secretary of State", "Support and Sanctions Team": the words around want it. */
function isConnected(tokens: Tokens, k: number): boolean {
  for (let i = k - 1; i >= Math.max(0, k - LONGEST_NAME); i--) {
    const { word, isCapital } = tokens[i]!
    if (isCapital && isA(tokens[i], ORGANISATION)) return true
    if (isCapital && i === k - 1 && tokens[k]!.lower === 'of' && isA(tokens[i], TITLE)) return true
    if (!isCapital && !connects(word)) break
  }
  for (let i = k + 1; tokens[i]?.isCapital && i < k + LONGEST_NAME; i++) if (isA(tokens[i], ORGANISATION)) return true
  return false
}

/** The capitals at the end of the head: "Omar Dahl" in "Information Minister Omar Dahl"; null where it is a noun. */
export function nameRun(tokens: Tokens, { from, to }: Range): Range | null {
  const head = headOf(tokens, from, to)
  if (!tokens[head]!.isCapital || tokens[head]!.kind !== 'word') return null
  if (isA(tokens[head], DETERMINER) || isRole(tokens, head)) return null
  let start = head
  while (start - 1 >= from && isNamePart(tokens, start - 1)) start--
  while (start < head && isNoStart(tokens[start]!)) start++
  // "van den Brande": a name may start small.
  while (start - 1 >= from && isSmallParticle(tokens[start - 1]!.word)) start--
  return { from: start, to: head + 1 }
}

const isNoStart = (token: Token): boolean =>
  token.kind === 'punctuation' || isA(token, DETERMINER) || (connects(token.word) && !token.isCapital)

/** "the Prime Minister", "Police", "one Member State": a capital, but still a noun and no name. */
function isRole(tokens: Tokens, head: number): boolean {
  const row = nounAt(tokens, head)
  if (!row) return false
  if (isAcronym(tokens[head]!)) return row.kind === 'person' || row.kind === 'people'
  if (row.kind === 'person' || row.kind === 'people' || row.family === 'state') return true
  return !tokens[head - 1]?.isCapital
}

export const isAcronym = ({ word }: Token): boolean => isWrittenInCapitals(word)

const isWrittenInCapitals = whether(
  ({ text }) => text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text),
)
