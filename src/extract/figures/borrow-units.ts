import { CHANGE_NOUNS } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import type { Candidate } from './candidate.ts'
import type { FoundUnit } from './find-unit.ts'

/** A number with the unit printed beside it. */
export interface UnitNumber extends FoundUnit {
  readonly candidate: Candidate
}

/**
 * "from 433 to 296 tons", "19 and 8.4 per cent": the unit is said once, with the last or with the first. "794 or 58 percent"
 * says two things. The numbers that borrow are replaced in the list.
 */
export function borrowUnits(
  tokens: readonly Token[],
  found: UnitNumber[],
  isInPeriod: (token: number) => boolean,
): void {
  borrowFromNext(tokens, found)
  for (let i = 1; i < found.length; i++) {
    if (found[i]!.unit !== null) continue
    // "3.2 billion dinars to 1,640 families, almost 2 million each": what was counted in between parts no amounts.
    if (found[i - 1]!.unit === null && !isBareAmount(tokens, found[i]!)) continue
    const unit = unitFromBefore(tokens, found, i, isInPeriod)
    if (unit !== null) found[i] = withUnit(found[i]!, unit)
  }
}

const withUnit = ({ candidate, from, to }: UnitNumber, unit: string): UnitNumber => ({ candidate, unit, from, to })

/** "14,000 more than the 118,000 acres of last year": what is added is measured as what it is added to. */
const isMoreThan = (tokens: readonly Token[], mine: UnitNumber, next: UnitNumber): boolean =>
  next.candidate.from - mine.to <= 4 &&
  /^(?:more|less|fewer|higher|lower|above|below) (?:than )?(?:the |last )?$/.test(
    tokens
      .slice(mine.to, next.candidate.from)
      .map(({ lower }) => `${lower} `)
      .join(''),
  )

const JOINS = new Set(['to', '-', '–'])

function borrowFromNext(tokens: readonly Token[], found: UnitNumber[]): void {
  // The number last seen to have borrowed its percent: a row goes on through it.
  let borrowed = -1
  for (let i = found.length - 2; i >= 0; i--) {
    const mine = found[i]!
    const next = found[i + 1]!
    const { unit } = next
    if (mine.unit === null && unit !== null && isMeasured(unit) && isMoreThan(tokens, mine, next)) {
      found[i] = withUnit(mine, unit)
      continue
    }
    if (mine.unit !== null || unit === null || unit === 'rank' || unit === 'times') continue
    if (next.candidate.from !== mine.to + 1) continue
    const isSuffix = next.to > next.candidate.to
    const isInRow = borrowed === i + 1
    const link = tokens[mine.to]!
    const isRow = link.lower === 'and' || (link.text === ',' && isInRow)
    const isShare = unit === 'percent' && isRow && mine.candidate.value <= 100 && next.candidate.kind === 'count'
    if (isShare && (isSuffix || isInRow)) {
      borrowed = i
      found[i] = withUnit(mine, 'percent')
      continue
    }
    // "2,070 of 2,590 kilometres": a part is measured as its whole.
    const isPart = link.lower === 'of' && isMeasured(unit)
    if (isPart || (isSuffix && JOINS.has(link.lower))) found[i] = withUnit(mine, unit)
  }
}

/** "from 8.2 tonnes to 5.9", "from 14 minutes to 11": the unit is said with the first. */
function unitFromBefore(
  tokens: readonly Token[],
  found: readonly UnitNumber[],
  i: number,
  isInPeriod: (token: number) => boolean,
): string | null {
  const last = found[i - 1]!
  const mine = found[i]!
  if (isPair(tokens, last, mine) || isApposedRate(tokens, last, mine) || isSaidAgain(tokens, last, mine))
    return last.unit
  if (isBareAmount(tokens, mine)) return moneyBefore(tokens, found, i)
  const measured = measuredBefore(found, i)
  if (isBareBase(tokens, measured, mine, isInPeriod)) return measured.unit
  return isYearBefore(tokens, last, mine) || isNextInRow(tokens, last, mine, isInPeriod) ? last.unit : null
}

const isPair = (tokens: readonly Token[], last: UnitNumber, mine: UnitNumber): boolean =>
  last.unit !== null &&
  last.unit !== 'times' &&
  mine.from === last.to + 1 &&
  last.to > last.candidate.to &&
  tokens[last.to]!.lower === 'to' &&
  (last.unit !== 'percent' || (tokens[last.from - 1]?.lower === 'from' && mine.candidate.value <= 100)) &&
  tokens[mine.to]?.kind !== 'word'

