import { foldName } from '#lexicon/index.ts'
import { whether } from '#text/index.ts'
import type { Reading } from './reading.ts'
import { sideAt } from './side.ts'
import { DETERMINER, isA } from './word-class.ts'

/** Places are looked for in so many sentences: a story says where it is at its start. */
const OPENING_LINES = 12
/** Fewer votes, or a smaller share of them, and nothing is said of a home: a wrong side is worse than none. */
const FEWEST = 2
const LEAST_SHARE = 0.6
/** A dateline outweighs the places spoken of. */
const DATELINE = 4

/**
 * The country that a document is written from, for "police" and "the minister" who are given no other: by its
 * dateline, the countries it names and the places it begins with; null where these do not agree.
 */
export function homeOf(reading: Reading): string | null {
  const votes = new Map<string, number>()
  const located = new Set<string>()
  const vote = (iso: string | undefined, weight: number): void => {
    if (iso && iso !== 'UN' && iso !== 'EU') votes.set(iso, (votes.get(iso) ?? 0) + weight)
  }
  const locate = (iso: string | undefined, weight: number): void => {
    if (iso) located.add(iso)
    vote(iso, weight)
  }
  const { tokens } = reading
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]!.isCapital) continue
    const side = sideAt(tokens, i, tokens.length)
    if (side?.how === 'name') vote(side.side, 1)
  }
  for (let i = 0; i < Math.min(OPENING_LINES, reading.lines.length); i++) {
    const line = reading.lines[i]!
    if (line.from > line.sentence.from) locate(countryAt(reading, line.sentence.from), DATELINE)
    for (let k = line.from; k + 1 < line.to; k++)
      if (tokens[k + 1]!.isCapital && tellsWhere(tokens[k]!.word)) locate(countryAt(reading, k + 1), 1)
  }
  let all = 0
  let most = 0
  let home: string | null = null
  for (const [iso, count] of votes) {
    all += count
    if (count <= most) continue
    most = count
    home = iso
  }
  return home !== null && located.has(home) && most >= FEWEST && most >= all * LEAST_SHARE ? home : null
}

const WHERE = new Set(['in', 'at', 'near'])
const tellsWhere = whether(({ lower }) => WHERE.has(lower))

/** The country of the place named at a token: a seat of government, else what the gazetteer holds likeliest. */
function countryAt({ tokens, context }: Reading, at: number): string | undefined {
  const side = sideAt(tokens, at, tokens.length)
  if (side) return side.how === 'adjective' ? undefined : side.side
  if (isA(tokens[at], DETERMINER)) return undefined
  let name = tokens[at]!.text
  for (let k = at + 1; k < Math.min(tokens.length, at + LONGEST_PLACE) && tokens[k]!.isCapital; k++)
    name += ` ${tokens[k]!.text}`
  const place = context.lexicon.gazetteer.find(foldName(name))[0]
  return place && place.weight >= LEAST_WEIGHT ? place.country.iso : undefined
}

const LONGEST_PLACE = 4
/** Lighter names are villages that many words happen to spell. */
const LEAST_WEIGHT = 0.3
