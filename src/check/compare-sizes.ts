import { isLevel, levelsNear } from './levels.ts'
import { figureAt, figuresOf, isInFigure } from './order.ts'
import type { Option } from './proposal.ts'
import { type Entry, kindOf, type Quantity, single, sumOf } from './quantity.ts'
import { ordinalPart } from './references.ts'
import type { Comparison } from './rules/comparison.ts'
import { runWith } from './runs.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { labelsIn, levelsNamed, siblingsOf } from './subjects.ts'
import { say } from './words.ts'

const EXCEED = new Set(
  'surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding outnumber outnumbers outnumbered outnumbering outstrip outstrips outstripped overtook overtakes overtaken eclipsed eclipses topped outweigh outweighs outweighed'.split(
    ' ',
  ),
)
const GREATER = new Set(['larger', 'higher', 'greater', 'more', 'bigger', 'deadlier'])
const SMALLER = new Set(['smaller', 'lower', 'fewer', 'less'])
const COMBINED = new Set(['combined', 'together', 'altogether'])
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
])

/** "X surpassed Y", "X is larger than the two others combined", "more than Y and Z together". */
export function exceedClaims(sheet: Sheet): Comparison[] {
  const claims: Comparison[] = []
  sheet.view.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = sheet.tokens[i]!.lower
      const isThan =
        (GREATER.has(word) || SMALLER.has(word)) &&
        sheet.tokens.slice(i + 1, i + 4).some((token) => token.lower === 'than')
      if ((!EXCEED.has(word) && !isThan) || isInFigure(sheet, i)) continue
      const claim = readClaim(sheet, {
        at: i,
        isThan,
        isLess: SMALLER.has(word),
        from: sentence.from,
        to: sentence.to,
        sentence: index,
      })
      if (claim) claims.push(claim)
    }
  })
  return claims
}

interface Place {
  readonly at: number
  readonly isThan: boolean
  readonly isLess: boolean
  readonly from: number
  readonly to: number
  readonly sentence: number
}

function readClaim(sheet: Sheet, place: Place): Comparison | null {
  const { tokens } = sheet
  const end = clauseEnd(sheet, place)
  const than =
    place.at +
    (place.isThan ? 1 + tokens.slice(place.at + 1, place.at + 4).findIndex(({ lower }) => lower === 'than') : 0)
  const right = tokens.slice(than + 1, end)
  const isCombined = right.some((token) => COMBINED.has(token.lower))
  // "more than in any other year", "more than ever before": what it is compared with has no numbers.
  if (right.some((token) => /^(?:any|ever|usual|expected|before|thought|previously)$/.test(token.lower))) return null
  // "more than 12", "exceeded 12": a number behind it makes it a hedge or a difference.
  const behind = figureAt(sheet, than + 1)
  const number = sheet.entries
    .slice(behind, behind + 3)
    .find((entry) => entry.from <= than + 3 && entry.to <= end && !isGroup(entry))
  if (number && !isCombined) return againstNumber(sheet, place, number)
  if (
    place.isThan &&
    !isCombined &&
    !isOpening(sheet, place) &&
    !['larger', 'higher', 'greater', 'bigger', 'deadlier', 'smaller', 'lower'].includes(tokens[place.at]!.lower)
  )
    return null
  if (
    place.isThan &&
    figuresOf(sheet, place.sentence).some((entry) => entry.to >= place.at - 1 && entry.to <= place.at)
  )
    return null
  const lefts = leftSides(sheet, place)
  const bracketed = isCombined ? listBehind(sheet, end) : null
  const options = lefts.flatMap((left) =>
    (bracketed
      ? [{ quantity: bracketed, points: 3.5 }]
      : rightSides(sheet, left.quantity, { than, end, isCombined })
    ).flatMap((rightSide) => toOption(left, rightSide, place.isLess)),
  )
  const faced = isOpening(sheet, place) ? facing(sheet, place.at, place.sentence) : null
  if (faced) options.push(...toOption(faced.left, faced.right, place.isLess))
  return options.length === 0 ? null : { from: place.at, to: end, form: 'exceeds', options }
}

/** "566, already higher than the 601 of all 2027": the last level before it against a number. */
function againstNumber(sheet: Sheet, place: Place, number: Entry): Comparison | null {
  const last = sheet.entries[number.index - 1]
  if (
    !last ||
    last.sentence !== number.sentence ||
    last.to > place.at ||
    kindOf(last) !== kindOf(number) ||
    sheet.tokens[number.from - 1]?.lower !== 'the'
  )
    return null
  const isNear = sheet.tokens
    .slice(last.to, place.at)
    .every((token) =>
      [
        ',',
        'already',
        'still',
        'is',
        'was',
        'far',
        'well',
        'and',
        'much',
        'even',
        'thus',
        'slightly',
        'which',
        'a',
      ].includes(token.lower),
    )
  if (!isNear || place.at === last.to || sameMeasure(single(last), single(number)) === null) return null
  return {
    from: place.at,
    to: number.to,
    form: 'exceeds',
    options: toOption({ quantity: single(last), points: 2.2 }, { quantity: single(number), points: 2.2 }, place.isLess),
  }
}

