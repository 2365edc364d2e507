import { MONITOR_WORDS, type SpeakerNoun, TITLE_FAMILIES } from '#lexicon/index.ts'
import { perWord, type Token, textBetween, whether } from '#text/index.ts'
import { headOf } from './head.ts'
import type { Mention } from './mention.ts'
import { isAcronym, type Range } from './name-run.ts'
import type { Phrase } from './noun-phrase.ts'
import type { Reading } from './reading.ts'
import { type SideFound, sideOf } from './side.ts'
import { nounAt } from './speaker-noun.ts'
import { DETERMINER, isA, ORGANISATION, TITLE } from './word-class.ts'

type Tokens = readonly Token[]

/** What a speaker's words were read as; the rest of a Mention says where they stand. */
export type Read = Pick<Mention, 'kind' | 'name' | 'acronym' | 'role' | 'side' | 'family' | 'isState'>

/** Reads words with a name in them: a side ("Kabul"), an organisation, or a person with title and role. */
export function readName(reading: Reading, phrase: Phrase, run: Range, side: SideFound | null): Read {
  const { tokens } = reading
  const title = lastTitle(tokens, run)
  if (side && side.from <= run.from && side.to >= run.to && side.how !== 'adjective' && side.how !== 'organ')
    return sideSpeaker(tokens, phrase, side)
  return title < 0 && isOrganisation(tokens, phrase, run)
    ? readOrganisation(reading, phrase, run, side)
    : readPerson(reading, phrase, run, title, side)
}

const textOf = ({ tokens, context }: Reading, from: number, to: number): string =>
  textBetween(context.document.text, tokens, from, to)

