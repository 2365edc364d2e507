import {
  type ActorKind,
  type ActorRow,
  DETERMINERS,
  type Gazetteer,
  GROUP_NOUNS,
  NAME_CONNECTORS,
  NEVER_PLACES,
  OUTLAWED_WORDS,
  PERSON_WORDS,
  type Place,
  PREPOSITIONS,
  SUBORDINATORS,
} from '#lexicon/index.ts'
import { type Token, type Word, whether } from '#text/index.ts'
import type { Context } from '../context.ts'
import { perWordIn } from '../per-word-in.ts'
import { type ActorMention, categoryOfKind } from './actor-mention.ts'
import { isAt, lower } from './clause.ts'
import { matchNames, type NameMatch } from './match-names.ts'
import { armsOfNation } from './national-arms.ts'
import {
  endsGroup,
  isArmed,
  isClaiming,
  isGroupBody,
  isNational,
  NEW_GROUP,
  type NewGroup,
  newGroups,
  opensGroup,
} from './new-groups.ts'
import { type Introduced, introducedShortForms, isShortForm } from './short-forms.ts'

/** Short forms that also mean something else (a rank, a unit, a place): read only where the text introduces them. */
const AMBIGUOUS = new Set(
  'ssp asp psp pac pat pdf ics bcl tak mit stc saf ism adf hpg upc ib mi pn ar aa st np nc rr lb lj kt jj im ai ti ab bc anvc knf rcc sla rna inc cma int raw atf apf al cpm blt bap lwe kla'.split(
    ' ',
  ),
)

/** Every organised group or force of the document: those of the registry, then groups that it does not know. */
export function findActors(context: Context): ActorMention[] {
  const { tokens } = context.view
  const { actors, gazetteer } = context.lexicon
  const matches = matchNames(tokens, actors)
  const fresh = newGroups(tokens, actors)
  const own =
    fresh.length === 0 ? matches : matches.filter((match) => !fresh.some((group) => isOf(tokens, group, match)))
  const introduced = introducedShortForms(tokens, own, actors)
  const home = matches.some(({ rows }) => rows.length > 1) ? homeCountries(tokens, gazetteer) : NOWHERE
  const taken = new Uint8Array(tokens.length)
  const mentions: ActorMention[] = []
  const take = (mention: ActorMention | null): void => {
    if (!mention) return
    for (let i = mention.from; i < mention.to; i++) if (taken[i]) return
    taken.fill(1, mention.from, mention.to)
    mentions.push(mention)
  }
  for (const group of fresh) take(unknown(context, group.from, group.to, { ...ARMED, kind: group.kind }))
  for (const match of own) take(longerThanKnown(context, match) ?? known(context, match, introduced, home))
  for (let i = 0; i < tokens.length; i++)
    if (!taken[i] && opensName(tokens[i]!.word)) take(unknownAt(context, i) ?? nationalAt(context, i))
  for (const mention of shortFormsOfUnknown(context, fresh, mentions)) take(mention)
  return mentions.sort((a, b) => a.start - b.start)
}

/** A capital that may open a name; longer "words" are a text without spaces. */
const opensName = whether(({ isCapital, text }) => isCapital && text.length <= LONGEST_WORD)
const LONGEST_WORD = 40

/** A known name that is but a part of a new one, or its initials. */
const isOf = (tokens: readonly Token[], group: NewGroup, { from, to }: NameMatch): boolean =>
  (group.from < to && from < group.to) || (to - from === 1 && tokens[from]!.text === tokens[group.shortAt]!.text)

/** "Lashkar e Saqr", "cadres of the Falcon Hill Army": a name that the registry knows only a word of. */
function longerThanKnown(context: Context, { from, to }: NameMatch): ActorMention | null {
  const { tokens } = context.view
  if (to - from > 1) return null
  const { word } = tokens[from]!
  if (opensGroup(word))
    return from + 2 < tokens.length && isConnector(tokens[to]!.word) ? unknownAt(context, from) : null
  if (!endsGroup(word) || !word.isCapital) return null
  let start = from
  while (start > 0 && from - start < MOST_WORDS && mayBelong(tokens[start - 1]!.word)) start--
  if (start === from || isNational(tokens, start, to)) return null
  const isNamed = lower(tokens, start - 1) === 'the' && from - start > 1
  return isNamed || isArmed(tokens, start, to) ? unknown(context, start, to, ARMED) : null
}

