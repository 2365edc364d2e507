import { CHANGE_NOUNS } from '#lexicon/index.ts'
import type { TextView, Token } from '#text/index.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { findHedge, type Hedge } from './find-hedge.ts'
import { findPeriods } from './find-periods.ts'
import { type FoundUnit, findUnit } from './find-unit.ts'
import { isNotAFigure } from './not-a-figure.ts'
import { type DatedPeriod, datePeriods, periodIn, periodsWithin } from './period-of.ts'
import { coveredBy, findTerritories, type Territory } from './territory.ts'

/** A number with its unit, hedge and stretch of the sentence, before anything is said of what it counts. */
export interface ReadFigure extends Territory {
  readonly candidate: Candidate
  readonly unit: string | null
  readonly hedge: Hedge | null
  /** Tokens of number and unit, without the hedge. */
  readonly from: number
  readonly to: number
  readonly period: DatedPeriod | null
  /** False for "the two provinces": a number that only says how many were named. */
  readonly isOpen: boolean
}

/** Reads every number that is no date, age, time or name, in text order. */
export function readFigures(
  view: TextView,
  published: string | null,
): { figures: ReadFigure[]; periods: DatedPeriod[] } {
  const periods = datePeriods(view.text, view.tokens, findPeriods(view.tokens), published)
  const isInPeriod = coveredBy(periods, view.tokens.length)
  const kept = findCandidates(view).filter((candidate) => !isInPeriod(candidate.from) && !isNotAFigure(view, candidate))
  const found = borrowUnits(
    view,
    kept.map((candidate) => ({ candidate, ...findUnit(view.tokens, candidate) })),
    isInPeriod,
  )
  const territories = findTerritories(view, found, periods)
  const figures = found.map((figure, i) => {
    const { sentence, left, right, barrier } = territories[i]!
    const { candidate, unit, from, to } = figure
    return {
      candidate,
      unit,
      from,
      to,
      sentence,
      left,
      right,
      barrier,
      isOpen: !DEFINING.has(view.tokens[from - 1]?.lower ?? ''),
      hedge: findHedge(view.tokens, figure),
      period:
        labelPeriod(view.tokens, periods, from) ??
        periodIn(periodsWithin(periods, left, right), figure, view.tokens) ??
        periodBefore(view.tokens, periods, from),
    }
  })
  return { figures, periods }
}

const DEFINING = new Set(['the', 'its', 'their', 'these', 'those', 'all', 'other', 'both'])
const JOINS = new Set(['to', '-', '–'])

/** "from 433 to 296 tons", "19 and 8.4 per cent": the unit is said once, with the last. "794 or 58 percent" says two things. */
function borrowUnits<Found extends FoundUnit & { readonly candidate: Candidate }>(
  { tokens }: TextView,
  found: readonly Found[],
  isInPeriod: (token: number) => boolean,
): Found[] {
  const done = [...found]
  const borrowed = new Set<number>()
  for (let i = done.length - 2; i >= 0; i--) {
    const [mine, next] = [done[i]!, done[i + 1]!]
    if (
      mine.unit !== null ||
      next.unit === null ||
      next.unit === 'rank' ||
      next.unit === 'times' ||
      next.candidate.from !== mine.to + 1
    )
      continue
    const isSuffix = next.to > next.candidate.to
    const isRow = tokens[mine.to]!.lower === 'and' || (tokens[mine.to]!.text === ',' && borrowed.has(i + 1))
    const isShare = next.unit === 'percent' && isRow && mine.candidate.value <= 100 && next.candidate.kind === 'count'
    if (isShare && (isSuffix || borrowed.has(i + 1))) {
      borrowed.add(i)
      done[i] = { ...mine, unit: 'percent' }
      continue
    }
    if (isSuffix && JOINS.has(tokens[mine.to]!.lower)) done[i] = { ...mine, unit: next.unit }
    // "2,070 of 2,590 kilometres": a part is measured as its whole.
    else if (isMeasured(next.unit) && tokens[mine.to]!.lower === 'of') done[i] = { ...mine, unit: next.unit }
  }
  // "from 8.2 tonnes to 5.9", "from 14 minutes to 11": the unit is said with the first.
  for (let i = 1; i < done.length; i++) {
    const [last, mine] = [done[i - 1]!, done[i]!]
    const isPair =
      mine.unit === null &&
      last.unit !== null &&
      last.to > last.candidate.to &&
      mine.from === last.to + 1 &&
      tokens[last.to]!.lower === 'to'
    const isPercentPair =
      last.unit !== 'percent' || (tokens[last.from - 1]?.lower === 'from' && mine.candidate.value <= 100)
    if (isPair && isPercentPair && last.unit !== 'times' && tokens[mine.to]?.kind !== 'word')
      done[i] = { ...mine, unit: last.unit }
    else if (isApposedRate(tokens, last, mine)) done[i] = { ...mine, unit: last.unit }
    else if (isBareAmount(tokens, mine)) done[i] = { ...mine, unit: moneyBefore(tokens, done, i) }
    else if (isBareBase(tokens, measuredBefore(done, i), mine, isInPeriod))
      done[i] = { ...mine, unit: measuredBefore(done, i).unit }
    else if (isYearBefore(tokens, last, mine)) done[i] = { ...mine, unit: last.unit }
    else if (isNextInRow(tokens, last, mine, isInPeriod)) done[i] = { ...mine, unit: last.unit }
  }
  return done
}

