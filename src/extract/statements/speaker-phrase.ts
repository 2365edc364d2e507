import {
  DETERMINERS,
  FEMALE_TITLES,
  MALE_TITLES,
  MONITOR_WORDS,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  SPEAKING_PRONOUNS,
  type SpeakerKind,
  type SpeakerNoun,
  TITLES,
} from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { headOf } from './cues.ts'
import { isAdverb } from './grammar.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { nounAt } from './speaker-noun.ts'
import { actorAt, type SideFound, sideAt } from './side.ts'

/** What the words of a speaker say by themselves, before anything else in the document is asked. */
export interface Mention {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: SpeakerKind | 'pronoun' | 'country' | 'name'
  readonly name: string | null
  readonly acronym: string | null
  readonly role: string | null
  readonly side: string | null
  readonly family: string | null
  readonly isState: boolean
  readonly isIndefinite: boolean
  /** "the group", "the ministry": an article and a noun alone, which can only stand for one named before. */
  readonly isBare: boolean
  readonly gender: 'f' | 'm' | null
}

/** "Ahmed al-Rashid", "Abu bin Omar": small words inside a name. */
const PARTICLES = new Set([
  'al',
  'bin',
  'bint',
  'ibn',
  'ul',
  'ur',
  'ud',
  'de',
  'da',
  'del',
  'van',
  'von',
  'der',
  'el',
  'zu',
  'di',
  'la',
  'le',
])

/** Reads the words of a speaker: "Information Minister Omar Dahl" is a person with a role, "the survey" a document. */
export function readMention(reading: Reading, phrase: Phrase): Mention {
  const { tokens, context } = reading
  const range = trim(tokens, phrase)
  const text = context.document.text.slice(tokens[range.from]!.start, tokens[range.to - 1]!.end)
  const base = {
    text,
    from: range.from,
    to: range.to,
    acronym: null,
    isIndefinite: false,
    isBare: isBare(tokens, range),
    gender: null,
  } as const
  const first = tokens[range.from]!
  if (range.to - range.from === 1 && SPEAKING_PRONOUNS.has(first.lower))
    return { ...base, kind: 'pronoun', name: null, role: null, side: null, family: first.lower, isState: false }
  const side = sideOf(reading, range)
  const isIndefinite = ['a', 'an', 'one', 'another', 'some'].includes(first.lower)
  const run = nameRun(tokens, range)
  const called = run ? null : calledName(reading, phrase)
  if (called)
    return {
      ...called,
      text,
      from: range.from,
      to: range.to,
      role: called.role ?? roleText(reading, range),
      side: called.side ?? side?.side ?? null,
    }
  const read = run ? readName(reading, range, run, side, phrase.apposition) : readNoun(reading, range, side)
  return { ...base, isIndefinite, ...read, gender: genderOf(tokens, range) ?? read.gender ?? null }
}

/** The name beside a noun: "the assembly's president, Vera Koll," and "its leader, known only as Saqr,". */
function calledName(reading: Reading, { from, to, apposition }: Phrase): Mention | null {
  if (!apposition) return null
  const { tokens } = reading
  const head = headOf(tokens, from, to)
  if (!tokens[apposition.to - 1]!.isCapital) return null
  let start = apposition.to - 1
  while (start > apposition.from && isNamePart(tokens, start - 1)) start--
  const mention = readMention(reading, { from: start, to: apposition.to })
  if (mention.kind !== 'person' && mention.kind !== 'name') return null
  const noun = nounAt(tokens, head)
  return {
    ...mention,
    kind: 'person',
    family: noun?.family ?? mention.family,
    isState: noun?.isState ?? mention.isState,
    gender: genderOf(tokens, { from, to }) ?? mention.gender,
  }
}

/** A role without its article: "president of the assembly". */
function roleText({ tokens, context }: Reading, { from, to }: { from: number; to: number }): string {
  const start = DETERMINERS.has(tokens[from]!.lower) && to - from > 1 ? from + 1 : from
  return context.document.text.slice(tokens[start]!.start, tokens[to - 1]!.end)
}