/** "Pakistan said", "Kabul denied", "the TTP claimed". */
function sideSpeaker(tokens: Tokens, { from, to }: Range, side: SideFound): Read {
  const isActor = side.how === 'actor'
  const acronym = tokens.slice(from, to).find(isAcronym)?.text ?? null
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

function readOrganisation(reading: Reading, range: Range, run: Range, side: SideFound | null): Read {
  const { tokens } = reading
  const acronym =
    run.to + 1 < range.to && tokens[run.to]!.text === '(' && isAcronym(tokens[run.to + 1]!)
      ? tokens[run.to + 1]!.text
      : null
  const own = run.to - run.from === 1 && isAcronym(tokens[run.from]!) ? tokens[run.from]!.text : null
  const isMonitor = tokens.slice(run.from, run.to).some(({ lower }) => MONITOR_WORDS.has(lower))
  // "Ministry of Defence" is a ministry: its noun stands first.
  const last = nounAt(tokens, run.to - 1) ?? nounIn(tokens, run) ?? undefined
  const isState = last?.isState ?? false
  // A party or an institute is its own side, whatever country its name holds; an organ of the UN is the UN's.
  const isOwn =
    side !== null &&
    (side.how === 'actor' || side.how === 'organ' || side.side.length !== 2 || side.side === 'UN' || side.side === 'EU')
  return {
    kind: isMonitor ? 'monitor' : last?.kind === 'document' || last?.kind === 'medium' ? last.kind : 'body',
    name: textOf(reading, ownerStart(tokens, range, run), run.to),
    acronym: acronym ?? own,
    role: null,
    side: isState ? (side?.side ?? null) : ((isOwn ? side.side : null) ?? acronym ?? own ?? side?.side ?? null),
    family: isMonitor ? 'think-tank' : (last?.family ?? 'group'),
    isState,
  }
}

/** "the UN's Monitoring Team" keeps its owner in its name. */
function ownerStart(tokens: Tokens, range: Range, run: Range): number {
  const isOwned = tokens[run.from - 1]?.lower === "'s" && run.from - 1 > range.from
  return isOwned ? range.from + (isA(tokens[range.from], DETERMINER) ? 1 : 0) : run.from
}

function readPerson(
  reading: Reading,
  { from, apposition }: Phrase,
  run: Range,
  title: number,
  side: SideFound | null,
): Read {
  const { tokens } = reading
  const nameFrom = title >= 0 ? title + 1 : run.from
  const roleFrom = isA(tokens[from], DETERMINER) ? from + 1 : from
  const roleTo = endOfRole(tokens, nameFrom)
  const role = roleTo > roleFrom && !isHonorific(tokens, roleFrom, nameFrom) ? textOf(reading, roleFrom, roleTo) : null
  const beside = apposition ? nounIn(tokens, apposition) : null
  const besides =
    apposition && beside
      ? textOf(reading, apposition.from + (isA(tokens[apposition.from], DETERMINER) ? 1 : 0), apposition.to)
      : null
  const noun = nounIn(tokens, { from, to: nameFrom }) ?? beside
  const isPerson = title >= 0 || besides !== null || noun?.kind === 'person' || run.to - run.from >= 2
  // A first name can be a capital city's ("Sofia"), so a person's side is only read beside the name.
  const titleSide = nameFrom > from ? sideOf(reading, { from, to: nameFrom }) : null
  const besideSide = besides && apposition ? sideOf(reading, apposition) : null
  return {
    kind: isPerson ? 'person' : 'name',
    name: textOf(reading, nameFrom, run.to),
    acronym: null,
    role: besides ?? role,
    side: (isPerson ? (titleSide ?? besideSide) : side)?.side ?? null,
    family: noun?.family ?? titleFamily(tokens, from, nameFrom),
    isState: isOfState(tokens, { from, to: nameFrom }) || (apposition !== null && isOfState(tokens, apposition)),
  }
}

/** True where a role is the state's: "the army's media chief", "a police officer", but not "a rebel commander". */
export function isOfState(tokens: Tokens, { from, to }: Range): boolean {
  let isState = false
  for (let k = from; k < to; k++) {
    const row = nounAt(tokens, k)
    if (
      row?.family === 'fighters' ||
      row?.family === 'party' ||
      row?.family === 'group' ||
      row?.family === 'union' ||
      (isNotOfState(tokens[k]!.word) && !isForeignOffice(tokens, k))
    )
      return false
    if (row?.isState) isState = true
  }
  return isState
}

/** "the foreign minister" is the state's; "a foreign official" is another's. */
const isForeignOffice = (tokens: Tokens, k: number): boolean =>
  tokens[k]!.lower === 'foreign' && /^(?:minister|ministry|secretary|office|affairs)$/.test(tokens[k + 1]?.lower ?? '')

const NON_STATE = new Set([
  'rebel',
  'militant',
  'insurgent',
  'guerrilla',
  'separatist',
  'taliban',
  'opposition',
  'former',
  'retired',
  'ex',
  'company',
  'un',
  'foreign',
  'western',
])

const isNotOfState = whether(({ lower }) => NON_STATE.has(lower))

/** "Brig. Amir Khan" is an officer, though no noun says so. */
function titleFamily(tokens: Tokens, from: number, to: number): string | null {
  for (let k = to - 1; k >= from; k--) {
    const family = familyOfTitle(tokens[k]!.word)
    if (family) return family
  }
  return null
}

const familyOfTitle = perWord(({ lower }) => TITLE_FAMILIES.get(lower) ?? null)

/** "Mr." is no role. */
const isHonorific = (tokens: Tokens, from: number, to: number): boolean =>
  ['mr', 'mrs', 'ms', 'miss', 'sir'].includes(tokens[from]!.lower) && to - from <= 2

const endOfRole = (tokens: Tokens, end: number): number =>
  end > 0 && tokens[end - 1]!.kind === 'punctuation' && tokens[end - 1]!.text !== '.' && tokens[end - 1]!.text !== ')'
    ? end - 1
    : end

/** The last title of a run that leaves a name after it ("Lt. Gen.", "Secretary of State"): its last token, or -1. */
function lastTitle(tokens: Tokens, { from, to }: Range): number {
  // "the Lady Reading Hospital" has no title.
  if (isA(tokens[to - 1], ORGANISATION) || nounAt(tokens, to - 1)?.kind === 'body') return -1
  for (let k = to - 2; k >= from; k--) {
    if (!isA(tokens[k], TITLE) && nounAt(tokens, k)?.kind !== 'person') continue
    let last = tokens[k + 1]!.text === '.' ? k + 1 : k
    if (tokens[k + 1]!.lower === 'of') last = k + 2
    if (last < to - 1) return last
  }
  return -1
}

function isOrganisation(tokens: Tokens, range: Range, run: Range): boolean {
  for (let k = run.from; k < run.to; k++) {
    const kind = nounAt(tokens, k)?.kind
    if (isA(tokens[k], ORGANISATION) || isAcronym(tokens[k]!) || kind === 'body' || kind === 'medium') return true
  }
  const isAbbreviated = run.to + 1 < range.to && tokens[run.to]!.text === '(' && isAcronym(tokens[run.to + 1]!)
  return isAbbreviated || (isA(tokens[range.from], DETERMINER) && range.from + 1 === run.from)
}

/** The known speaker noun of a stretch, read from its head leftwards. */
export function nounIn(tokens: Tokens, { from, to }: Range): SpeakerNoun | null {
  if (from >= to) return null
  for (let k = headOf(tokens, from, to); k >= from; k--) {
    const row = nounAt(tokens, k)
    if (row) return row
  }
  return null
}
