import { MEASURE_NOUNS, MEASURE_VERBS, MONTHS, PERSON_NOUNS, PLACE_NOUNS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'

/** What a rank is taken among: all that the text lists, what came behind a time, or the last so many months. */
export type RankScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'since'; readonly year: number | null; readonly month: number | null }
  | { readonly kind: 'last'; readonly months: number; readonly grain: 'year' | 'month' }

/** A rank in words: "the second-highest", "ranked third", "the fewest since 2026", "a five-year high". */
export interface RankWords {
  /** Tokens of the words that say it, determiner and scope left out. */
  readonly from: number
  readonly to: number
  /** Where the words that say who holds it may begin behind it. */
  readonly next: number
  readonly place: number
  readonly isMost: boolean
  readonly measure: string | null
  readonly scope: RankScope
  /** "ranked third", "came second": the place alone. */
  readonly isPlaceAlone: boolean
}

const ofWords = (words: string, isMost: boolean): [string, boolean][] =>
  words.split(/\s+/).map((word) => [word, isMost] as const)

/** What says how bad it was: its noun may be a place, a month, a year. `true` for most. */
const HARM: ReadonlyMap<string, boolean> = new Map([
  // "the worst-hit province", "the deadliest month"
  ...ofWords(
    'worst-hit hardest-hit worst-affected hardest worst most-affected most-violent most-targeted deadliest bloodiest heaviest busiest costliest',
    true,
  ),
  // "the least-affected district", "the quietest month"
  ...ofWords('least-affected least-violent safest quietest calmest lightest', false),
])
/** What says how much: of a place or a party it is its size, which no count of harm tells. */
const SIZE: ReadonlyMap<string, boolean> = new Map([
  ...ofWords('highest largest biggest greatest most top leading', true),
  ...ofWords('lowest smallest fewest least', false),
])
/** "the most violent month", "the worst affected district" */
const BEHIND_MOST = new Set('affected violent deadly dangerous lethal targeted hit common frequent'.split(' '))
/** "a three-year high", "a seven-month low" */
const SPAN_PEAK = /^(\w+)-(year|month)$/

/** "the second-highest": its first word alone is a place. */
const PLACES: ReadonlyMap<string, number> = new Map(
  'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 2]),
)
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
)
/** "ranked second", "came in third" */
const RANKING =
  /^(?:rank|ranks|ranked|ranking|came|comes|coming|placed|stood|stands|finished|was|were|is|follows|followed)$/
const WARDED = new Set(['in', 'at', 'as', 'a', 'the'])

/** Nouns of size that no count tells: "the second-largest city", "the largest party". */
const OWN_SIZE =
  /^(?:part(?:y|ies)|group|groups|force|forces|army|faction|coalition|port|ports|camp|camps|economy|producer|exporter|hospital|prison|jail|bank|company|ethnic|tribe|airport|base|market|dam|lake|river|mountain|peak|operation|offensive|attack|rally|protest|release)$/
/** What is no level: "the sharpest increase", "the highest rate", "the largest single attack". */
const OTHER_MEASURES =
  /^(?:rate|rates|share|shares|proportion|percentage|ratio|average|increase|increases|rise|rises|fall|falls|drop|drops|decline|declines|growth|jump|jumps|gain|gains|change|changes|swing|reduction|reductions|surge|spike|single|ever|risk|density|priority|level-headed|recent|part|one-day|single-day|daily|weekly|number-one)$/
/** Scopes for which a text never lists all levels. */
const OPEN =
  /^(?:ever|history|record|records|memory|decades|any|single|world|region's|yet|outside|except|excluding|besides|apart|generation)$/

/** Reads the rank that begins at a token; null where none does. */
export function readRank(tokens: readonly Token[], at: number, end: number): RankWords | null {
  const placed = readPlace(tokens, at)
  if (placed) {
    const worded = readSuperlative(tokens, placed.to, placed.glued)
    if (worded) return close(tokens, { at, end, place: placed.place, ...worded, isPlaceAlone: false })
    return placed.glued === null && isPlaceAlone(tokens, at, placed.to)
      ? close(tokens, { at, end, ...placed, isSize: false, isPlaceAlone: true })
      : null
  }
  const peak = readPeak(tokens, at) ?? readPeaked(tokens, at)
  if (peak) return peak
  if (!/^(?:the|its|their|this)$/.test(tokens[at - 1]?.lower ?? '') || isOneOf(tokens, at)) return null
  const worded = readSuperlative(tokens, at, null)
  return worded && close(tokens, { at, end, place: 1, ...worded, isPlaceAlone: false })
}

/** "second", "2nd", "second-highest": the place, the token behind it, and what is glued to it. */
interface Placed {
  readonly place: number
  /** "ranked last" is first from the bottom. */
  readonly isMost: boolean
  readonly to: number
  readonly glued: string | null
}

function readPlace(tokens: readonly Token[], at: number): Placed | null {
  const token = tokens[at]!
  if (token.kind === 'number') {
    const isOrdinal = /^(?:nd|rd|th)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 1]!.start === token.end
    return isOrdinal && /^\d{1,2}$/.test(token.text)
      ? { place: Number(token.text), isMost: true, to: at + 2, glued: null }
      : null
  }
  if (token.lower === 'last') return { place: 1, isMost: false, to: at + 1, glued: null }
  const dash = token.lower.indexOf('-')
  const place = PLACES.get(dash < 0 ? token.lower : token.lower.slice(0, dash))
  if (place === undefined) return null
  // "second - highest": the hyphen may be a token of its own.
  const to = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
  return { place, isMost: true, to, glued: dash < 0 ? null : token.lower.slice(dash + 1) }
}