const isBare = (tokens: readonly Token[], { from, to }: { from: number; to: number }): boolean =>
  to - from <= 3 &&
  ['the', 'this', 'that'].includes(tokens[from]!.lower) &&
  !tokens.slice(from + 1, to).some(({ isCapital }) => isCapital)

type Read = Pick<Mention, 'kind' | 'name' | 'role' | 'side' | 'family' | 'isState'> & {
  readonly acronym?: string | null
  readonly gender?: 'f' | 'm' | null
}

function trim(tokens: readonly Token[], phrase: Phrase): { from: number; to: number } {
  let { from, to } = phrase
  while (to - from > 1 && isAdverb(tokens[to - 1]!)) to--
  while (to - from > 1 && isAdverb(tokens[from]!)) from++
  return { from, to }
}

/** The capitals at the end of the head: "Attaullah Tarrar" in "Information Minister Attaullah Tarrar". */
function nameRun(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): { from: number; to: number } | null {
  const head = headOf(tokens, from, to)
  if (!tokens[head]!.isCapital || tokens[head]!.kind !== 'word') return null
  let start = head
  while (start - 1 >= from && isNamePart(tokens, start - 1)) start--
  while (
    start < head &&
    (DETERMINERS.has(tokens[start]!.lower) ||
      tokens[start]!.kind === 'punctuation' ||
      PARTICLES.has(tokens[start]!.text))
  )
    start++
  const known = nounAt(tokens, head)
  const isPlainNoun =
    known &&
    (head === from || start === head || head === from + 1) &&
    tokens[head]!.text.length > 2 &&
    !isAcronym(tokens[head]!)
  return isPlainNoun && start === head ? null : { from: start, to: head + 1 }
}

/** True for a token that can stand inside a name: capitals, initials, "al-", "bin". */
export function isNamePart(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!
  if (token.kind === 'word')
    return (
      token.isCapital ||
      (PARTICLES.has(token.lower) && tokens[k + 1]?.isCapital === true && tokens[k - 1]?.isCapital === true) ||
      ((token.lower === 'of' || token.lower === 'for' || token.lower === 'and') &&
        ORGANISATION_WORDS.has(tokens[k - 1]?.lower ?? '') &&
        tokens[k - 1]!.isCapital &&
        tokens[k + 1]?.isCapital === true)
    )
  return (
    token.text === '.' &&
    tokens[k - 1]?.isCapital === true &&
    tokens[k - 1]!.end === token.start &&
    tokens[k - 1]!.text.length <= 5
  )
}

const isAcronym = (token: Token): boolean =>
  token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text)