/** "1.4 lakh acres (1,40,000)": the same amount in figures. */
const isSaidAgain = (tokens: readonly Token[], last: UnitNumber, mine: UnitNumber): boolean =>
  last.unit !== null &&
  isMeasured(last.unit) &&
  tokens[mine.from - 1]?.text === '(' &&
  tokens[mine.to]?.text === ')' &&
  mine.from - last.to <= 2 &&
  Math.abs(mine.candidate.value / last.candidate.value - 1) < 0.5

/** Money and measures: a bare number beside such an amount may be in the same unit. */
const isMeasured = (unit: string): boolean => unit.startsWith('currency:') || PHYSICAL.test(unit)

const PHYSICAL = /^(?:tonne|litre|barrel|hectare|acre|kilometre|kilogram|cubic|square)/

/** "cost 11.6 million shillings, 3,000 per weapon": the amount a head is in the same money. */
const isApposedRate = (tokens: readonly Token[], last: UnitNumber, mine: UnitNumber): boolean =>
  last.unit !== null &&
  isMeasured(last.unit) &&
  mine.from - last.to <= 5 &&
  /^[,(]$/.test(tokens[mine.from - 1]!.text) &&
  !tokens.slice(mine.to, mine.to + 3).some((token) => token.lower.startsWith(last.unit!)) &&
  /^(?:per|each|apiece|a|for each)$/.test(
    tokens[mine.to]?.lower === 'for' ? `for ${tokens[mine.to + 1]?.lower}` : (tokens[mine.to]?.lower ?? ''),
  )

const AFTER_AMOUNT = new Set(
  'each apiece per of last this previous against compared versus to in for by a and while than from below above wider more less higher lower from or was were is are had has will would came went on at under over short'.split(
    ' ',
  ),
)
/** "61 per cent of the security vote, 251 billion": a number in billions that counts nothing named. */
function isBareAmount(tokens: readonly Token[], mine: UnitNumber): boolean {
  const next = tokens[mine.to]
  return (
    isScale(tokens[mine.to - 1]!.word) &&
    (next === undefined || next.kind !== 'word' || AFTER_AMOUNT.has(next.lower) || CHANGE_NOUNS.has(next.lower))
  )
}

const isScale = whether(({ lower }) => /^(?:million|billion|trillion|bn|crore|crores|lakh|lakhs)$/.test(lower))

/** "212 millimetres, 38 per cent less than the mean of 340": a percent between the two has no unit to lend. */
function measuredBefore(found: readonly UnitNumber[], i: number): UnitNumber {
  const last = found[i - 1]!
  return last.unit === 'percent' || last.unit === 'times' ? (found[i - 2] ?? last) : last
}

/** "41 per cent (2027: 47)": the number of another year in the bracket behind. */
const isYearBefore = (tokens: readonly Token[], last: UnitNumber, mine: UnitNumber): boolean =>
  last.unit !== null &&
  (last.unit === 'percent' ? mine.candidate.value <= 100 && last.candidate.kind === 'count' : isMeasured(last.unit)) &&
  tokens[last.to]?.text === '(' &&
  mine.from - last.to <= 4 &&
  /^[:,]$/.test(tokens[mine.from - 1]!.text) &&
  /^(?:[),;]|per|%)$/.test(tokens[mine.to]?.lower ?? '')

/** "92 rupees a kilo, up from 64 last summer", "$640 against 712 in May": what an amount is compared with is in its unit. */
function isBareBase(
  tokens: readonly Token[],
  last: UnitNumber,
  mine: UnitNumber,
  isInPeriod: (token: number) => boolean,
): boolean {
  if (last.unit === null || !isMeasured(last.unit) || mine.from - last.to > 14) return false
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
function moneyBefore(tokens: readonly Token[], found: readonly UnitNumber[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const unit = found[i]!.unit
    if (unit?.startsWith('currency:') && !isOfMoney(tokens, found[i]!.to, found[at]!.from)) return null
    if (unit?.startsWith('currency:') || (unit && PHYSICAL.test(unit))) return unit
    if (unit === null && isScale(tokens[found[i]!.to - 1]!.word)) return null
  }
  return null
}

/** "cost 92 dinars in June, 214 in July and 530 in August": nothing but times between an amount and the next bare number. */
function isNextInRow(
  tokens: readonly Token[],
  last: UnitNumber,
  mine: UnitNumber,
  isInPeriod: (token: number) => boolean,
): boolean {
  if (last.unit === null || !/^currency:|^(?:tonne|kilogram|litre|barrel|hectare|acre|kilometre)$/.test(last.unit))
    return false
  let hasPeriod = false
  for (let i = last.to; i < mine.from; i++) {
    if (isInPeriod(i)) hasPeriod = true
    else if (![',', 'and', 'in', 'of', 'during'].includes(tokens[i]!.lower)) return false
  }
  const next = tokens[mine.to]
  return hasPeriod && (next?.kind !== 'word' || ['in', 'during', 'and', 'by', 'last'].includes(next.lower))
}
