import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES, type Direction } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { figureAt } from '../order.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import type { Entry } from '../quantity.ts'
import { type Series, seriesNear } from '../series.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'

/** Claims that a series went one way, step after step. */
export const trend: Rule = {
  name: 'trend',
  checks:
    'A claim that a series rose or fell at every step ("the third straight rise", "fallen every year since"), against the levels with their times.',
  cues: [
    'the third straight monthly rise',
    'for the fourth consecutive year',
    'have fallen every year since 2027',
    'the third yearly fall in a row',
  ],
  limits:
    'At least three levels of one kind with times of their own must be in the text, as many as the claim speaks of.',
  example: {
    text: 'There were 22 attacks in May 2027, 24 in June and 30 in July, the second straight monthly rise.',
    message: '22, 24, 30: every step is a rise; ‘second straight monthly rise’ holds.',
  },
  propose: (sheet) => findClaims(sheet).map((claim) => proposalFor(sheet, claim)),
}

interface TrendClaim {
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly direction: Direction
  /** How many steps in a row; null for "every year since". */
  readonly steps: number | null
  readonly since: number | null
  /** "ending a run of two annual increases": the last step is no more of it. */
  readonly isEnded: boolean
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ').map((word, i) => [word, i + 1]),
)
const CARDINALS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 2]),
)
const STRAIGHT = new Set(['straight', 'consecutive', 'successive', 'running'])
const GRAINS = new Set([
  'yearly',
  'annual',
  'monthly',
  'quarterly',
  'weekly',
  'year',
  'month',
  'quarter',
  'week',
  'years',
  'months',
  'quarters',
  'weeks',
  'year-on-year',
  'season',
])

/** Reads every claim of a trend, with the direction from its noun or its sentence's verb. */
function findClaims(sheet: Sheet): TrendClaim[] {
  const claims: TrendClaim[] = []
  sheet.view.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const claim =
        readOrdinal(sheet.tokens, i, sentence.to) ??
        readEvery(sheet.tokens, i, sentence.to) ??
        readCount(sheet.tokens, i, sentence.to)
      if (!claim) continue
      const direction =
        claim.direction === 'none' ? verbDirection(sheet.tokens, sentence.from, sentence.to, i) : claim.direction
      if (direction !== 'none')
        claims.push({ ...claim, direction, sentence: index, isEnded: isEnded(sheet.tokens, claim.from) })
      i = claim.to
    }
  })
  return claims
}

const isEnded = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 5), at)
    .some((token) => /^(?:end|ends|ended|ending|broke|breaks|breaking|snapped|halted|interrupted)$/.test(token.lower))

type Read = Omit<TrendClaim, 'sentence' | 'isEnded'>

/** "the third straight monthly rise", "the third yearly fall in a row", "for the third consecutive year" */
function readOrdinal(tokens: readonly Token[], i: number, end: number): Read | null {
  const steps =
    ORDINALS.get(tokens[i]!.lower) ??
    (/^(\d+)$/.test(tokens[i]!.text) && /^(?:st|nd|rd|th)$/.test(tokens[i + 1]?.lower ?? '')
      ? Number(tokens[i]!.text)
      : undefined)
  if (steps === undefined || steps < 2) return null
  let isRow = false
  let direction: Direction = 'none'
  let hasGrain = false
  let to = i + 1
  for (let at = i + 1; at < Math.min(end, i + 8); at++) {
    const word = tokens[at]!.lower
    if (STRAIGHT.has(word)) isRow = true
    else if (word === 'row' && tokens[at - 1]?.lower === 'a') isRow = true
    else if (GRAINS.has(word)) hasGrain = true
    else if (CHANGE_NOUNS.has(word) && direction === 'none') direction = CHANGE_NOUNS.get(word)!
    else if (!['in', 'a', 'st', 'nd', 'rd', 'th', 'of', 'overall', 'such'].includes(word)) break
    to = at + 1
  }
  if (!isRow && !(hasGrain && direction !== 'none')) return null
  return { from: i, to, direction, steps, since: null }
}

/** "have fallen every year since 2021", "rose in each of the five years" */
function readEvery(tokens: readonly Token[], i: number, end: number): Read | null {
  if (tokens[i]!.lower !== 'every' && tokens[i]!.lower !== 'each') return null
  const at = tokens[i + 1]?.lower === 'single' ? i + 2 : i + 1
  if (!GRAINS.has(tokens[at]?.lower ?? '')) return null
  let from = i
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (CHANGE_VERBS.has(tokens[k]!.lower)) from = k
  const direction = from < i ? CHANGE_VERBS.get(tokens[from]!.lower)! : 'none'
  const isSince = tokens[at + 1]?.lower === 'since' && /^(?:19|20)\d\d$/.test(tokens[at + 2]?.text ?? '')
  if (direction === 'none') return null
  return {
    from,
    to: Math.min(end, isSince ? at + 3 : at + 1),
    direction,
    steps: null,
    since: isSince ? Number(tokens[at + 2]!.text) : null,
  }
}