function readName(
  reading: Reading,
  range: { from: number; to: number },
  run: { from: number; to: number },
  side: SideFound | null,
  apposition: Phrase['apposition'],
): Read {
  const { tokens } = reading
  const slice = (from: number, to: number) =>
    reading.context.document.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
  const title = lastTitle(tokens, run)
  const isWholeSide = side && side.from <= run.from && side.to >= run.to
  if (isWholeSide && side.how !== 'adjective') return sideSpeaker(tokens, range, side)
  if (title < 0 && isOrganisation(tokens, range, run)) {
    const acronym =
      tokens.slice(run.to, range.to).find((token, k) => isAcronym(token) && tokens[run.to + k - 1]?.text === '(')
        ?.text ?? null
    const isMonitor = tokens.slice(run.from, run.to).some((token) => MONITOR_WORDS.has(token.lower))
    const last = nounAt(tokens, run.to - 1)
    const isState = last?.isState ?? false
    // A party or an institute is its own side, whatever country its name holds; an organ of the UN is the UN's.
    const ownSide =
      side && (side.how === 'actor' || side.side.length !== 2 || side.side === 'UN' || side.side === 'EU')
        ? side.side
        : null
    const kind = isMonitor ? 'monitor' : last?.kind === 'document' || last?.kind === 'medium' ? last.kind : 'body'
    return {
      kind,
      name: slice(organisationStart(tokens, run, range), run.to),
      acronym,
      role: null,
      side: isState ? (side?.side ?? null) : (ownSide ?? acronym ?? ownAcronym(tokens, run) ?? side?.side ?? null),
      family: isMonitor ? 'think-tank' : (last?.family ?? 'group'),
      isState,
    }
  }
  const nameFrom = title >= 0 ? title + 1 : run.from
  const roleFrom = DETERMINERS.has(tokens[range.from]!.lower) ? range.from + 1 : range.from
  const role = nameFrom > roleFrom ? slice(roleFrom, lastWord(tokens, nameFrom)) : null
  const besides =
    apposition && nounIn(tokens, apposition.from, apposition.to)
      ? slice(DETERMINERS.has(tokens[apposition.from]!.lower) ? apposition.from + 1 : apposition.from, apposition.to)
      : null
  const noun =
    nounIn(tokens, range.from, nameFrom) ?? (apposition ? nounIn(tokens, apposition.from, apposition.to) : null)
  const isPerson = title >= 0 || besides !== null || noun?.kind === 'person' || run.to - run.from >= 2
  // A first name can be a capital city's ("Sofia"), so a person's side is only read beside the name.
  const ownSide = nameFrom > range.from ? sideOf(reading, { from: range.from, to: nameFrom }) : null
  const besideSide = isPerson ? (ownSide ?? (besides && apposition ? sideOf(reading, apposition) : null)) : side
  return {
    kind: isPerson ? 'person' : 'name',
    name: slice(nameFrom, run.to),
    role: besides ?? role,
    side: besideSide?.side ?? null,
    family: noun?.family ?? null,
    isState: noun?.isState ?? false,
  }
}

const lastWord = (tokens: readonly Token[], end: number): number =>
  tokens[end - 1]!.kind === 'punctuation' && tokens[end - 1]!.text !== '.' && tokens[end - 1]!.text !== ')'
    ? end - 1
    : end

/** The last title of a run that leaves a name after it; the index of its token (a full stop after it included), or -1. */
function lastTitle(tokens: readonly Token[], { from, to }: { from: number; to: number }): number {
  for (let k = to - 2; k >= from; k--) {
    const { lower } = tokens[k]!
    if (!TITLES.has(lower) && nounAt(tokens, k)?.kind !== 'person') continue
    const after = tokens[k + 1]!.text === '.' ? k + 1 : k
    if (after < to - 1) return after
  }
  return -1
}

function isOrganisation(
  tokens: readonly Token[],
  range: { from: number; to: number },
  run: { from: number; to: number },
): boolean {
  for (let k = run.from; k < run.to; k++)
    if (
      ORGANISATION_WORDS.has(tokens[k]!.lower) ||
      isAcronym(tokens[k]!) ||
      nounAt(tokens, k)?.kind === 'body' ||
      nounAt(tokens, k)?.kind === 'medium'
    )
      return true
  return (
    (run.to < range.to && tokens[run.to]!.text === '(' && isAcronym(tokens[run.to + 1] ?? tokens[run.to]!)) ||
    (DETERMINERS.has(tokens[range.from]!.lower) && range.from + 1 === run.from)
  )
}

const organisationStart = (
  tokens: readonly Token[],
  run: { from: number; to: number },
  range: { from: number; to: number },
): number => {
  let k = run.from
  // "Center for Research and Security Studies": the capitals go on to the left of a preposition inside the name.
  while (
    k - 2 >= range.from &&
    ['for', 'of', 'and', 'on'].includes(tokens[k - 1]!.lower) &&
    tokens[k - 2]!.isCapital &&
    !DETERMINERS.has(tokens[k - 2]!.lower)
  ) {
    k -= 2
    while (k - 1 >= range.from && tokens[k - 1]!.isCapital && !DETERMINERS.has(tokens[k - 1]!.lower)) k--
  }
  return k
}

const ownAcronym = (tokens: readonly Token[], run: { from: number; to: number }): string | null =>
  run.to - run.from === 1 && isAcronym(tokens[run.from]!) ? tokens[run.from]!.text : null