/** Money and measures: a bare number beside such an amount may be in the same unit. */
const isMeasured = (unit: string): boolean => unit.startsWith('currency:') || PHYSICAL.test(unit)

const PHYSICAL = /^(?:tonne|litre|barrel|hectare|acre|kilometre|kilogram|cubic|square)/

/** "cost 11.6 million shillings, 3,000 per weapon": the amount a head is in the same money. */
const isApposedRate = (tokens: readonly Token[], last: FoundUnit, mine: FoundUnit): boolean =>
  mine.unit === null &&
  last.unit !== null &&
  isMeasured(last.unit) &&
  mine.from - last.to <= 5 &&
  /^[,(]$/.test(tokens[mine.from - 1]!.text) &&
  !tokens.slice(mine.to, mine.to + 3).some((token) => token.lower.startsWith(last.unit!)) &&
  /^(?:per|each|apiece|a|for each)$/.test(
    tokens[mine.to]?.lower === 'for' ? `for ${tokens[mine.to + 1]?.lower}` : (tokens[mine.to]?.lower ?? ''),
  )

const AFTER_AMOUNT = new Set(
  'of last this previous against compared versus to in for by a and while than from below above wider more less higher lower from or was were is are had has will would came went on at under over short'.split(
    ' ',
  ),
)
/** "61 per cent of the security vote, 251 billion": a number in billions that counts nothing named. */
function isBareAmount(tokens: readonly Token[], mine: FoundUnit & { readonly candidate: Candidate }): boolean {
  const next = tokens[mine.to]
  const scale = tokens[mine.to - 1]?.lower ?? ''
  return (
    mine.unit === null &&
    /^(?:million|billion|trillion|bn|crore|crores|lakh|lakhs)$/.test(scale) &&
    (next === undefined || next.kind !== 'word' || AFTER_AMOUNT.has(next.lower) || CHANGE_NOUNS.has(next.lower))
  )
}

/** "212 millimetres, 38 per cent less than the mean of 340": a percent between the two has no unit to lend. */
const measuredBefore = <Found extends FoundUnit>(done: readonly Found[], i: number): Found =>
  done[i - 1]!.unit === 'percent' || done[i - 1]!.unit === 'times' ? (done[i - 2] ?? done[i - 1]!) : done[i - 1]!

/** "41 per cent (2027: 47)": the number of another year in the bracket behind. */
const isYearBefore = (
  tokens: readonly Token[],
  last: FoundUnit & { readonly candidate: Candidate },
  mine: FoundUnit & { readonly candidate: Candidate },
): boolean =>
  mine.unit === null &&
  last.unit !== null &&
  (last.unit === 'percent' ? mine.candidate.value <= 100 && last.candidate.kind === 'count' : isMeasured(last.unit)) &&
  tokens[last.to]?.text === '(' &&
  mine.from - last.to <= 4 &&
  /^[:,]$/.test(tokens[mine.from - 1]!.text) &&
  /^(?:[),;]|per|%)$/.test(tokens[mine.to]?.lower ?? '')