/** "More soldiers than rebels died: 64 against 41": both sides before their numbers. */
const isOpening = (sheet: Sheet, { at, from }: Place): boolean => at === from || sheet.tokens[at - 1]?.text === ','

/** The two numbers set against each other behind such a claim, in its order. */
function facing(sheet: Sheet, at: number, sentence: number): { left: Side; right: Side } | null {
  const [a, b] = figuresOf(sheet, sentence).filter((entry) => entry.from > at)
  if (!a || !b || b.role !== 'base' || kindOf(a) !== kindOf(b)) return null
  return { left: { quantity: single(a), points: 2.2 }, right: { quantity: single(b), points: 2.2 } }
}

/** "… combined (201 and 96)": the numbers of the other side, in brackets. */
function listBehind(sheet: Sheet, end: number): Quantity | null {
  if (sheet.tokens[end]?.text !== '(') return null
  const close = sheet.tokens.slice(end + 1, end + 60).findIndex((token) => token.text === ')') + end + 1
  const list = sheet.entries
    .slice(figureAt(sheet, end + 1), figureAt(sheet, close))
    .filter((entry) => kindOf(entry) === 'count')
  return list.length > 1 ? sumOf(list) : null
}

const isGroup = (entry: Entry): boolean => entry.isWords && entry.figure.value.best <= 5

function clauseEnd(sheet: Sheet, { at, to }: Place): number {
  for (let i = at + 1; i < to; i++)
    if ([',', ';', '.', '(', ')', '—'].includes(sheet.tokens[i]!.text) && i > at + 1) return i
  return to
}

interface Side {
  readonly quantity: Quantity
  readonly points: number
}

/** The number of the subject: the one its words name, the one that "the first group" points to, or the last before it. */
function leftSides(sheet: Sheet, { at, from, sentence }: Place): Side[] {
  const before = sheet.entries[figureAt(sheet, at) - 1]
  const last = figuresOf(sheet, sentence).findLast((entry) => entry.to <= at && isPlainLevel(sheet, entry))
  const probe = last ?? before
  if (!probe) return []
  const sides: Side[] = []
  const ordinal = ordinalIn(sheet, from, at, probe)
  if (ordinal) sides.push({ quantity: single(ordinal), points: 3.5 })
  const start =
    last && sheet.tokens.slice(last.to, at).some((token) => token.text === ',' || token.lower === 'and') ? from : from
  for (const named of levelsNamed(sheet, labelsIn(sheet, start, at), probe.index).slice(0, 4))
    sides.push({ quantity: named.quantity, points: Math.min(2.5, named.points) + 0.8 })
  if (last) sides.push({ quantity: single(last), points: 2.2 })
  const spoken = last ? null : spokenOf(sheet, from, sentence)
  if (spoken) sides.push({ quantity: single(spoken), points: 3 })
  return sides
}

/** "The report counted 2,060. They surpassed …": a pronoun speaks of what the sentence before it told first. */
function spokenOf(sheet: Sheet, from: number, sentence: number): Entry | null {
  if (!/^(?:they|these|this|it|that)$/.test(sheet.tokens[from]?.lower ?? '')) return null
  return figuresOf(sheet, sentence - 1).find((entry) => isPlainLevel(sheet, entry) && entry.role === 'plain') ?? null
}

/** "The first group makes up half … and is larger than the two others". */
function ordinalIn(sheet: Sheet, from: number, at: number, probe: Entry): Entry | null {
  return ordinalPart(sheet, { ...probe, left: from, right: at, from: at, to: at, index: probe.index + 1 })
}

const isPlainLevel = (sheet: Sheet, entry: Entry): boolean =>
  isLevel(sheet, entry) && kindOf(entry) !== 'percent' && !(entry.isWords && entry.figure.value.best <= 2)

