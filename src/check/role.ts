import { CHANGE_NOUNS, MONTHS, TIME_UNITS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Role } from './quantity.ts'

/** Words that may stand between a number and the word that gives its role. */
const SKIPPED = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'this',
  'his',
  'only',
  'just',
  'some',
  'still',
  'record',
  'another',
  'these',
  'those',
  'that',
  'all',
  'last',
  "'s",
  'year',
  'month',
  'quarter',
  'week',
  'previous',
  'preceding',
  'earlier',
])
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['from', 'from'],
  ['to', 'to'],
  ['reach', 'to'],
  ['reached', 'to'],
  ['reaching', 'to'],
  ['hit', 'to'],
  ['hitting', 'to'],
  ['into', 'to'],
  ['against', 'base'],
  ['versus', 'base'],
  ['vs', 'base'],
  ['v', 'base'],
  ['than', 'base'],
  ['over', 'base'],
  ['above', 'base'],
  ['below', 'base'],
  ['on', 'base'],
  ['upon', 'base'],
  ['after', 'base'],
  ['of', 'of'],
  ['by', 'by'],
  ['at', 'at'],
])
/** "home to 1.35 million", "equivalent to 47 per cent": nothing went to that level. */
const NO_CHANGE = new Set(
  'home equivalent equal amount amounts amounted amounting close due related corresponding corresponds similar comes came come adds add added adding access according paid given sum sums'.split(
    ' ',
  ),
)
const COMPARING = new Set([
  'compared',
  'comparison',
  'relative',
  'contrast',
  'opposed',
  'comparing',
  'contrasted',
  'set',
])

/** "charges were brought against 1,549 of them": done to them, and compared with nothing. */
const DONE_TO = new Set(
  'brought filed levelled laid issued directed launched committed cases charges proceedings warrants complaints violence violations abuses offences crimes attacks used'.split(
    ' ',
  ),
)

/** "9 per cent above the 12", "an increase on the 12": only after a change do these words open its base. */
const AFTER_CHANGE = new Set(['over', 'above', 'below', 'on', 'upon'])
const isAfterChange = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    [
      '%',
      'cent',
      'percent',
      'pc',
      'points',
      'point',
      'half',
      'third',
      'quarter',
      'fifth',
      'up',
      'down',
      'more',
      'well',
      'just',
    ].includes(token.lower) ||
    CHANGE_NOUNS.has(token.lower))

/** "19 per cent above the monthly average of 2.6 billion", "6,000 short of its strength of 52,000": the base has a noun of its own. */
function opensBase(tokens: readonly Token[], of: number): boolean {
  for (let i = of - 1; i >= Math.max(0, of - 6) && tokens[i]!.kind === 'word'; i--) {
    const word = tokens[i]!.lower
    if (word === 'than' || (word === 'against' && i < of - 1)) return true
    if ((word === 'short' || word === 'shy') && tokens[i + 1]!.lower === 'of' && i + 1 < of) return true
    if (AFTER_CHANGE.has(word) && isAfterChange(tokens[i - 1])) return true
  }
  return false
}

/** "45 per cent above that of 2027, 748": the number of what "that" stands for. */
function isBehindThat(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false
  for (let i = from - 2; i >= Math.max(0, from - 7); i--) {
    if (/^(?:that|those)$/.test(tokens[i]!.lower) && /^(?:of|in|for|from)$/.test(tokens[i + 1]!.lower))
      return /^(?:than|above|below|over|on|against|with|to|times|as)$/.test(tokens[i - 1]?.lower ?? '')
    if (',;:.('.includes(tokens[i]!.text)) return false
  }
  return false
}

/** "four more than the opposition, which has nine": the number of what was compared with. */
function isBehindThan(tokens: readonly Token[], from: number): boolean {
  if (!/^(?:has|have|had|saw|lost|counted|recorded|holds|held|won|reported)$/.test(tokens[from - 1]?.lower ?? ''))
    return false
  if (!/^(?:which|who|where|with)$/.test(tokens[from - 2]?.lower ?? '')) return false
  for (let i = from - 3; i >= Math.max(0, from - 10); i--) {
    if (tokens[i]!.lower === 'than') return true
    if (';:.('.includes(tokens[i]!.text) || tokens[i]!.kind === 'number') return false
  }
  return false
}

/** "71 more than in all of 2027 (395)": the number of the time that the comparison named. */
function isBracketBehindBase(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== '(') return false
  for (let i = from - 2; i >= Math.max(0, from - 9) && tokens[i]!.kind !== 'newline'; i--) {
    const word = tokens[i]!.lower
    if (word === 'than' || word === 'against' || word === 'as')
      return tokens
        .slice(i, from - 1)
        .some(
          (token) =>
            isYear(token) || isPercentSign(token) || TIME_UNITS.has(token.lower) || MONTHS[token.lower] !== undefined,
        )
    if (',;:.'.includes(tokens[i]!.text)) return false
  }
  return false
}