interface Superlative {
  readonly to: number
  readonly isMost: boolean
  readonly isSize: boolean
}

function readSuperlative(tokens: readonly Token[], at: number, glued: string | null): Superlative | null {
  const word = glued ?? tokens[at]?.lower ?? ''
  const to = glued === null ? at + 1 : at
  const harm = HARM.get(word)
  if (harm !== undefined) return { to: behindAdjective(tokens, to), isMost: harm, isSize: false }
  const size = SIZE.get(word)
  if (size === undefined) return null
  if (word !== 'most' && word !== 'least') return { to, isMost: size, isSize: true }
  const next = tokens[to]?.lower ?? '.'
  if (BEHIND_MOST.has(next)) return { to: to + 1, isMost: size, isSize: false }
  const isCount =
    MEASURE_NOUNS.has(next) ||
    PERSON_NOUNS.has(next) ||
    /^(?:since|in|of|for|with|at|on|cases|this|that|,|\.|;|\)|—|–)$/.test(next)
  return isCount ? { to, isMost: size, isSize: true } : null
}

/** "worst hit", "hardest hit": one word in two. */
const behindAdjective = (tokens: readonly Token[], at: number): number =>
  BEHIND_MOST.has(tokens[at]?.lower ?? '') ? at + 1 : tokens[at]?.text === '-' ? at + 2 : at

/** "ranked second", "came in third with 44", "in second place". */
function isPlaceAlone(tokens: readonly Token[], at: number, to: number): boolean {
  let back = at - 1
  while (back > at - 4 && WARDED.has(tokens[back]?.lower ?? '')) back--
  const verb = tokens[back]?.lower ?? ''
  if (!RANKING.test(verb)) return false
  const next = tokens[to]?.lower ?? '.'
  if (next === 'place' || next === 'place,') return true
  // "was second" must end there; "came third in the list" is said of ranks alone.
  return (
    /^(?:[.,;:()—–]|with|at|behind|after|on|overall|among|and|nationwide|nationally)$/.test(next) ||
    (next === 'in' && (/^rank/.test(verb) || measureAt(tokens, to + 1) !== null))
  )
}

/** "a five-year high": the peak of so many years. */
function readPeak(tokens: readonly Token[], at: number): RankWords | null {
  const peak = tokens[at + 1]?.lower
  if ((peak !== 'high' && peak !== 'low' && peak !== 'peak') || tokens[at]!.kind !== 'word') return null
  const match = SPAN_PEAK.exec(tokens[at]!.lower)
  const count = match ? NUMBERS.get(match[1]!) : undefined
  if (!match || count === undefined) return null
  const grain = match[2] as 'year' | 'month'
  return {
    from: at,
    to: at + 2,
    next: at + 2,
    place: 1,
    isMost: peak !== 'low',
    measure: null,
    scope: { kind: 'last', months: grain === 'year' ? 12 * count : count, grain },
    isPlaceAlone: false,
  }
}

/** "attacks peaked in 2026": the time behind it holds the rank. */
function readPeaked(tokens: readonly Token[], at: number): RankWords | null {
  const isPeak = tokens[at]!.lower === 'peaked' || tokens[at]!.lower === 'peaking'
  if (!isPeak || !/^(?:in|during)$/.test(tokens[at + 1]?.lower ?? '')) return null
  return {
    from: at,
    to: at + 3,
    next: at,
    place: 1,
    isMost: true,
    measure: measureAt(tokens, at - 1),
    scope: { kind: 'all' },
    isPlaceAlone: false,
  }
}

/** "one of the deadliest", "among the highest", "not the worst", "once the safest" */
const isOneOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.lower === 'of' ||
  /^(?:among|amongst|not|once|than|longer|previously|formerly|by|perhaps|possibly|as)$/.test(
    tokens[at - 2]?.lower ?? '',
  )

interface Opened extends Superlative {
  readonly at: number
  readonly end: number
  readonly place: number
  readonly isPlaceAlone: boolean
}

