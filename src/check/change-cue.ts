import { BARRIERS } from '#extract/index.ts'
import {
  BE_FORMS,
  CHANGE_NOUNS,
  CHANGE_VERBS,
  COMPARATIVES,
  type Direction,
  HAVE_FORMS,
  MONTHS,
  PLAIN_VERBS,
  TIME_UNITS,
} from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import { isDefinite, nounSubject } from './change-subject.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** Words that say that a number is a change, not a level: "rose by 12", "12 more", "an increase of 12". */
export interface ChangeCue {
  readonly direction: Direction
  /** verb: "rose (by) 12"; noun: "a 12% rise", "a rise of 12"; comparative: "12 more", "up 12"; elided: "and deaths by 12%". */
  readonly form: 'verb' | 'noun' | 'comparative' | 'elided'
}

const PADDING = new Set([
  'by',
  'a',
  'an',
  'some',
  'of',
  'another',
  'further',
  'additional',
  'the',
  'as',
  'much',
  'again',
  'only',
  'just',
  'well',
  'full',
  'net',
  'total',
  'overall',
  'sharply',
  'steeply',
  'slightly',
  'steadily',
  'again',
  'even',
  'almost',
  'yet',
  'still',
  'same',
])

/** By the index of the figure. */
const memory = new WeakMap<Sheet, (ChangeCue | null)[]>()

/** The change cue of a number, null for a level. Worked out once: every rule asks for it. */
export function changeCueOf(sheet: Sheet, entry: Entry): ChangeCue | null {
  let known = memory.get(sheet)
  if (!known) {
    known = []
    memory.set(sheet, known)
  }
  const cue = known[entry.index]
  if (cue !== undefined) return cue
  const found = readCue(sheet, entry)
  known[entry.index] = found
  return found
}

function readCue(sheet: Sheet, entry: Entry): ChangeCue | null {
  const { tokens } = sheet
  if (entry.role === 'from' || entry.role === 'base' || isLevelAfterTo(tokens, entry)) return null
  return (
    asManyAgain(tokens, entry) ??
    besidePercent(sheet, entry) ??
    saidAgain(sheet, entry) ??
    comparativeAfter(tokens, entry) ??
    before(tokens, entry) ??
    nounAfter(tokens, entry) ??
    pairBehind(sheet, entry) ??
    elided(sheet, entry)
  )
}

/** "rose to 34%", "reached 34": the level that a change led to. "up to 34%" is a hedge and stands inside the figure. */
const isLevelAfterTo = (tokens: readonly Token[], entry: Entry): boolean =>
  entry.role === 'to' && tokens[entry.from - 1]?.lower !== 'up'

/** "12 more", "12 people more than", "34% higher", "34% up on", "12 per cent below the" */
function comparativeAfter(tokens: readonly Token[], entry: Entry): ChangeCue | null {
  const limit = isRelative(entry) ? 1 : 3
  for (let i = entry.to; i < Math.min(entry.right + 1, entry.to + limit); i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return null
    const direction = COMPARATIVES.get(token.lower)
    // "no longer work", "no more than" compare nothing.
    if (direction && tokens[i - 1]?.lower === 'no') return null
    if (direction) return isComparing(tokens, i, entry) ? { direction, form: 'comparative' } : null
    // "its rival 44 and smaller parties the remaining 22"
    if (CHANGE_VERBS.has(token.lower) || /^(?:of|in|and|but|while)$/.test(token.lower)) return null
    // "its lead of 327,000 votes is smaller than": the verb starts another statement.
    if (BE_FORMS.has(token.lower) || HAVE_FORMS.has(token.lower) || PLAIN_VERBS.has(token.lower)) return null
    if (/^(?:saw|see|had|counted|reported|recorded|took|gave|got)$/.test(token.lower)) return null
  }
  return null
}

/** "half as many again" adds a half. */
const asManyAgain = (tokens: readonly Token[], { to }: Entry): ChangeCue | null =>
  tokens[to]?.lower === 'as' && tokens[to + 1]?.kind === 'word' && tokens[to + 2]?.lower === 'again'
    ? { direction: 'up', form: 'comparative' }
    : null