/** "Pakistan said", "Kabul denied", "the TTP claimed". */
function sideSpeaker(tokens: readonly Token[], range: { from: number; to: number }, side: SideFound): Read {
  const isActor = side.how === 'actor'
  const acronym = tokens.slice(range.from, range.to).find(isAcronym)?.text ?? null
  return {
    kind: isActor ? 'body' : 'country',
    name: side.name,
    acronym,
    role: null,
    side: side.side,
    family: isActor ? 'group' : 'state',
    isState: false,
  }
}

function readNoun(reading: Reading, range: { from: number; to: number }, side: SideFound | null): Read {
  const { tokens } = reading
  const head = headOf(tokens, range.from, range.to)
  const row = nounAt(tokens, head) ?? nounIn(tokens, range.from, range.to)
  const isPlural = !row && /[^s]s$/.test(tokens[head]!.lower)
  return {
    kind: row?.kind ?? (isPlural ? 'people' : 'name'),
    name: null,
    role: null,
    side: side?.side ?? null,
    family: row?.family ?? tokens[head]!.lower,
    isState: row?.isState ?? false,
    gender: row?.gender ?? null,
  }
}

/** The first known speaker noun of a stretch, read from its head leftwards, then rightwards. */
function nounIn(tokens: readonly Token[], from: number, to: number): SpeakerNoun | null {
  if (from >= to) return null
  for (let k = headOf(tokens, from, to); k >= from; k--) {
    const row = nounAt(tokens, k)
    if (row) return row
  }
  return null
}

/** Prepositions after which a name is a place or a listener, not the speaker's side: "ambassador to the UN". */
const AWAY = new Set(['at', 'to', 'in', 'with', 'against', 'about', 'on', 'from', 'near'])

/** "PTI-led", "Houthi-backed": whose side a compound names. */
const COMPOUND = /^(\p{Lu}[\p{L}.]*)-(?:led|backed|affiliated|linked|aligned|run|controlled|supported)$/u

function sideOf({ tokens, context }: Reading, { from, to }: { from: number; to: number }): SideFound | null {
  const head = headOf(tokens, from, to)
  const family = nounAt(tokens, head)?.family ?? ''
  const isOwnSide = family === 'party' || family === 'group' || family === 'participants' || family === 'fighters'
  let fallback: SideFound | null = null
  for (let k = from; k < to; k++) {
    if (AWAY.has(tokens[k]!.lower) && PREPOSITIONS.has(tokens[k]!.lower) && k > from) break
    if (!tokens[k]!.isCapital) continue
    const led = COMPOUND.exec(tokens[k]!.text)?.[1]
    if (led) return { side: led, name: led, how: 'actor', from: k, to: k + 1 }
    const actor = actorAt(tokens, k, to, context.lexicon)
    if (actor) return actor
    const side = sideAt(tokens, k, to)
    if (side && !isOwnSide) return side
    if (side) k = side.to - 1
    else if (isOwnSide && isAcronym(tokens[k]!) && !fallback)
      fallback = { side: tokens[k]!.text, name: tokens[k]!.text, how: 'actor', from: k, to: k + 1 }
  }
  return fallback ?? acronymLater(tokens, from, to, isOwnSide)
}

function acronymLater(tokens: readonly Token[], from: number, to: number, isOwnSide: boolean): SideFound | null {
  if (!isOwnSide) return null
  for (let k = from; k + 1 < to; k++)
    if (tokens[k]!.text === '(' && isAcronym(tokens[k + 1]!))
      return { side: tokens[k + 1]!.text, name: tokens[k + 1]!.text, how: 'actor', from: k + 1, to: k + 2 }
  return null
}

function genderOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): 'f' | 'm' | null {
  for (let k = from; k < to; k++) {
    if (FEMALE_TITLES.has(tokens[k]!.lower)) return 'f'
    if (MALE_TITLES.has(tokens[k]!.lower)) return 'm'
  }
  return null
}