/** Reads what the rank counts and what it is taken among; null where the text cannot list that. */
function close(
  tokens: readonly Token[],
  { at, end, place, to, isMost, isSize, isPlaceAlone }: Opened,
): RankWords | null {
  let noun = to
  let measure: string | null = null
  while (noun < Math.min(end, to + 4) && tokens[noun]!.kind === 'word' && !isEnd(tokens[noun]!.lower)) {
    const word = tokens[noun]!.lower
    if (OTHER_MEASURES.test(word) || (isSize && (PLACE_NOUNS.has(word) || OWN_SIZE.test(word)))) return null
    measure = MEASURE_NOUNS.get(word)?.measure ?? measure
    noun++
  }
  const scope = readScope(tokens, noun, end)
  if (!scope) return null
  const isOf = /^(?:of|in)$/.test(tokens[noun]?.lower ?? '')
  const counted = isOf ? (measureAt(tokens, noun + 1) ?? measureAt(tokens, noun + 2)) : null
  return {
    from: at,
    to: scope.to,
    next: noun,
    place,
    isMost,
    measure: counted ?? measure,
    scope: scope.scope,
    isPlaceAlone,
  }
}

/** "in attacks", "of killed", "of people killed" */
const measureAt = (tokens: readonly Token[], at: number): string | null => {
  const word = tokens[at]?.lower ?? ''
  return MEASURE_NOUNS.get(word)?.measure ?? MEASURE_VERBS.get(word) ?? null
}

const isEnd = (word: string): boolean =>
  /^(?:since|in|of|for|with|at|on|over|during|among|behind|after|by|was|were|is|are|had|has|came|went|fell|and|but|while|the|as|to|from|where|when|which|that|who|recorded|reported|occurred)$/.test(
    word,
  )

/** "since March", "in five years", "of the decade"; what is not told ends in "all". Null for what no text lists. */
function readScope(tokens: readonly Token[], from: number, end: number): { scope: RankScope; to: number } | null {
  const last = phraseEnd(tokens, from, end)
  if (tokens.slice(from, last).some(({ lower }) => OPEN.test(lower))) return null
  let to = from
  for (let i = from; i < last; i++) {
    const word = tokens[i]!.lower
    if (word === 'since') return sinceScope(tokens, i)
    const span = spanScope(tokens, i)
    if (span) return span
    // "in years", "in a generation": how many, it does not say.
    if (/^(?:years|decade|months|weeks|century)$/.test(word) && !isDefiniteSpan(tokens, i)) return null
    if (i < from + 4 && /^(?:of|in|the|year|month|period|quarter|week|country|province)$/.test(word)) to = i + 1
  }
  // "of the", "in the" told of nothing: the words that say it end before.
  while (to > from && /^(?:of|in|the)$/.test(tokens[to - 1]!.lower)) to--
  return { scope: { kind: 'all' }, to }
}

/** Where the words end that may say what a rank is taken among. */
function phraseEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from
  while (at < Math.min(end, from + 12) && !/^(?:[,;.()—–:]|while|but|which|when|with|behind)$/.test(tokens[at]!.lower))
    at++
  return at
}

/** "of the three years": as many as the text lists. */
const isDefiniteSpan = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|these|those|all)$/.test(tokens[at - 2]?.lower ?? '') && NUMBERS.has(tokens[at - 1]?.lower ?? '')

function sinceScope(tokens: readonly Token[], since: number): { scope: RankScope; to: number } | null {
  for (let i = since + 1; i < since + 4; i++) {
    const token = tokens[i]
    if (!token) return null
    if (/^(?:19|20)\d\d$/.test(token.text))
      return { scope: { kind: 'since', year: Number(token.text), month: null }, to: i + 1 }
    const month = token.isCapital ? MONTHS[token.lower] : undefined
    if (month === undefined) continue
    const year = /^(?:19|20)\d\d$/.exec(tokens[i + 1]?.text ?? '')
    return { scope: { kind: 'since', year: year ? Number(year[0]) : null, month }, to: year ? i + 2 : i + 1 }
  }
  return null
}

/** "in five years", "for the past four months", "in a decade" */
function spanScope(tokens: readonly Token[], at: number): { scope: RankScope; to: number } | null {
  if (!/^(?:in|for|of|over|during)$/.test(tokens[at]!.lower)) return null
  let i = at + 1
  while (i < at + 5 && /^(?:the|past|last|its|more|than|nearly|almost|over|at|least)$/.test(tokens[i]?.lower ?? '')) i++
  const word = tokens[i]?.lower ?? ''
  const count = NUMBERS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : word === 'a' ? 1 : undefined)
  const unit = tokens[i + 1]?.lower ?? ''
  if (count === undefined || (tokens[i - 1]?.lower === 'the' && tokens[at]!.lower === 'of')) return null
  if (/^decades?$/.test(unit)) return { scope: { kind: 'last', months: 120 * count, grain: 'year' }, to: i + 2 }
  if (/^years?$/.test(unit)) return { scope: { kind: 'last', months: 12 * count, grain: 'year' }, to: i + 2 }
  if (/^months?$/.test(unit)) return { scope: { kind: 'last', months: count, grain: 'month' }, to: i + 2 }
  return null
}