const isYear = (token: Token): boolean => /^(?:19|20)\d\d$/.test(token.text)

const isPercentSign = (token: Token): boolean => /^(?:%|cent|percent)$/.test(token.lower)

/** "152 (160), down 5%": the bracket of a row that goes on to say the change. */
const isBracketBeforeChange = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.text === '(' &&
  tokens[from - 2]?.kind === 'number' &&
  tokens[from + 1]?.text === ')' &&
  /^[,;:–—-]$/.test(tokens[from + 2]?.text ?? '') &&
  /^(?:up|down|plus|minus|\+|-|−|an?|a)$/.test(tokens[from + 3]?.lower ?? '')

/** "18,940 (2027: 12,350)": a number behind its year in brackets. */
const isBracketedBase = (tokens: readonly Token[], from: number): boolean =>
  isBracketBehindBase(tokens, from) ||
  isBareBracket(tokens, from) ||
  isBracketBeforeChange(tokens, from) ||
  (/^[:,]$/.test(tokens[from - 1]?.text ?? '') &&
    /^(?:19|20)\d\d$/.test(tokens[from - 2]?.text ?? '') &&
    tokens[from - 3]?.text === '(')

/** "killed 488 (610), wounded 1,037 (1,220)": two or more numbers with nothing but another in brackets behind them. */
const isBareBracket = (tokens: readonly Token[], from: number): boolean => {
  const isPair = (at: number) =>
    tokens[at - 1]?.text === '(' &&
    tokens[at - 2]?.kind === 'number' &&
    tokens[at]?.kind === 'number' &&
    tokens[at + 1]?.text === ')'
  if (!isPair(from)) return false
  for (let at = Math.max(2, from - 8); at < Math.min(tokens.length, from + 9); at++)
    if (at !== from && isPair(at)) return true
  return false
}

/** "15 per cent more than in 2026, when they saw 2,940": the comparison stands before the "when". */
function isWhenBase(tokens: readonly Token[], from: number, left: number): boolean {
  for (let i = from - 1; i >= Math.max(0, left - 2, from - 12); i--) {
    if (tokens[i]!.lower !== 'when') continue
    return tokens
      .slice(Math.max(0, i - 8), i)
      .some(
        (token) =>
          token.lower === 'than' || token.lower === 'against' || token.lower === 'that' || COMPARING.has(token.lower),
      )
  }
  return false
}

/** "1,263 dead after 1,086": a number and no more than its noun stand before the word. */
const isNumberBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' || (tokens[at - 2]?.kind === 'number' && tokens[at - 1]?.kind === 'word')

/** The role of a number in its sentence, from the words right before it. */
export function roleOf(tokens: readonly Token[], from: number, left: number): Role {
  let at = from - 1
  while (
    at >= left &&
    (SKIPPED.has(tokens[at]!.lower) || tokens[at]!.text === '$' || MONTHS[tokens[at]!.lower] !== undefined)
  )
    at--
  const word = at >= left || at >= from - 3 ? (tokens[at]?.lower ?? '') : ''
  if (word === 'to' && NO_CHANGE.has(tokens[at - 1]?.lower ?? '')) return 'plain'
  if ((word === 'with' || word === 'to') && COMPARING.has(tokens[at - 1]?.lower ?? '')) return 'base'
  const role = ROLES.get(word)
  if (word === 'against' && DONE_TO.has(tokens[at - 1]?.lower ?? '')) return 'plain'
  if (role === 'base' && AFTER_CHANGE.has(word) && !isAfterChange(tokens[at - 1])) return 'plain'
  if (word === 'after' && !/^[,(;—–]$/.test(tokens[at - 1]?.text ?? ',') && !isNumberBefore(tokens, at)) return 'plain'
  if (role === 'of' && opensBase(tokens, at)) return 'base'
  if (role) return role
  if (
    isWhenBase(tokens, from, left) ||
    isBracketedBase(tokens, from) ||
    isBehindThat(tokens, from) ||
    isBehindThan(tokens, from)
  )
    return 'base'
  // "compared with June, when 232 died", "against September's 12": the comparison stands further off in the same stretch.
  for (let i = left; i < at; i++) {
    if (
      COMPARING.has(tokens[i]!.lower) &&
      (tokens[i]!.lower !== 'set' || /^(?:against|beside)$/.test(tokens[i + 1]?.lower ?? ''))
    )
      return 'base'
  }
  return 'plain'
}
