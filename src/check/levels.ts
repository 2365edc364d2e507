import { PLACE_NOUNS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { isInRate } from './each.ts'
import { WINDOW } from './nearness.ts'
import { firstAt } from './order.ts'
import { type Entry, kindOf, type Quantity, single, sumOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** What a text says of its own numbers: which are levels that others can be worked out from, and which lists add up. */
export interface Levels {
  /** Entries that state a level, not a change, a rank or a count of places. */
  readonly singles: readonly Quantity[]
  /** The same as figures. */
  readonly entries: readonly Entry[]
  /** Lists as sums, and killed-and-injured pairs as sums, each in the order of the text. */
  readonly lists: readonly Quantity[]
  readonly casualties: readonly Quantity[]
}

const cache = new WeakMap<Sheet, Levels>()

/** The levels of a sheet, worked out once. */
export function levelsOf(sheet: Sheet): Levels {
  const known = cache.get(sheet)
  if (known) return known
  const singles = sheet.entries.filter((entry) => isLevel(sheet, entry)).map(single)
  const entries = singles.map(({ parts }) => parts[0]!)
  const levels = { singles, entries, lists: listSums(singles), casualties: casualtySums(singles) }
  cache.set(sheet, levels)
  return levels
}

/** A number that others can rest on: no change, rank, multiple, span of time, vague plural, or group of places. */
export function isLevel(sheet: Sheet, entry: Entry): boolean {
  const kind = kindOf(entry)
  if (kind === 'rank' || kind === 'times' || kind === 'points' || kind === 'time') return false
  if (isVague(entry)) return false
  if (entry.isFraction || isGroupWord(sheet, entry) || isBareSpan(sheet, entry) || isInRate(sheet, entry)) return false
  return changeCueOf(sheet, entry) === null
}

const DEFINING = new Set(['the', 'its', 'their', 'these', 'those', 'all', 'other', 'both'])
/** "the two provinces", "its three neighbours": a number that only says how many were named. */
export const isGroupWord = (sheet: Sheet, entry: Entry): boolean =>
  entry.isWords &&
  entry.figure.value.best <= 12 &&
  entry.figure.hedge === null &&
  (DEFINING.has(sheet.tokens[entry.from - 1]?.lower ?? '') ||
    PLACE_NOUNS.has(sheet.tokens[entry.to]?.lower ?? '') ||
    PLACE_NOUNS.has(sheet.tokens[entry.to + 1]?.lower ?? '')) &&
  (entry.figure.measure === null || !FATES.has(entry.figure.measure) || entry.figure.carried?.measure !== undefined)

/** "in the first six months and 61 in the last six": a time whose unit was said before. */
export const isBareSpan = (sheet: Sheet, entry: Entry): boolean =>
  entry.isWords &&
  sheet.tokens[entry.from - 1]?.lower === 'last' &&
  sheet.entries
    .slice(Math.max(0, entry.index - 4), entry.index)
    .some((time) => kindOf(time) === 'time' && time.sentence === entry.sentence)

const FATES = new Set(['killed', 'injured', 'casualties'])

const isVague = ({ figure }: Entry): boolean =>
  /^(?:.* )?(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/i.test(figure.text)

/** Bare lists ("604, 241 and 58 suspects") as one number. */
function listSums(singles: readonly Quantity[]): Quantity[] {
  const byList = new Map<number, Entry[]>()
  for (const { parts } of singles) {
    const list = parts[0]!.list
    if (list) byList.set(list.id, [...(byList.get(list.id) ?? []), parts[0]!])
  }
  return [...byList.values()]
    .filter((parts) => parts.length > 1 && parts.length === parts[0]!.list!.size && kindOf(parts[0]!) !== 'percent')
    .map((parts) => sumOf(parts))
}

/** "232 were killed and 1,343 injured": together casualties, where the text counts those too. */
function casualtySums(singles: readonly Quantity[]): Quantity[] {
  const sums: Quantity[] = []
  for (let i = 0; i + 1 < singles.length; i++) {
    const [a, b] = [singles[i]!.parts[0]!, singles[i + 1]!.parts[0]!]
    if (a.sentence === b.sentence && a.figure.measure === 'killed' && b.figure.measure === 'injured')
      sums.push(sumOf([a, b], 'casualties'))
  }
  return sums
}

/** All quantities with a part inside a window around an entry. */
export function quantitiesNear(sheet: Sheet, entry: Entry, window: number): Quantity[] {
  const { singles, lists, casualties } = levelsOf(sheet)
  const isNear = (quantity: Quantity) =>
    Math.abs(quantity.parts[0]!.index - entry.index) <= window && !quantity.parts.includes(entry)
  return [singles, lists, casualties].flatMap((sorted) => slice(sorted, entry.index, window).filter(isNear))
}

/** The figures behind one place and before another that state a level. Both are counts of figures. */
export function levelsBetween(sheet: Sheet, after: number, before: number): readonly Entry[] {
  const { entries } = levelsOf(sheet)
  const from = firstAt(entries.length, (at) => entries[at]!.index > after)
  const to = firstAt(entries.length, (at) => entries[at]!.index >= before)
  return entries.slice(from, Math.max(from, to))
}

/** The levels less than a window away from a place. */
export const levelsNear = (sheet: Sheet, index: number, window: number = WINDOW): readonly Entry[] =>
  levelsBetween(sheet, index - window, index + window)

const windows = new WeakMap<Entry, readonly Quantity[]>()

/** The levels inside the window around a claim, looked up once: rules ask for them for every pair of operands. */
export function levelsAround(sheet: Sheet, claim: Entry): readonly Quantity[] {
  const known = windows.get(claim)
  if (known) return known
  const levels = slice(levelsOf(sheet).singles, claim.index, WINDOW)
  windows.set(claim, levels)
  return levels
}

/** Levels are in text order: only those near enough are looked at. */
function slice(levels: readonly Quantity[], index: number, window: number): readonly Quantity[] {
  const from = firstAt(levels.length, (at) => levels[at]!.parts[0]!.index >= index - window)
  return levels.slice(from, from + 2 * window + 1)
}