/** "the other two combined", "all the others", "civilians and security personnel", "those of its neighbours combined". */
function rightSides(
  sheet: Sheet,
  left: Quantity,
  { than, end, isCombined }: { than: number; end: number; isCombined: boolean },
): Side[] {
  const words = sheet.tokens.slice(than + 1, end).map((token) => token.lower)
  const entry = left.parts[0]!
  const sides: Side[] = []
  const count = words.map((word) => COUNTS.get(word)).find((value) => value !== undefined) ?? null
  const isOthers =
    words.includes('other') ||
    words.includes('others') ||
    words.includes('rest') ||
    words.includes('neighbours') ||
    words.includes('neighbors')
  if (isCombined || isOthers) {
    const siblings = siblingsOf(sheet, entry, count)
    if (siblings && (isOthers || count !== null)) sides.push({ quantity: siblings, points: 2.5 })
    const isAll = words.includes('all') || words.includes('rest')
    if (isOthers && (isAll || !siblings))
      for (const total of totalsOver(sheet, entry))
        sides.push({
          quantity: { ...single(total), value: total.figure.value.best - left.value, parts: [total] },
          points: isAll ? 2.5 : 1.2,
        })
  }
  const named = namedSides(sheet, left, { than, end, isCombined })
  if (isCombined && named.length === 0 && isComplement(entry, words))
    for (const total of totalsOver(sheet, entry))
      sides.push({
        quantity: { ...single(total), value: total.figure.value.best - left.value, parts: [total] },
        points: 2,
      })
  return [...sides, ...named]
}

/** The dead are militants, civilians or security personnel: the other two kinds together are the rest of all. */
const KINDS: Readonly<Record<string, RegExp>> = {
  militant: /^(?:militants?|outlaws?|insurgents?|terrorists?)$/,
  civilian: /^civilians?$/,
  security: /^(?:security|soldiers|troops|police)$/,
}
const isComplement = ({ figure }: Entry, words: readonly string[]): boolean =>
  figure.category !== null &&
  figure.category in KINDS &&
  Object.entries(KINDS).every(
    ([kind, pattern]) => words.some((word) => pattern.test(word)) === (kind !== figure.category),
  )

/** The levels that each coordinated name behind "than" has, added up where they are combined. */
function namedSides(
  sheet: Sheet,
  left: Quantity,
  { than, end, isCombined }: { than: number; end: number; isCombined: boolean },
): Side[] {
  const names: number[][] = [[than + 1, end]]
  for (let i = than + 1; i < end; i++) {
    if (sheet.tokens[i]!.lower === 'and' || sheet.tokens[i]!.text === ',') {
      names.at(-1)![1] = i
      names.push([i + 1, end])
    }
  }
  // The total that holds the left side, and the left side told once more, are neither of the named ones.
  const totals = totalsOver(sheet, left.parts[0]!)
  const isTaken = (level: Entry) =>
    left.parts.includes(level) || totals.includes(level) || level.figure.value.best === left.value
  const kindIn = (from: number, to: number) =>
    Object.entries(KINDS).find(([, pattern]) =>
      sheet.tokens.slice(from, to).some((token) => pattern.test(token.lower)),
    )?.[0]
  const found = names.map(([from, to]) =>
    levelsNamed(sheet, labelsIn(sheet, from!, to!), left.parts[0]!.index).find(
      ({ quantity }) =>
        !isTaken(quantity.parts[0]!) &&
        (kindIn(from!, to!) === undefined ||
          !isCombined ||
          quantity.parts[0]!.figure.category === kindIn(from!, to!)) &&
        sameMeasure(quantity, left) !== null &&
        !quantity.parts[0]!.isBacklooking,
    ),
  )
  if (found.some((side) => side === undefined) || found.length === 0) return []
  const parts = found.map((side) => side!.quantity.parts[0]!)
  if (new Set(parts).size < parts.length || (isCombined && parts.length < 2)) return []
  const points = Math.min(2.5, found.reduce((total, side) => total + side!.points, 0) / found.length + 0.8)
  return [{ quantity: parts.length === 1 ? single(parts[0]!) : sumOf(parts), points }]
}

/** Totals that the level can be a part of: the largest before it that counts the same. */
function totalsOver(sheet: Sheet, entry: Entry): Entry[] {
  const larger = levelsNear(sheet, entry.index).filter(
    (level) =>
      level.figure.value.best > entry.figure.value.best &&
      !level.isBacklooking &&
      level.role !== 'base' &&
      level.role !== 'from' &&
      sameMeasure(single(level), single(entry)) !== null &&
      runWith(sheet, level)?.run.includes(entry) !== true,
  )
  return larger.sort((a, b) => b.figure.value.best - a.figure.value.best).slice(0, 2)
}

function toOption(left: Side, right: Side, isLess: boolean): Option[] {
  const operands = [...left.quantity.parts, ...right.quantity.parts]
  if (left.quantity.parts.some((part) => right.quantity.parts.includes(part))) return []
  const holds = isLess ? left.quantity.value < right.quantity.value : left.quantity.value > right.quantity.value
  const parts =
    right.quantity.parts.length > 1
      ? `${right.quantity.parts.map((part) => say(part.figure.value.best)).join(' + ')} = `
      : ''
  return [
    {
      operands,
      value: null,
      fit: left.points + right.points,
      reasons: ['both sides are named'],
      working: () => `${say(left.quantity.value)} against ${parts}${say(right.quantity.value)}`,
      holds,
    },
  ]
}
