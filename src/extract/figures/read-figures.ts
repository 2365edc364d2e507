import { type TextView, type Token, whether } from '#text/index.ts'
import { borrowUnits, type UnitNumber } from './borrow-units.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { findHedge, type Hedge } from './find-hedge.ts'
import { findPeriods } from './find-periods.ts'
import { findUnit } from './find-unit.ts'
import { isNotAFigure } from './not-a-figure.ts'
import { type DatedPeriod, datePeriods, lastEndingBy, periodIn } from './period-of.ts'
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
  const found: UnitNumber[] = []
  for (const candidate of findCandidates(view)) {
    if (isInPeriod(candidate.from) || isNotAFigure(view, candidate)) continue
    const { unit, from, to } = findUnit(view.tokens, candidate)
    found.push({ candidate, unit, from, to })
  }
  borrowUnits(view.tokens, found, isInPeriod)
  const territories = findTerritories(view, found, isInPeriod)
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
        periodIn(periods, territories[i]!, figure, view.tokens) ??
        periodBefore(view.tokens, periods, from),
    }
  })
  return { figures, periods }
}

const DEFINING = new Set(['the', 'its', 'their', 'these', 'those', 'all', 'other', 'both'])

/** "2026 – 17, 2027 – 31", "2027: 31": a time that labels the number right behind it. */
function labelPeriod(tokens: readonly Token[], periods: readonly DatedPeriod[], from: number): DatedPeriod | null {
  const before = tokens[from - 1]
  if (!before || !isLabelSign(before.word)) return null
  const near = lastEndingBy(periods, from - 1)
  return near && near.to === from - 1 && near.from >= from - LONGEST ? near : null
}
const isLabelSign = whether(({ text }) => /^[–—:-]$/.test(text))
/** Tokens over which a period that stands right before a number may reach. */
const LONGEST = 8

/** "rose in 2027, to 1,173": a time parted by no more than a comma from its level. */
function periodBefore(tokens: readonly Token[], periods: readonly DatedPeriod[], from: number): DatedPeriod | null {
  const before = tokens[from - 1]
  if (!before || !isLink(before.word)) return null
  const near = lastEndingBy(periods, from)
  if (!near || near.from < from - LONGEST) return null
  const gap = from - near.to
  const first = tokens[near.to]!
  if (gap === 1) return first.lower === 'to' ? near : null
  return gap === 2 && isLink(first.word) && (first.lower === 'to' || before.lower === 'to') ? near : null
}
const isLink = whether(({ lower }) => lower === ',' || lower === 'to' || lower === 'with')
