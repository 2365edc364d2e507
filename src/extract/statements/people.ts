import { DETERMINERS, OPENERS, ORGANISATION_WORDS, PREPOSITIONS, SPEAKER_NOUNS, TITLES } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { isComma, phraseBefore } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { isNamePart, type Mention, readMention } from './speaker-phrase.ts'

const NOUNS = new Map(SPEAKER_NOUNS.map((row) => [row.noun, row]))
/** An appositive longer than this is a clause. */
const LONGEST_APPOSITION = 14

/**
 * Finds the people that a text introduces with a title or a role, whether they speak or not, so that a later
 * "Dahl", "the envoy" or "he" has someone to be: "Ambassador Omar Dahl", "Omar Dahl, the mayor of Sund".
 */
export function findPeople(reading: Reading): Mention[] {
  const people: Mention[] = []
  for (const line of reading.lines) {
    for (let i = line.from; i < line.to; ) {
      const run = runAt(reading.tokens, i, line.to)
      if (!run) {
        i++
        continue
      }
      const person = introduced(reading, run, line.from, line.to)
      if (person) people.push(person)
      i = run.to
    }
  }
  return people
}

interface Run {
  readonly from: number
  readonly to: number
}

function runAt(tokens: readonly Token[], i: number, ceiling: number): Run | null {
  const first = tokens[i]!
  if (
    !first.isCapital ||
    first.kind !== 'word' ||
    DETERMINERS.has(first.lower) ||
    OPENERS.has(first.lower) ||
    PREPOSITIONS.has(first.lower)
  )
    return null
  let to = i + 1
  while (to < ceiling && isNamePart(tokens, to)) to++
  while (to > i + 1 && tokens[to - 1]!.kind === 'punctuation') to--
  return { from: i, to }
}

function introduced(reading: Reading, run: Run, floor: number, ceiling: number): Mention | null {
  const { tokens } = reading
  const before = run.from > floor ? tokens[run.from - 1]! : null
  const rolesFrom =
    before && NOUNS.get(before.lower)?.kind === 'person'
      ? (phraseBefore(tokens, run.from - 1, floor)?.from ?? run.from)
      : run.from
  const isTitled = tokens.slice(run.from, run.to - 1).some((token) => TITLES.has(token.lower)) || rolesFrom < run.from
  const apposition = appositionAfter(tokens, run.to, ceiling) ?? roleBefore(tokens, run.from, floor)
  if (!isTitled && (!apposition || run.to - run.from < 2)) return null
  if (!isTitled && tokens.slice(run.from, run.to).some((token) => ORGANISATION_WORDS.has(token.lower))) return null
  const mention = readMention(reading, { from: rolesFrom, to: run.to, ...(apposition && { apposition }) })
  return mention.kind === 'person' && mention.name ? mention : null
}

/** ", the mayor of Sund," after a name: up to the comma, where it holds a noun for a person. */
function appositionAfter(tokens: readonly Token[], at: number, ceiling: number): Run | null {
  if (at >= ceiling || !isComma(tokens[at]!)) return null
  let to = at + 1
  while (to < Math.min(ceiling, at + LONGEST_APPOSITION) && !isComma(tokens[to]!) && tokens[to]!.text !== '.') to++
  if (to === at + 1 || tokens[at + 1]!.lower === 'who' || tokens[at + 1]!.lower === 'and') return null
  for (let k = at + 1; k < Math.min(to, at + 8); k++) {
    if (PREPOSITIONS.has(tokens[k]!.lower)) return null
    if (NOUNS.get(tokens[k]!.lower)?.kind === 'person') return { from: at + 1, to }
  }
  return null
}

/** "the army's media chief, Omar Dahl": the role stands before the name. */
function roleBefore(tokens: readonly Token[], from: number, floor: number): Run | null {
  if (from - 2 < floor || !isComma(tokens[from - 1]!)) return null
  if (NOUNS.get(tokens[from - 2]!.lower)?.kind !== 'person') return null
  const phrase = phraseBefore(tokens, from - 2, floor)
  return phrase && phrase.to - phrase.from > 1 ? { from: phrase.from, to: phrase.to } : null
}