function known(
  context: Context,
  match: NameMatch,
  introduced: readonly Introduced[],
  home: ReadonlySet<string>,
): ActorMention | null {
  const { tokens, text } = context.view
  const first = tokens[match.from]!
  const isShort = match.to === match.from + 1 && first.text.length <= 5 && first.text !== first.lower
  const own = isShort ? introduced.find(({ short }) => short === first.text) : undefined
  if (isShort && !own && AMBIGUOUS.has(first.lower)) return null
  // "Matani Police Station" is a place, not a force at the scene.
  if (isAt(tokens, match.to, isStation)) return null
  const row = own?.row ?? chooseRow(match.rows, home)
  const start = first.start
  const end = tokens[match.to - 1]!.end
  return {
    start,
    end,
    text: text.slice(start, end),
    id: row.id,
    name: row.name,
    kind: row.kind,
    category: categoryOfKind(row.kind),
    country: row.countries[0] ?? null,
    from: match.from,
    to: match.to,
    isGeneric: row.countries.length === 0,
    rule: own ? 'actor/short-form' : match.isSounded ? 'actor/spelling' : 'actor/registry',
  }
}

const isStation = whether(({ lower }) => lower === 'station' || lower === 'stations')

/** "Israeli" of "Israeli air strikes": the nation's forces, named by what they strike with. */
function nationalAt(context: Context, at: number): ActorMention | null {
  const { tokens } = context.view
  const row = armsOfNation(tokens, at, context.lexicon.actors)
  if (!row) return null
  const { start, end, text } = tokens[at]!
  const { id, name, kind, countries } = row
  const category = categoryOfKind(kind)
  const country = countries[0] ?? null
  return {
    start,
    end,
    text,
    id,
    name,
    kind,
    category,
    country,
    from: at,
    to: at + 1,
    isGeneric: false,
    rule: 'actor/national-arms',
  }
}

/** Of several rows with one name, the one at home in the country that the text is about. */
const chooseRow = (rows: readonly ActorRow[], home: ReadonlySet<string>): ActorRow =>
  rows.find(({ countries }) => countries[0] !== undefined && home.has(countries[0])) ??
  rows.find(({ countries }) => countries.some((iso) => home.has(iso))) ??
  rows[0]!

/** The large place that a capitalised word names alone, or null. */
const largePlaceOf = perWordIn(({ kind, isCapital, lower }: Word, gazetteer: Gazetteer): Place | null => {
  if (kind !== 'word' || !isCapital || NEVER_PLACES.has(lower) || gazetteer.wordsFrom(lower) === 0) return null
  const place = gazetteer.find(lower)[0]
  return place && place.weight > 0.55 ? place : null
})

const NOWHERE: ReadonlySet<string> = new Set()

/** Countries that the text names, or whose cities and provinces it names. */
function homeCountries(tokens: readonly Token[], gazetteer: Gazetteer): Set<string> {
  const votes = new Map<string, number>()
  for (const { isCapital, word } of tokens) {
    const place = isCapital ? largePlaceOf(word, gazetteer) : null
    if (place) votes.set(place.country.iso, (votes.get(place.country.iso) ?? 0) + place.weight)
  }
  let most = 0
  for (const count of votes.values()) most = Math.max(most, count)
  const home = new Set<string>()
  for (const [iso, count] of votes) if (count >= most * 0.5) home.add(iso)
  return home
}

/** What a group is called elsewhere in the text, and of what kind it is. */
interface Told {
  readonly name: string | null
  readonly kind: ActorKind
  readonly rule: string
}

/** Said to be armed by what is around its name, not by a word of it. */
const ARMED: Told = { name: null, kind: 'rebel-group', rule: NEW_GROUP }

function unknown(context: Context, from: number, to: number, told: Told | null = null): ActorMention {
  const { tokens, text } = context.view
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  const isVillage = tokens[to - 1]!.lower === 'lashkar' && tokens[from]!.lower !== 'lashkar'
  const kind = told?.kind ?? (isVillage ? 'village-forces' : 'rebel-group')
  const words = text.slice(start, end)
  return {
    start,
    end,
    text: words,
    id: null,
    name: told?.name ?? words,
    kind,
    category: categoryOfKind(kind),
    country: null,
    from,
    to,
    isGeneric: false,
    rule: told?.rule ?? 'actor/unknown-group',
  }
}

/** "the Falcon Brigade (FB)": later "FB" is the same unknown group. */
function shortFormsOfUnknown(
  context: Context,
  fresh: readonly NewGroup[],
  mentions: readonly ActorMention[],
): ActorMention[] {
  const { tokens } = context.view
  const names = new Map<string, ActorMention>()
  for (const { from, shortAt } of fresh) {
    const full = mentions.find((mention) => mention.from === from)
    if (full) names.set(tokens[shortAt]!.text, full)
  }
  for (const mention of mentions) {
    const { to, id } = mention
    const short = tokens[to + 1]
    if (id === null && tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' && short && isShortForm(short.word))
      names.set(short.text, mention)
  }
  if (names.size === 0) return []
  const found: ActorMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const full = isShortForm(tokens[i]!.word) ? names.get(tokens[i]!.text) : undefined
    if (full) found.push(unknown(context, i, i + 1, full))
  }
  return found
}