const OPEN_WORDS = new Set(['over', 'under', 'up', 'down', 'above', 'below'])

/**
 * "12 over the year" dates and "12 more" alone may only add; "12 over the 8", "12 more than", "12 fewer" compare. "60 more people
 * were hurt" adds to nothing that is a change.
 */
function isComparing(tokens: readonly Token[], i: number, entry: Entry): boolean {
  const word = tokens[i]!.lower
  const next = tokens[i + 1]?.lower ?? '.'
  if (OPEN_WORDS.has(word)) {
    if (word === 'over' || word === 'under')
      return (
        entry.figure.unit === 'percent' &&
        i === entry.to &&
        /^(?:the|that|those|\d|a|last|\p{Lu})/u.test(tokens[i + 1]?.text ?? '') &&
        // "rises of 22% and 41% over the next three years"
        !/^(?:next|past|following|coming|whole|same|entire)$/.test(tokens[i + 2]?.lower ?? '')
      )
    return i === entry.to
  }
  // "520 reporters behind bars"
  if (word === 'behind' || word === 'ahead') return /^(?:the|its|their|his|that|those|of|\d.*)$/.test(next)
  // "up from 64: 19 additional cases"
  if (word === 'further' || word === 'extra' || word === 'additional')
    return (
      /^(?:from|on|over|against|than)$/.test(tokens[entry.from - 3]?.lower ?? '') &&
      tokens[entry.from - 2]?.kind === 'number'
    )
  if (word === 'plus') return false
  if (word === 'more' || word === 'less') {
    const than = [1, 2, 3, 4].some((k) => tokens[i + k]?.lower === 'than')
    const isSaidTwice =
      /^(?:or|and|\()$/.test(next) && /^(?:[\d(+]|plus|minus|up|down|about|nearly)/.test(tokens[i + 2]?.lower ?? '')
    return than || isRelative(entry) || isSaidTwice || [',', '.', ';', ')'].includes(next)
  }
  return true
}

/** "0.7 million tonnes or 15 per cent down": the word behind the percent speaks of both. */
function besidePercent(sheet: Sheet, entry: Entry): ChangeCue | null {
  const next = sheet.entries[entry.index + 1]
  if (!next || isRelative(entry) || !['percent', 'points'].includes(kindOf(next)) || next.sentence !== entry.sentence)
    return null
  const between = sheet.tokens.slice(entry.to, next.from).map((token) => token.lower)
  const isSaidTwice = between.length <= 2 && /^(?:or|and|\()$/.test(between.at(-1) ?? '')
  const cue = isSaidTwice ? comparativeAfter(sheet.tokens, next) : null
  return cue && !/^(?:over|under|above|below)$/.test(sheet.tokens[next.to]?.lower ?? '') ? cue : null
}

/** "the increase is a fifth, or 517", "fell 3 per cent or 1,400 offences": the number behind a change in percent says it again. */
function saidAgain(sheet: Sheet, entry: Entry): ChangeCue | null {
  const last = sheet.entries[entry.index - 1]
  if (isRelative(entry) || last?.sentence !== entry.sentence || kindOf(last) !== 'percent') return null
  const between = sheet.tokens.slice(last.to, entry.from).map((token) => token.lower)
  if (!/^(?:,? ?or(?: by)?|, i\.e\.(?: by)?|, that is(?: by)?)$/.test(between.join(' '))) return null
  const cue = changeCueOf(sheet, last)
  return cue && { ...cue, form: 'elided' }
}

/** "Officers get 12 per cent: from 52,000 to 58,240": the two levels behind a colon make it a change. */
function pairBehind(sheet: Sheet, entry: Entry): ChangeCue | null {
  const [old, now] = [sheet.entries[entry.index + 1], sheet.entries[entry.index + 2]]
  const isPair = old?.role === 'from' && now?.role === 'to' && old.from - entry.to === 2
  return isPair && kindOf(entry) === 'percent' && /^[:(]$/.test(sheet.tokens[entry.to]!.text)
    ? { direction: 'none', form: 'comparative' }
    : null
}

/** "rose by 12", "fell 34%", "up 12", "plus 31%", "an increase of 12", "down by some 12" */
function before(tokens: readonly Token[], entry: Entry): ChangeCue | null {
  let at = entry.from - 1
  while (at >= 0 && at > entry.from - 5 && PADDING.has(tokens[at]!.lower)) at--
  const token = tokens[at]
  if (!token) return null
  const word = token.lower
  const isOf = tokens.slice(at + 1, entry.from).some((between) => between.lower === 'of')
  const isBy = tokens.slice(at + 1, entry.from).some((between) => between.lower === 'by')
  // "made up 16 per cent of the arrivals", "eats up 13 per cent of a budget" are shares.
  if (word === 'up' && (MAKING.has(tokens[at - 1]?.lower ?? '') || isShareOf(tokens, at, entry))) return null
  if (['up', 'down', 'plus', 'minus', '+', '−', 'higher', 'lower', 'upwards', 'downwards'].includes(word))
    return isOf || (!isRelative(entry) && (word === 'plus' || word === 'minus' || isPhrasal(tokens, at)))
      ? null
      : { direction: COMPARATIVES.get(word) ?? 'none', form: 'comparative' }
  if (
    word === '-' &&
    entry.figure.unit === 'percent' &&
    tokens[at]!.end === tokens[entry.from]!.start &&
    !(tokens[at - 1]?.end === token.start && /[\p{L}\d%]$/u.test(tokens[at - 1]!.text))
  )
    return { direction: 'down', form: 'comparative' }
  // "the increase is one of 35 per cent"
  const pronoun = word === 'one' && isOf ? nounSubject(tokens, at - 1) : null
  if (pronoun) return { direction: pronoun, form: 'noun' }
  const noun = CHANGE_NOUNS.get(word)
  if (noun && (isOf || isBy)) return { direction: noun, form: 'noun' }
  const subject = isRelative(entry) || isDefinite(tokens, at) ? nounSubject(tokens, at) : null
  if (subject) return { direction: subject, form: 'noun' }
  // "the increase, 41 per cent, was the second": the noun is glossed by its size.
  const isGloss =
    (word === ',' || word === '(') &&
    at === entry.from - 1 &&
    tokens.slice(Math.max(0, at - 4), at - 1).some((before) => /^(?:the|this|that|its|their)$/.test(before.lower))
  const glossed = isGloss ? CHANGE_NOUNS.get(tokens[at - 1]!.lower) : undefined
  if (glossed && glossed !== 'none') return { direction: glossed, form: 'noun' }
  const verb = CHANGE_VERBS.get(word)
  if (!verb) return isBy ? verbBeforeBy(tokens, at, entry) : null
  // "rose 12" with a bare count is rare and "cut 12 trees" is not; with a percent the verb alone will do.
  if (isOf || (!isBy && (verb === 'none' || !isRelative(entry)))) return null
  return { direction: verb, form: 'verb' }
}

/** "shot down 544 drones", "use up the 96 billion": the word belongs to its verb. */
const isPhrasal = (tokens: readonly Token[], at: number): boolean =>
  (PLAIN_VERBS.has(tokens[at - 1]?.lower ?? '') &&
    !BE_FORMS.has(tokens[at - 1]!.lower) &&
    !/^(?:go|goes|went|gone|come|comes|came)$/.test(tokens[at - 1]!.lower)) ||
  /^(?:shot|shoot|shoots|shooting|gun|gunned|guns|brought|bring|bringing|hunted|tracked|broke|break|took|take|set|sets|picked|rounded|blew|blown|turned|held|use|uses|used|using|took|end|ended|ends|hold|lock|locked|track|pick|round|blow|turn|knocked|tore|torn|struck|burned|burnt|closed|shut|put|handed|laid|cut|voted|lined|call|called|stand|signed|build|built|backed|wound|lit|dug|showed|paid|pinned)$/.test(
    tokens[at - 1]?.lower ?? '',
  )

/** "takes up 13 per cent of": behind a verb, and of something. */
const isShareOf = (tokens: readonly Token[], up: number, entry: Entry): boolean =>
  tokens[entry.to]?.lower === 'of' && tokens[up - 1]?.kind === 'word' && /[^s]s$|ing$|ed$/.test(tokens[up - 1]!.lower)

const MAKING = new Set(['make', 'makes', 'made', 'making', 'adds', 'add', 'adding', 'added'])
const isRelative = (entry: Entry): boolean => ['percent', 'points', 'times'].includes(kindOf(entry))

/** "fell in August by 12%", "was up on July by 12": the verb stands a few words before "by". */
function verbBeforeBy(tokens: readonly Token[], by: number, entry: Entry): ChangeCue | null {
  for (let i = by; i >= Math.max(entry.left, by - 8); i--) {
    const direction =
      CHANGE_VERBS.get(tokens[i]!.lower) ??
      (tokens[i]!.lower === 'up' || tokens[i]!.lower === 'down' ? COMPARATIVES.get(tokens[i]!.lower) : undefined)
    if (direction) return { direction, form: 'verb' }
    if (tokens[i]!.kind !== 'word') break
  }
  return verbOfSentence(tokens, by, entry)
}

/** "fell from 7.2 to 6.4, that is by 11 per cent", "or by 13 points": the verb stands before the two levels. */
function verbOfSentence(tokens: readonly Token[], by: number, entry: Entry): ChangeCue | null {
  if (!isRelative(entry) && entry.role !== 'by') return null
  for (let i = by; i >= Math.max(0, by - 24); i--) {
    const token = tokens[i]!
    if (token.kind === 'newline' || token.text === '.' || token.text === ';') return null
    const direction = CHANGE_VERBS.get(token.lower) ?? comparedBefore(tokens, i)
    if (direction && (direction !== 'none' || !/^(?:up|down)$/.test(tokens[i + 1]?.lower ?? '')))
      return { direction, form: 'elided' }
  }
  return null
}

/** "has gone up in two years, by 6 per cent", "is fewer than the 436, by 57": the direction without a verb of its own. */
function comparedBefore(tokens: readonly Token[], at: number): Direction | undefined {
  const word = tokens[at]!.lower
  const isUpOrDown =
    (word === 'up' || word === 'down') &&
    (BE_FORMS.has(tokens[at - 1]?.lower ?? '') ||
      /^(?:go|goes|went|gone|going|come|came)$/.test(tokens[at - 1]?.lower ?? ''))
  return isUpOrDown || (tokens[at + 1]?.lower === 'than' && BE_FORMS.has(tokens[at - 1]?.lower ?? ''))
    ? COMPARATIVES.get(word)
    : undefined
}

/** "a 34% rise", "a 9 per cent increase", "a 12-point drop" */
function nounAfter(tokens: readonly Token[], entry: Entry): ChangeCue | null {
  for (let i = entry.to; i < Math.min(tokens.length, entry.to + 4); i++) {
    const token = tokens[i]!
    const direction = CHANGE_NOUNS.get(token.lower)
    if (direction) return { direction, form: 'noun' }
    if (token.kind !== 'word' && token.text !== '-') return null
    if (token.lower === 'of' || token.lower === 'in' || token.lower === 'to') return null
  }
  return null
}

/** "Deaths fell by 30 per cent, from 194 to 135, and injuries by 7 per cent": the verb is said once. */
function elided(sheet: Sheet, entry: Entry): ChangeCue | null {
  const beside = besideDifference(sheet, entry)
  if (beside) return beside
  if (!isRelative(entry) && entry.role !== 'by') return null
  const near = sheet.tokens.slice(Math.max(0, entry.from - 3), entry.from).map((token) => token.lower)
  // "an increase of 17% in the north and of 13% in the south"
  const isBy = near.includes('by') || /(?:^| )and of$/.test(near.join(' '))
  if (!isBy && !(entry.list && entry.list.at > 0) && !isNextInRow(sheet, entry)) return null
  for (let i = entry.index - 1; i >= 0 && sheet.entries[i]!.sentence === entry.sentence; i--) {
    const earlier = sheet.entries[i]!
    if (!isRelative(earlier) && (isRelative(entry) || earlier.role !== 'by')) continue
    const cue = changeCueOf(sheet, earlier)
    if (cue) return { ...cue, form: 'elided' }
  }
  return null
}

const SAYING_AGAIN = new Set([
  'which',
  'that',
  'or',
  '(',
  'i.e.',
  'equivalent',
  'works',
  'worked',
  'amounts',
  'amounting',
  'equal',
  'equals',
  'represents',
  'representing',
  'meaning',
])
/** "an increase of 794 or 58 percent", "the increase of 862 works out at 34%": the change is said twice. */
function besideDifference(sheet: Sheet, entry: Entry): ChangeCue | null {
  let last = sheet.entries[entry.index - 1]
  if (
    kindOf(entry) !== 'percent' ||
    !last ||
    last.sentence !== entry.sentence ||
    isRelative(last) ||
    entry.barrier > BARRIERS.comma
  )
    return null
  if (sheet.tokens[entry.to]?.lower === 'of') return null
  // "by 1,100 to 3,600, almost a quarter": the step and the level it led to stand before.
  const step = sheet.entries[last.index - 1]
  if (last.role === 'to' && step && step.sentence === entry.sentence && step.role === 'by') {
    const cue = changeCueOf(sheet, step)
    if (cue) return { ...cue, form: 'elided' }
  }
  const between = sheet.tokens.slice(last.to, entry.from).map((token) => token.lower)
  // "318, up from 276: 15 per cent"
  const isTold = between.length === 1 && /^[:–—]$/.test(between[0]!) && last.role === 'from'
  // "5.4 million more and 36 per cent"
  const isAdded = between.at(-1) === 'and' && between.length <= 2 && changeCueOf(sheet, last)?.form === 'comparative'
  if (!isAdded && !isTold && !between.some((word) => SAYING_AGAIN.has(word))) return null
  // "up by 36 on the previous quarter's 576, or 6.3 percent": the base of the difference stands between.
  if ((last.role === 'base' || last.role === 'from') && isStepBefore(sheet, last)) last = sheet.entries[last.index - 1]!
  // "52, up from 40, or 30 per cent": the level now stands before
  const before = last.role === 'from' ? sheet.tokens[last.from - 2]?.lower : undefined
  const way = before && /^(?:up|down)$/.test(before) ? COMPARATIVES.get(before) : undefined
  if (way) return { direction: way, form: 'elided' }
  // "declined from 690 to 320, which is 54 per cent"
  if (
    last.role === 'to' &&
    sheet.entries[last.index - 1]?.role === 'from' &&
    sheet.entries[last.index - 1]!.sentence === last.sentence
  )
    return verbOfSentence(sheet.tokens, sheet.entries[last.index - 1]!.from, entry)
  const cue = changeCueOf(sheet, last)
  return cue && { ...cue, form: 'elided' }
}

/** "risen by 6,200 from 17,200": a step and the level that it was taken from. */
function isStepBefore(sheet: Sheet, level: Entry): boolean {
  const step = sheet.entries[level.index - 1]
  return step?.sentence === level.sentence && (level.role === 'base' || changeCueOf(sheet, step) !== null)
}

/** "10% in 2021, 8% in 2022 and 15% in 2023": nothing but times and commas between a percent and the one before it. */
function isNextInRow(sheet: Sheet, entry: Entry): boolean {
  const last = sheet.entries[entry.index - 1]
  if (!last || last.sentence !== entry.sentence || kindOf(last) !== kindOf(entry)) return false
  return sheet.tokens
    .slice(last.to, entry.from)
    .every(
      (token) =>
        [',', 'and', 'in', 'then', 'a', 'one', 'two', 'another', 'further', 'of', 'by', 'over', 'the', 'next'].includes(
          token.lower,
        ) ||
        token.kind === 'number' ||
        TIME_UNITS.has(token.lower) ||
        MONTHS[token.lower] !== undefined,
    )
}
