import { levelsBetween } from './levels.ts'
import { WINDOW } from './nearness.ts'
import { type Entry, kindOf } from './quantity.ts'
import { runsIn } from './runs.ts'
import type { Sheet } from './sheet.ts'

const PLACES: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['former', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['latter', -1],
  ['last', -1],
])
const REFERRED = new Set([
  'group',
  'of',
  'category',
  'two',
  "'s",
  'being',
  'alone',
  'make',
  'making',
  'accounted',
  'accounting',
  'represent',
  'represents',
  'represented',
  'ones',
  'one',
  'made',
  'was',
  'were',
  'is',
  'are',
  'had',
  'figure',
  'number',
  'toll',
  'region',
  'province',
  'ups',
  'having',
])

/** The level that "the latter", "the first group" or "the second of these" points back to, for the stretch of a claim. */
export function ordinalPart(sheet: Sheet, claim: Entry): Entry | null {
  for (let i = claim.left; i < Math.min(claim.right, claim.to + 8); i++) {
    const place = PLACES.get(sheet.tokens[i]!.lower)
    if (place === undefined || (i >= claim.from && i < claim.to) || !isReference(sheet, i)) continue
    if (sheet.tokens[i]!.lower === 'latter' || sheet.tokens[i]!.lower === 'former')
      return recent(sheet, claim).at(place === 0 ? -2 : -1) ?? null
    const list = lastListBefore(sheet, claim)
    const found = list ? list.at(place) : undefined
    if (found) return found
  }
  return null
}

/** "the latter", "the first group", "the second of these" refer; "in the first quarter" and "the last month" do not. */
function isReference(sheet: Sheet, at: number): boolean {
  const word = sheet.tokens[at]!.lower
  const isThe = sheet.tokens[at - 1]?.lower === 'the'
  if (word === 'latter' || word === 'former') return isThe
  return (
    isThe &&
    word !== 'last' &&
    REFERRED.has(sheet.tokens[at + 1]?.lower ?? '') &&
    sheet.tokens[at + 1]?.lower !== 'half'
  )
}

/** Levels before a claim, the last told last; a whole ("of the 40") is not what "the latter" points to. */
const recent = (sheet: Sheet, claim: Entry): readonly Entry[] =>
  levelsBetween(sheet, claim.index - 8, claim.index).filter(
    (entry) => kindOf(entry) !== 'percent' && entry.role !== 'of',
  )

const BACK_SUBJECT = /^(?:that|this|it|which|these|those)$/
/** "That is less than a third", "It works out at 34%": the claim's subject is what the sentence before ended on. */
export function isAnaphoric(sheet: Sheet, claim: Entry): boolean {
  const sentence = sheet.view.sentences[claim.sentence]
  if (!sentence || !BACK_SUBJECT.test(sheet.tokens[sentence.from]!.lower)) return false
  // "This was more than double the 27 of 2026, but fewer than a third of the 181": the subject is said once.
  const isCoordinate = /^(?:but|and|yet)$/.test(sheet.tokens[claim.from - 1]?.lower ?? '')
  if (isCoordinate && claim.from - sentence.from <= 24) return true
  if (claim.from - sentence.from > 9) return false
  const isFirst = claim.index === 0 || sheet.entries[claim.index - 1]!.sentence < claim.sentence
  return isFirst
}

/** The last level told before a claim in the sentence before it. */
export function isLastTold(sheet: Sheet, claim: Entry, level: Entry): boolean {
  if (level.sentence !== claim.sentence - 1 || level.role === 'base' || level.role === 'from' || level.isBacklooking)
    return false
  return !levelsBetween(sheet, level.index, claim.index).some(
    ({ kind, role }) => kind !== 'percent' && role !== 'base' && role !== 'of' && role !== 'from',
  )
}

/** The last two or more levels told one after another before a claim; in its sentence or an earlier one. */
function lastListBefore(sheet: Sheet, claim: Entry): readonly Entry[] | null {
  const run = runsIn(sheet, claim.sentence - 2, claim.sentence)
    .map((run) => run.filter((entry) => entry.index < claim.index))
    .findLast((run) => run.length >= 2)
  if (run && claim.sentence - run.at(-1)!.sentence <= 2) return run
  const before = levelsBetween(sheet, claim.index - WINDOW, claim.index).filter((entry) => kindOf(entry) !== 'percent')
  const last = before.at(-1)
  const pair = before.filter((entry) => entry.sentence === last?.sentence).slice(-2)
  return pair.length === 2 ? pair : null
}
