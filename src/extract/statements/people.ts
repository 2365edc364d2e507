import { FEMALE_NAMES, MALE_NAMES } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { headOf } from './head.ts'
import { type Mention, readMention } from './mention.ts'
import { isNamePart } from './name-run.ts'
import { alone, isComma, phraseAfter, phraseBefore } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { isReport, nounAt } from './speaker-noun.ts'
import { verbFormsOf } from './verb-forms.ts'
import { classesOf, DETERMINER, isA, OPENER, ORGANISATION, PREPOSITION, STOP, TITLE, VERB_LIKE } from './word-class.ts'

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
      const { word } = reading.tokens[i]!
      if (!mayIntroduce(word)) {
        i++
        continue
      }
      const publisher = isReport(word) ? publisherAt(reading, i, line.to) : null
      if (publisher) people.push(publisher)
      if (!opensRun(word)) {
        i++
        continue
      }
      const run = runAt(reading.tokens, i, line.to)
      const person = introduced(reading, run, line.from, line.to)
      if (person) people.push(person)
      i = run.to
    }
  }
  return people
}

/** "the third report of the Sund Monitoring Team": whose report a later "the report" is. */
function publisherAt(reading: Reading, at: number, ceiling: number): Mention | null {
  const next = at + 1 < ceiling ? reading.tokens[at + 1]!.lower : ''
  const phrase = next === 'of' || next === 'by' || next === 'from' ? phraseAfter(reading.tokens, at + 2, ceiling) : null
  const mention = phrase ? readMention(reading, alone(phrase.from, phrase.to)) : null
  return mention?.name && mention.kind !== 'person' && mention.kind !== 'name'
    ? { ...mention, kind: 'monitor', family: 'report' }
    : null
}

interface Run {
  readonly from: number
  readonly to: number
}

function runAt(tokens: readonly Token[], i: number, ceiling: number): Run {
  let to = i + 1
  while (to < ceiling && isNamePart(tokens, to)) to++
  while (to > i + 1 && tokens[to - 1]!.kind === 'punctuation') to--
  return { from: i, to }
}

const opensRun = whether(
  (word) => word.isCapital && word.kind === 'word' && !(classesOf(word) & (DETERMINER | OPENER | PREPOSITION)),
)

const mayIntroduce = whether((word) => isReport(word) || opensRun(word))

function introduced(reading: Reading, run: Run, floor: number, ceiling: number): Mention | null {
  const { tokens } = reading
  if (run.to < ceiling && tokens[run.to]!.text === '(') {
    const organisation = organisationAt(reading, run, ceiling)
    if (organisation) return organisation
  }
  const rolesFrom = roleStart(tokens, run.from, floor)
  const isTitled = rolesFrom < run.from || holdsA(tokens, run.from, run.to - 1, TITLE)
  if (!isTitled && run.to - run.from < 2) return null
  const apposition = appositionAfter(tokens, run.to, ceiling) ?? roleBefore(tokens, run.from, floor)
  if (
    !isTitled &&
    ((!apposition && !isGivenName(tokens[run.from]!.word)) || holdsA(tokens, run.from, run.to, ORGANISATION))
  )
    return null
  if (holdsVerb(tokens, run)) return null
  const mention = readMention(reading, { from: rolesFrom, to: run.to, apposition })
  return mention.kind === 'person' && mention.name ? mention : null
}

const isGivenName = whether(({ lower }) => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower))

function holdsA(tokens: readonly Token[], from: number, to: number, classes: number): boolean {
  for (let k = from; k < to; k++) if (isA(tokens[k], classes)) return true
  return false
}

/** "Envoy Condemns Harbour Raid": a headline in capitals, no name. */
function holdsVerb(tokens: readonly Token[], { from, to }: Run): boolean {
  for (let k = from + 1; k < to; k++) if (isSpeechVerb(tokens[k]!.word)) return true
  return false
}

/** "the Sund Centre for Harbour Studies (SCHS)": a name with its abbreviation. */
function organisationAt(reading: Reading, run: Run, ceiling: number): Mention | null {
  const { tokens } = reading
  const isAbbreviated =
    run.to + 2 < ceiling &&
    tokens[run.to]!.text === '(' &&
    tokens[run.to + 2]!.text === ')' &&
    /^\p{Lu}[\p{Lu}\d-]+$/u.test(tokens[run.to + 1]!.text)
  if (!isAbbreviated) return null
  const mention = readMention(reading, alone(run.from, run.to + 3))
  return mention.name && mention.kind !== 'person' && mention.kind !== 'name' ? mention : null
}

/** Where a role in small letters before a name starts: "jailed former prime minister" before "Omar Dahl". */
function roleStart(tokens: readonly Token[], from: number, floor: number): number {
  if (from <= floor || nounAt(tokens, from - 1)?.kind !== 'person') return from
  let start = from - 1
  while (start > floor && from - start < 5 && isModifier(tokens[start - 1]!)) start--
  return start
}

const isModifier = (token: Token): boolean =>
  token.kind === 'word' &&
  !isA(token, DETERMINER | PREPOSITION | VERB_LIKE | STOP) &&
  token.lower !== "'s" &&
  token.lower !== 'and' &&
  !/(?:ed|ing)$/.test(token.lower)

/** ", the mayor of Sund," after a name: up to the comma, where it holds a noun for a person. */
function appositionAfter(tokens: readonly Token[], at: number, ceiling: number): Run | null {
  if (at >= ceiling || !isComma(tokens[at]!)) return null
  let to = at + 1
  while (
    to < Math.min(ceiling, at + LONGEST_APPOSITION) &&
    !isComma(tokens[to]!) &&
    tokens[to]!.text !== '.' &&
    !isFiniteVerb(tokens[to]!)
  )
    to++
  if (to === at + 1 || tokens[at + 1]!.lower === 'who' || tokens[at + 1]!.lower === 'and') return null
  for (let k = at + 1; k < Math.min(to, at + 8); k++) {
    if (isA(tokens[k], PREPOSITION)) return null
    if (nounAt(tokens, k)?.kind === 'person') return { from: at + 1, to }
  }
  return null
}

/** A verb that shows that an appositive is over, where its closing comma was left out. */
const isFiniteVerb = (token: Token): boolean => isA(token, VERB_LIKE) || isSpeechVerb(token.word)

const isSpeechVerb = whether(
  (word) => verbFormsOf(word)?.some(({ isThird, isPast, row }) => (isThird || isPast) && !row.isNounToo) ?? false,
)

/** "the army's media chief, Omar Dahl": the role stands before the name. */
function roleBefore(tokens: readonly Token[], from: number, floor: number): Run | null {
  if (from - 2 < floor || !isComma(tokens[from - 1]!)) return null
  const phrase = phraseBefore(tokens, from - 2, floor)
  if (
    !phrase ||
    nounAt(tokens, headOf(tokens, phrase.from, phrase.to))?.kind !== 'person' ||
    phrase.to - phrase.from < 2 ||
    tokens.slice(phrase.from, phrase.to).some((token) => isFiniteVerb(token) || /ed$/.test(token.lower))
  )
    return null
  // "a briefing by the army's media chief": the role follows the last "by".
  const by = tokens
    .slice(phrase.from, phrase.to)
    .findLastIndex(({ lower }) => lower === 'by' || lower === 'with' || lower === 'from')
  return { from: phrase.from + by + 1, to: phrase.to }
}
