import { figureAt } from './order.ts'
import type { Option } from './proposal.ts'
import { single } from './quantity.ts'
import { type Holder, holderOf, type Place } from './rank-holder.ts'
import { isSince, type Ranked, type Row, rowsNear } from './rank-rows.ts'
import { type RankScope, type RankWords, readRank } from './rank-words.ts'
import type { Comparison } from './rules/comparison.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { say, sayList } from './words.ts'

/** "X remained the worst-hit province", "the second-highest toll", "the fewest since 2026": judged among levels that the text lists. */
export function superlativeClaims(sheet: Sheet): Comparison[] {
  const claims: Comparison[] = []
  sheet.view.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const rank = readRank(sheet.tokens, i, sentence.to)
      if (!rank) continue
      const claim = readClaim(sheet, rank, { ...sentence, index })
      if (claim) claims.push(claim)
      i = rank.to - 1
    }
  })
  return claims
}

function readClaim(sheet: Sheet, rank: RankWords, sentence: Place): Comparison | null {
  const holder = holderOf(sheet, rank, sentence)
  if (!holder) return null
  const options = rowsNear(sheet, figureAt(sheet, rank.from)).flatMap((row) =>
    toOption(sheet, row, { rank, holder, sentence: sentence.index }),
  )
  return options.length === 0 ? null : { from: holder.from, to: rank.to, form: 'superlative', options }
}

interface Claimed {
  readonly rank: RankWords
  readonly holder: Holder
  readonly sentence: number
}

function toOption(sheet: Sheet, row: Row, { rank, holder, sentence }: Claimed): Option[] {
  const held = heldBy(sheet, row, { rank, holder, sentence })
  if (!held || (rank.measure !== null && !canCount(row, rank.measure))) return []
  const isBetter = (other: Ranked) => (rank.isMost ? other.value > held.value : other.value < held.value)
  const among = amongOf(row, held, rank.scope, rank.isMost)
  const better = among.members.filter((other) => other !== held && isBetter(other))
  const ties = among.members.filter((other) => other !== held && other.value === held.value)
  const isHeld = better.length < rank.place && better.length + ties.length >= rank.place - 1
  const isBeaten = better.length >= rank.place
  if (among.members.length < 2) return []
  // Two alone make the lesser the second of any list.
  if (!isBeaten && (!among.isAll || row.members.length <= rank.place - (rank.place === 1 ? 1 : 0))) return []
  const sentences = row.isTable ? 0 : Math.abs(sentence - row.sentence)
  return [
    {
      operands: (rank.place === 1 && isBeaten ? [held, ...better] : among.members).map(({ entry }) => entry),
      value: null,
      fit:
        3 +
        (Math.max(row.members.length, among.members.length) >= 3 ? 1 : 0) +
        (row.isWhole ? 0.5 : 0) +
        (rank.measure !== null && rank.measure === row.measure ? 0.5 : 0) -
        0.35 * Math.min(4, sentences),
      reasons: ['the list has one member of that name'],
      working: () => explain(held, better, among.members, rank),
      holds: isHeld,
      // Where fewer were better than the rank has it, others may be untold.
      isSoft: !isHeld && !isBeaten && !row.isWhole && row.members.length < 3,
    },
  ]
}

function explain(
  held: Ranked,
  better: readonly Ranked[],
  members: readonly Ranked[],
  { isMost, place }: RankWords,
): string {
  const values = (of: readonly Ranked[]) => sayList(of.map(({ value }) => say(value)))
  if (better.length === 0) return `${say(held.value)} is the ${isMost ? 'largest' : 'smallest'} of ${values(members)}`
  if (place === 1) return `${say(held.value)} is ${isMost ? 'less' : 'more'} than ${values(better)}`
  return `${say(held.value)} is number ${better.length + 1} from the ${isMost ? 'top' : 'bottom'} of ${values(members)}`
}

const OPEN_MEASURES = new Set(['victims', 'casualties', 'killed', null])

/** A row of the dead may be "the highest toll"; one of raids is no row of the dead. */
const canCount = (row: Row, measure: string): boolean =>
  row.measure === measure || row.measure === null || (OPEN_MEASURES.has(row.measure) && OPEN_MEASURES.has(measure))

