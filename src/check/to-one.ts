import { MEASURE_NOUNS, MEASURE_VERBS } from '#lexicon/index.ts'
import { hedgeOf } from './grade.ts'
import { figureAt, firstAt } from './order.ts'
import type { Option, Proposal } from './proposal.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { stemOf } from './stems.ts'
import { say } from './words.ts'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
)
/** What makes "four to one" a proportion and no score. */
const CUE =
  /^(?:outnumber(?:s|ed|ing)?|ratio|ratios|proportion|odds|outgun(?:s|ned|ning)?|exceed(?:s|ed|ing)?|margin|dwarf(?:s|ed)?)$/
const VERB = /^(?:outnumber(?:s|ed|ing)?|outgun(?:s|ned|ning)?|exceed(?:s|ed|ing)?|dwarf(?:s|ed)?)$/

/** "four to one", "4:1", "four-to-one": its tokens and what one side is for one of the other. */
interface ToOne {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** "Boys outnumbered girls four to one (160 to 40)", "a ratio of 4:1": the two sides that the text tells, over one another. */
export function proportionsToOne(sheet: Sheet): Proposal[] {
  return sheet.view.sentences.flatMap((sentence, index) => {
    const { tokens } = sheet
    let cue = -1
    for (let i = sentence.from; i < sentence.to && cue < 0; i++) if (CUE.test(tokens[i]!.lower)) cue = i
    const found: Proposal[] = []
    for (let i = sentence.from; i < sentence.to; i++) {
      const toOne = readToOne(sheet, i)
      if (!toOne) continue
      if (cue >= 0 || bracketBehind(sheet, toOne.to) || isSaidAgain(sheet, toOne))
        found.push(proposalFor(sheet, toOne, { ...sentence, index, cue }))
      i = toOne.to - 1
    }
    return found
  })
}

/** "120 and 60, or two to one" */
const isSaidAgain = ({ tokens }: Sheet, { from }: ToOne): boolean => {
  const at = /^(?:about|nearly|almost|roughly|over)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1
  return tokens[at]?.lower === 'or' && tokens[at - 1]?.text === ','
}

function readToOne({ tokens }: Sheet, at: number): ToOne | null {
  const glued = /^([a-z]+)-to-([a-z]+)$/.exec(tokens[at]!.lower)
  if (glued) return ratioOf(at, at + 1, NUMBERS.get(glued[1]!), NUMBERS.get(glued[2]!))
  const link = tokens[at + 1]
  const isTight = link?.text === ':' && link.start === tokens[at]!.end && tokens[at + 2]?.start === link.end
  if (link?.lower !== 'to' && !isTight) return null
  const isAlone = !/^(?:[:\d]|from$)/.test(tokens[at - 1]?.lower ?? '') && !/^[%\d]/.test(tokens[at + 3]?.text ?? '')
  return isAlone ? ratioOf(at, at + 3, numberAt(tokens[at]), numberAt(tokens[at + 2])) : null
}

const numberAt = (token: { readonly lower: string } | undefined): number | undefined =>
  NUMBERS.get(token?.lower ?? '') ?? (/^\d{1,2}(?:\.\d)?$/.test(token?.lower ?? '') ? Number(token!.lower) : undefined)

/** The second side is small: "from four to 12" is no proportion, and "5 to 20" hardly one. */
function ratioOf(from: number, to: number, a: number | undefined, b: number | undefined): ToOne | null {
  if (a === undefined || b === undefined || a <= b || b < 1 || b > 5 || !Number.isInteger(b)) return null
  return { from, to, value: a / b }
}

/** The two counts of a bracket right behind: "(160 to 40)", "(160 men, 40 women)". */
function bracketBehind(sheet: Sheet, to: number): readonly [Entry, Entry] | null {
  const { tokens } = sheet
  if (!/^[(:—–]$/.test(tokens[to]?.text ?? '')) return null
  const isBracket = tokens[to]!.text === '('
  let end = to + 1
  while (end < Math.min(tokens.length, to + 24) && !(isBracket ? /^\)$/ : /^[.;]$/).test(tokens[end]!.text)) end++
  const counts = sheet.entries.slice(figureAt(sheet, to), figureAt(sheet, end)).filter(isCount)
  return counts.length === 2 ? [counts[0]!, counts[1]!] : null
}

const isCount = (entry: Entry): boolean => kindOf(entry) === 'count' && entry.figure.value.best > 0

interface Place {
  readonly from: number
  readonly to: number
  readonly index: number
  /** The word that makes it a proportion; -1 where only a bracket does. */
  readonly cue: number
}

function proposalFor(sheet: Sheet, toOne: ToOne, sentence: Place): Proposal {
  const { tokens } = sheet
  // Its figure begins with its hedge: "more than four to one".
  const last = sheet.entries[figureAt(sheet, toOne.from + 1) - 1]
  const entry = last && last.to > toOne.from && last.to <= toOne.to ? last : null
  const bracket = bracketBehind(sheet, toOne.to)
  const pairs = bracket ? [bracket] : pairsNear(sheet, toOne, sentence.index)
  const sides = sidesOf(sheet, toOne, sentence)
  return {
    kind: 'ratio',
    rule: 'ratio/to-one',
    claim: { start: tokens[toOne.from]!.start, end: tokens[toOne.to - 1]!.end },
    entry,
    // A quarter of one either way is rounding: "three to one" for 2.8.
    stated: {
      value: toOne.value,
      hedge: entry ? hedgeOf(entry) : null,
      unit: 0.25,
      scale: 'times',
      low: toOne.value,
      high: toOne.value,
    },
    options: pairs.map((pair) => toOption(pair, sides, { sentence: sentence.index, isBracket: bracket !== null })),
    bar: 3.6,
    missing: 'one of the two sides has no number',
  }
}

/** Counts told side by side, in the sentence of the proportion or the ones beside it. */
function pairsNear(sheet: Sheet, toOne: ToOne, sentence: number): (readonly [Entry, Entry])[] {
  const { entries } = sheet
  const from = firstAt(entries.length, (at) => entries[at]!.sentence >= sentence - 1)
  const to = firstAt(entries.length, (at) => entries[at]!.sentence > sentence + 1)
  const near = entries
    .slice(from, to)
    .filter((entry) => isCount(entry) && (entry.to <= toOne.from || entry.from >= toOne.to))
  return near.slice(1).flatMap((entry, i) => {
    const last = near[i]!
    return last.sentence === entry.sentence ? [[last, entry] as const] : []
  })
}

interface Sides {
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
}

/** "Boys outnumbered girls", "the ratio of wounded to killed": what either side is called. */
function sidesOf(sheet: Sheet, toOne: ToOne, { from, cue }: Place): Sides {
  const { tokens } = sheet
  const none = { first: new Set<string>(), second: new Set<string>() }
  if (cue < 0 || cue > toOne.from) return none
  if (VERB.test(tokens[cue]!.lower)) {
    // "outnumbered by attackers five to one": who is more stands behind "by".
    const isPassive = tokens
      .slice(cue + 1, toOne.from - 1)
      .some(({ lower }, i, all) => lower === 'by' && i < all.length - 1)
    const [before, behind] = [namesIn(sheet, from, cue), namesIn(sheet, cue + 1, toOne.from)]
    return isPassive ? { first: behind, second: before } : { first: before, second: behind }
  }
  let to = cue + 1
  while (to < toOne.from && tokens[to]!.lower !== 'to') to++
  return to < toOne.from ? { first: namesIn(sheet, cue + 1, to), second: namesIn(sheet, to + 1, toOne.from) } : none
}

function namesIn(sheet: Sheet, from: number, to: number): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = from; i < to; i++) {
    const token = sheet.tokens[i]!
    const name = MEASURE_NOUNS.get(token.lower)?.measure ?? MEASURE_VERBS.get(token.lower) ?? stemOf(token)
    if (name) names.add(name)
  }
  return names
}

