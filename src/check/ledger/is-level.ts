import { CHANGE_NOUNS, CHANGE_VERBS, MODALS } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Page, Spot } from './page.ts'

/** Words within a few tokens before a number that make it a difference, a part or a guess. */
const PART_OPENERS = new Set([
  'another',
  'additional',
  'extra',
  'further',
  'including',
  'included',
  'remaining',
  'other',
  'every',
  'each',
  'per',
  'average',
])
const GUESSES = new Set([
  'expected',
  'projected',
  'forecast',
  'forecasts',
  'predicted',
  'likely',
  'feared',
  'would-be',
  'target',
  'planned',
  'plans',
  'threatened',
  'if',
  'unless',
])
const RATE_NOUNS = new Set(['day', 'week', 'month', 'year', 'hour', 'quarter', 'person', 'head', 'attack', 'incident'])

/**
 * True for a number that says how many there were: no difference ("862 more"), no rate ("seven a day"), no part of a number
 * beside it ("22 of them"), no guess ("could reach 4,000").
 */
export function isLevel({ tokens }: Page, spot: Spot): boolean {
  return !(
    isDifference(tokens, spot) ||
    isRate(tokens, spot) ||
    isPart(tokens, spot) ||
    isGuess(tokens, spot) ||
    isAside(tokens, spot)
  )
}

/** "an increase of 862 deaths", "rose by 862", "862 more than a year earlier", "862 fewer deaths". */
function isDifference(tokens: readonly Token[], { from, to, left }: Spot): boolean {
  const [before, earlier] = [tokens[from - 1]?.lower ?? '', tokens[from - 2]?.lower ?? '']
  if ((before === 'of' || before === 'by') && (CHANGE_NOUNS.has(earlier) || CHANGE_VERBS.has(earlier))) return true
  if (before === 'by' && from - 1 >= left && tokens.slice(left, from).some(({ lower }) => CHANGE_VERBS.has(lower)))
    return true
  for (let i = to; i < to + 4 && tokens[i]?.kind === 'word'; i++) if (MORE_WORDS.has(tokens[i]!.lower)) return true
  return false
}
const MORE_WORDS = new Set(['more', 'fewer', 'less', 'higher', 'lower'])

/** "nearly seven people a day", "12 deaths per month", "an average of 12". */
function isRate(tokens: readonly Token[], { to, from, left, right }: Spot): boolean {
  for (let i = to; i < Math.min(right + 2, to + 7) && tokens[i]; i++) {
    const { lower } = tokens[i]!
    if (lower === 'per' || lower === 'daily' || lower === 'each' || lower === 'apiece') return true
    if ((lower === 'a' || lower === 'every') && RATE_NOUNS.has(tokens[i + 1]?.lower ?? '')) return true
  }
  for (let i = from - 1; i >= Math.max(left, from - 6); i--)
    if (tokens[i]!.lower === 'average' || tokens[i]!.lower === 'averaging' || tokens[i]!.lower === 'daily') return true
  return false
}

/** "22 of them", "including 22 officers", "another 12", "12 others". */
function isPart(tokens: readonly Token[], { from, to }: Spot): boolean {
  const next = tokens[to]?.lower ?? ''
  if (next === 'of' && /^(?:them|whom|these|those|the|its|their|which)$/.test(tokens[to + 1]?.lower ?? '')) return true
  if (next === 'others' || next === 'other') return true
  for (let i = from - 1; i >= Math.max(0, from - 2); i--) {
    const { kind, lower } = tokens[i]!
    if (PART_OPENERS.has(lower)) return true
    if (kind !== 'word') return false
  }
  return false
}

/** "the figure of another body, which has counted 4,226": told in passing, by someone else than the sentence's speaker. */
const isAside = (tokens: readonly Token[], { from }: Spot): boolean =>
  /^(?:counted|recorded|reported|documented|put|gave|has|had)$/.test(tokens[from - 1]?.lower ?? '') &&
  tokens.slice(Math.max(0, from - 4), from - 1).some(({ lower }) => lower === 'which' || lower === 'who')

/** "could reach 4,000", "is expected to kill". A modal after the number is about something else. */
function isGuess(tokens: readonly Token[], { from, left }: Spot): boolean {
  for (let i = from - 1; i >= Math.max(left, from - 12); i--) {
    const { lower, isCapital } = tokens[i]!
    if ((MODALS.has(lower) && !isCapital) || GUESSES.has(lower)) return true
  }
  return false
}