/** The one member of a row that is told with the rank, by its place in the text, its name or its number. */
function heldBy(
  sheet: Sheet,
  row: Row,
  { rank: { scope }, holder: { entry, names, measures } }: Claimed,
): Ranked | null {
  const itself = row.members.find((member) => member.entry === entry)
  const others = row.members.filter((member) => member !== itself)
  if (itself && (scope.kind === 'all' || itself.time !== null)) return itself
  const named = row.members.filter((member) =>
    names.some((name) => member.names.has(name) && row.members.filter((other) => other.names.has(name)).length === 1),
  )
  if (named.length === 1 && (!entry || named[0]!.value === entry.figure.value.best)) return named[0]!
  // "Deaths were the most in five years": of the last year that is told.
  const isLast = named.length === 0 && scope.kind !== 'all' && row.measure !== null && measures.includes(row.measure)
  if (!entry) return isLast ? lastOf(row) : null
  const alike = row.members.filter(({ value }) => value === entry.figure.value.best)
  if (sameMeasure(single(row.members[0]!.entry), single(entry)) === null) return null
  if (alike.length === 1 && alike[0] !== itself) return alike[0]!
  // "The month saw 63, the most since March": the month spoken of follows those that are listed.
  const last = Math.max(...others.map(({ time }) => time ?? Number.NaN))
  const isNow =
    scope.kind !== 'all' &&
    Number.isFinite(last) &&
    (itself !== undefined || entry.when === null || isSince(sheet, entry)) &&
    !entry.isBacklooking
  return isNow ? { entry, value: entry.figure.value.best, names: new Set(names), time: last + stepOf(others) } : null
}

const lastOf = ({ members }: Row): Ranked | null =>
  members.some(({ time }) => time === null)
    ? null
    : members.reduce((last, member) => (member.time! > last.time! ? member : last))

/** The months from one member to the next. */
function stepOf(members: readonly Ranked[]): number {
  const times = members.map(({ time }) => time!).sort((a, b) => a - b)
  return Math.min(...times.slice(1).map((time, i) => time - times[i]!))
}

/** Those that a rank is taken among, and whether the text tells all of them. */
function amongOf(
  row: Row,
  held: Ranked,
  scope: RankScope,
  isMost: boolean,
): { members: readonly Ranked[]; isAll: boolean } {
  if (scope.kind === 'all') return { members: row.members, isAll: true }
  const all = [...row.members.filter(({ entry }) => entry !== held.entry), held]
  if (held.time === null || all.some(({ time }) => time === null)) return { members: [], isAll: false }
  const step = stepOf(all)
  if (scope.kind === 'last') {
    if (scope.grain === 'month' && step >= 12) return { members: [], isAll: false }
    const members = all.filter(({ time }) => time! <= held.time! && time! > held.time! - scope.months)
    return { members, isAll: members.length >= Math.round(scope.months / step) }
  }
  const since = sinceOf(all, scope)
  if (since === null) return { members: [], isAll: false }
  const behind = all.filter(({ time }) => time! <= held.time! && time! > since)
  const base = all.find(({ time }) => time === since)
  // "The lowest since 2024" says that 2024 was lower, or that the count begins there.
  const isBelow = base !== undefined && (isMost ? base.value >= held.value : base.value <= held.value)
  const isFirst = base !== undefined && all.every(({ time }) => time! >= since)
  return { members: behind, isAll: (isBelow || isFirst) && behind.length >= Math.round((held.time! - since) / step) }
}

/** The time of "since March" in the reckoning of a row. */
function sinceOf(members: readonly Ranked[], { year, month }: RankScope & { kind: 'since' }): number | null {
  const isYearly = members.every(({ entry }) => (entry.when?.month ?? null) === null)
  if (isYearly) return year === null ? null : year * 12
  if (month === null) return null
  const same = members.filter(
    ({ time }) => time! % 12 === month % 12 && (year === null || Math.floor((time! - month) / 12) === year),
  )
  return same.length === 1 ? same[0]!.time : year === null ? null : year * 12 + month
}