const isNamed = (names: ReadonlySet<string>, entry: Entry): boolean =>
  (entry.figure.measure !== null && names.has(entry.figure.measure)) ||
  [...entry.labels].some(([label, weight]) => weight === 1 && names.has(label))

function toOption(
  [a, b]: readonly [Entry, Entry],
  { first, second }: Sides,
  { sentence, isBracket }: { readonly sentence: number; readonly isBracket: boolean },
): Option {
  const [ahead, behind] = [
    Number(isNamed(first, a)) + Number(isNamed(second, b)),
    Number(isNamed(first, b)) + Number(isNamed(second, a)),
  ]
  const isOrdered = ahead !== behind
  const [top, bottom] = isOrdered
    ? ahead > behind
      ? [a, b]
      : [b, a]
    : a.figure.value.best >= b.figure.value.best
      ? [a, b]
      : [b, a]
  const value = top.figure.value.best / bottom.figure.value.best
  return {
    operands: [top, bottom],
    value,
    fit:
      (isBracket ? 4.5 : 2.6) + (isOrdered ? 0.8 * Math.max(ahead, behind) : 0) + (a.sentence === sentence ? 1 : 0.4),
    reasons: ['two counts side by side'],
    working: () => `${say(top.figure.value.best)} to ${say(bottom.figure.value.best)} is ${say(value)} to one`,
    alternatives: [{ kind: 'other-way', value: 1 / value, words: () => 'it is the other way round' }],
  }
}