/** The most words of an unknown group's name. */
const MOST_WORDS = 6

/** "the Falcon Brigade", "Jaish-e-Something", "the Gul Khan group": a run of capitals with a group's word at an end. */
function unknownAt(context: Context, at: number): ActorMention | null {
  const { tokens } = context.view
  const previous = tokens[at - 1]
  if (previous?.kind === 'word' && previous.isCapital && !isOpener(previous)) return null
  let to = at
  let ending = 0
  let body = 0
  for (; to < tokens.length && to - at < MOST_WORDS; to++) {
    const token = tokens[to]!
    if (token.kind !== 'word' || isMonthLike(token)) break
    if (token.isCapital) {
      if (to > at && endsGroup(token.word)) ending = to + 1
      else if (to > at + 1 && isGroupBody(token.word)) body = to + 1
      continue
    }
    if (!(isConnector(token.word) && tokens[to + 1]?.kind === 'word' && tokens[to + 1]!.isCapital)) break
  }
  const first = tokens[at]!
  if (opensGroup(first.word) && (to > at + 1 || first.text.includes('-'))) return unknown(context, at, to)
  if (to > at && namedAfterNoun(tokens, at) && !isPersonal(first.word)) return unknown(context, at, to)
  const isNamed = at > 0 && isNaming(tokens[at - 1]!.word) && !isFunctionWord(first.word)
  if (isNamed && ending > at + 2) return unknown(context, at, ending)
  if (isNamed && to > at + 1 && !isPersonal(first.word) && isClaiming(tokens, at, to))
    return unknown(context, at, to, ARMED)
  if (body > ending && !isFunctionWord(first.word) && isArmed(tokens, at, body))
    return unknown(context, at, body, ARMED)
  if (isOpener(first) && !(ending > at + 2 && PEOPLES.test(first.lower))) return null
  if (ending > 0) return unknown(context, at, ending)
  const noun = tokens[to]
  const isGroup = noun?.kind === 'word' && isGroupNoun(noun.word) && to > at
  return isGroup && first.text.length > 2 ? unknown(context, at, to + 1) : null
}

const isFunctionWord = whether(
  ({ lower }) => DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || lower === 'and',
)
/** A capital that may stand before "Army" in the name of a group. */
const mayBelong = whether(
  (word) => word.kind === 'word' && word.isCapital && !isFunctionWord(word) && !namesMonth(word),
)
const isGroupNoun = whether(({ lower }) => GROUP_NOUNS.has(lower))
const isConnector = whether(({ lower }) => NAME_CONNECTORS.has(lower))

/** Before a group's name, whatever opens it: "the Northern Falcon Front". */
const isNaming = whether(({ lower }) => lower === 'the' || lower === 'known' || OUTLAWED_WORDS.has(lower))

/** "a militant outfit Falcons", "a group calling itself the Falcons": the noun says that what follows is a group. */
const isOutfit = whether(({ lower }) =>
  /^(?:outfit|outfits|group|organisation|organization|faction|militia)$/.test(lower),
)
const isCalling = whether(({ lower }) =>
  /^(?:called|named|calling|itself|themselves|styling|known|as|the|identified|,|-)$/.test(lower),
)

function namedAfterNoun(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && at - i < 5 && isCalling(tokens[i]!.word)) i--
  const noun = tokens[i]
  if (!noun || !isOutfit(noun.word)) return false
  // "the group. Karim said", "the TTP group Maulana X": armed nouns before make sure of it.
  return (
    i < at - 1 ||
    /^(?:militant|terrorist|separatist|extremist|insurgent|jihadi|sectarian|splinter|rebel|armed|banned|outlawed|proscribed|little-known|lesser-known|shadowy|unknown|new|shia|sunni|baloch|nationalist)$/.test(
      tokens[i - 1]?.lower ?? '',
    )
  )
}

/** Peoples that open no place's name, and many a group's: "Baloch Falcon Tigers". */
const PEOPLES = /^(?:baloch|balochi|pashtun|sindhi|kashmiri|punjabi|kurdish|sikh|arab|uzbek|tajik|chechen)$/

const opensNoName = whether(
  ({ lower, text }) =>
    NEVER_PLACES.has(lower) &&
    text.length < 12 &&
    !/^(?:khan|ali|shah|mullah|maulana|mufti|haji|sardar|mir|gul|din)$/.test(lower),
)
const isOpener = ({ word }: Token): boolean => opensNoName(word)
const isPersonal = whether(({ lower }) => PERSON_WORDS.has(lower))
const namesMonth = whether(({ lower }) =>
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/.test(lower),
)
const isMonthLike = ({ word }: Token): boolean => namesMonth(word)