/** "92 rupees a kilo, up from 64 last summer", "$640 against 712 in May": what an amount is compared with is in its unit. */
function isBareBase(
  tokens: readonly Token[],
  last: FoundUnit & { readonly candidate: Candidate },
  mine: FoundUnit & { readonly candidate: Candidate },
  isInPeriod: (token: number) => boolean,
): boolean {
  if (mine.unit !== null || last.unit === null || !isMeasured(last.unit) || mine.from - last.to > 14) return false
  const gap = tokens.slice(last.to, mine.from).map((token) => token.lower)
  const isCompared =
    /^(?:from|against|than|to|versus|vs)$/.test(gap.at(-1) ?? '') ||
    (gap.some((word) => /^(?:than|below|above|against)$/.test(word)) &&
      /^(?:average|mean|norm|median) of$/.test(gap.slice(-2).join(' ')))
  // "2,970 tonnes have got through; 9,000 were due", "had been 310 tonnes; since then it has been 110"
  const isSubject =
    /^(?:was|were|is|are|had|has|have)$/.test(tokens[mine.to]?.lower ?? '') &&
    /^(?:[,;]|when|while|where|but|and|as)$/.test(gap.at(-1) ?? '')
  const isOfIt = /^(?:been|was|is)$/.test(gap.at(-1) ?? '') && gap.includes('it')
  if (!isCompared && !isSubject && !isOfIt) return false
  const ratio = mine.candidate.value / last.candidate.value
  const next = tokens[mine.to]
  const isBare = next?.kind !== 'word' || (AFTER_AMOUNT.has(next.lower) && next.lower !== 'of') || isInPeriod(mine.to)
  return (
    isBare &&
    ratio > 0.05 &&
    ratio < 20 &&
    gap.every((word) => !/^(?:[.:(]|\n)$/.test(word)) &&
    (isCompared ? !gap.includes(';') : true)
  )
}

const MONEY_WORDS =
  /^(?:cost|costs|price|prices|budget|budgets|spending|spent|spend|spends|revenue|revenues|debt|debts|aid|fund|funds|funding|pledge|pledges|pledged|loan|loans|grant|grants|export|exports|import|imports|bill|outlay|outlays|income|paid|pay|pays|wage|wages|tax|taxes|fee|fees|fine|fines|worth|sum|defence|defense|deficit|surplus|ransom|ransoms|salary|salaries|pension|pensions|subsidy|subsidies|expenditure|receipts|donation|donations|donors|gave|given|give|contributed|received|appeal|owed|owes|earn|earned|earns|raised|allocated|amount|remittances|investment|investments|trade|sales|profit|profits|loss|losses|damage|compensation|service|share|capital|reserves|turnover|contract|contracts|money|total|rest)$/
/** Within one sentence, or where the new one speaks of money: "the shells fired came to 2.19 million" does not. */
function isOfMoney(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to)
  const start = between.findLastIndex((token) => /^[.!?]$/.test(token.text) || token.kind === 'newline')
  return start < 0 || between.slice(start).some((token) => MONEY_WORDS.test(token.lower)) || between.length - start <= 3
}

/** The money spoken of last before a number, where nothing else was counted in between in millions. */
function moneyBefore(tokens: readonly Token[], found: readonly FoundUnit[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const unit = found[i]!.unit
    if (unit?.startsWith('currency:') && !isOfMoney(tokens, found[i]!.to, found[at]!.from)) return null
    if (unit?.startsWith('currency:') || (unit && PHYSICAL.test(unit))) return unit
    if (unit === null) return null
  }
  return null
}

/** "2026 – 17, 2027 – 31", "2027: 31": a time that labels the number right behind it. */
function labelPeriod(tokens: readonly Token[], periods: readonly DatedPeriod[], from: number): DatedPeriod | null {
  if (!/^[–—:-]$/.test(tokens[from - 1]?.text ?? '')) return null
  const near = periodsWithin(periods, Math.max(0, from - 8), from - 1).at(-1)
  return near?.to === from - 1 ? near : null
}

/** "rose in 2027, to 1,173": a time parted by no more than a comma from its level. */
function periodBefore(tokens: readonly Token[], periods: readonly DatedPeriod[], from: number): DatedPeriod | null {
  const near = periodsWithin(periods, Math.max(0, from - 8), from).at(-1)
  if (!near) return null
  const between = tokens.slice(near.to, from).map((token) => token.lower)
  return between.length <= 2 &&
    between.every((word) => word === ',' || word === 'to' || word === 'with') &&
    between.includes('to')
    ? near
    : null
}

/** "cost 92 dinars in June, 214 in July and 530 in August": nothing but times between an amount and the next bare number. */
function isNextInRow(
  tokens: readonly Token[],
  last: FoundUnit,
  mine: FoundUnit,
  isInPeriod: (token: number) => boolean,
): boolean {
  if (
    mine.unit !== null ||
    last.unit === null ||
    !/^currency:|^(?:tonne|kilogram|litre|barrel|hectare|acre|kilometre)$/.test(last.unit)
  )
    return false
  let hasPeriod = false
  for (let i = last.to; i < mine.from; i++) {
    if (isInPeriod(i)) hasPeriod = true
    else if (![',', 'and', 'in', 'of', 'during'].includes(tokens[i]!.lower)) return false
  }
  const next = tokens[mine.to]
  return hasPeriod && (next?.kind !== 'word' || ['in', 'during', 'and', 'by', 'last'].includes(next.lower))
}