/** "three years in a row", "four consecutive months of decline" */
function readCount(tokens: readonly Token[], i: number, end: number): Read | null {
  const steps = CARDINALS.get(tokens[i]!.lower)
  if (steps === undefined) return null
  const words = tokens.slice(i + 1, Math.min(end, i + 8)).map((token) => token.lower)
  const isRunning = GRAINS.has(words[0] ?? '') && (words[1] === 'running' || words[1] === 'straight')
  const isRow = isRunning || (GRAINS.has(words[0] ?? '') && words[1] === 'in' && words[3] === 'row')
  const isStraight = STRAIGHT.has(words[0] ?? '') && GRAINS.has(words[1] ?? '')
  const isKind = /(?:al|ly)$/.test(words[0] ?? '') && GRAINS.has(words[0]!) && CHANGE_NOUNS.has(words[1] ?? '')
  if (!isRow && !isStraight && !isKind) return null
  const noun = words.find((word) => CHANGE_NOUNS.has(word))
  return {
    from: i,
    to: i + 1 + (isRow && !isRunning ? 4 : 2),
    direction: noun ? CHANGE_NOUNS.get(noun)! : 'none',
    steps,
    since: null,
  }
}

/** The direction of the nearest verb of change in the sentence. */
function verbDirection(tokens: readonly Token[], from: number, to: number, at: number): Direction {
  let found: Direction = 'none'
  let distance = Infinity
  for (let i = from; i < to; i++) {
    const isGoing = /^(?:go|goes|went|gone|going|is|are|was|were|been)$/.test(tokens[i - 1]?.lower ?? '')
    const direction =
      CHANGE_VERBS.get(tokens[i]!.lower) ??
      CHANGE_NOUNS.get(tokens[i]!.lower) ??
      (isGoing && /^(?:up|down|higher|lower)$/.test(tokens[i]!.lower) ? COMPARATIVES.get(tokens[i]!.lower) : undefined)
    if (direction && direction !== 'none' && Math.abs(i - at) < distance)
      [found, distance] = [direction, Math.abs(i - at)]
  }
  return found
}

function proposalFor(sheet: Sheet, claim: TrendClaim): Proposal {
  const index = figureAt(sheet, claim.from)
  const all = seriesNear(sheet, {
    sentence: claim.sentence,
    index,
    topic: null,
    as: null,
  })
  return {
    kind: 'trend',
    rule: `trend/${claim.steps === null ? 'every' : 'in-a-row'}`,
    claim: { start: sheet.tokens[claim.from]!.start, end: sheet.tokens[claim.to - 1]!.end },
    entry: null,
    stated: null,
    options: all.flatMap((series) => toOption(series, claim)),
    bar: 2.8,
    missing: 'the text does not give the levels of every step',
  }
}

function toOption(series: Series, claim: TrendClaim): Option[] {
  const all =
    claim.since === null ? series.entries : series.entries.filter((entry) => (entry.when?.year ?? 0) >= claim.since!)
  const told = claim.isEnded ? all.slice(0, -1) : all
  const wanted = claim.steps === null ? told : told.slice(-(claim.steps + 1))
  const isWhole = claim.steps === null ? wanted.length >= 3 : wanted.length === claim.steps + 1
  const values = wanted.map((entry) => entry.figure.value.best)
  const holds = values.every(
    (value, i) => i === 0 || (claim.direction === 'up' ? value > values[i - 1]! : value < values[i - 1]!),
  )
  // A shorter series can break a claim but never prove it.
  if (wanted.length < 2 || (!isWhole && holds)) return []
  const broken = brokenStep(wanted, claim.direction)
  return [
    {
      operands: wanted,
      value: null,
      fit: series.fit,
      reasons: ['levels of one kind with their times'],
      working: () =>
        `${values.map((value) => say(value)).join(', ')}: ${broken ? `${say(broken[0])} to ${say(broken[1])} is no ${claim.direction === 'up' ? 'rise' : 'fall'}` : `every step is a ${claim.direction === 'up' ? 'rise' : 'fall'}`}`,
      holds,
    },
  ]
}

function brokenStep(entries: readonly Entry[], direction: Direction): [number, number] | null {
  for (let i = 1; i < entries.length; i++) {
    const [a, b] = [entries[i - 1]!.figure.value.best, entries[i]!.figure.value.best]
    if (direction === 'up' ? b <= a : b >= a) return [a, b]
  }
  return null
}
