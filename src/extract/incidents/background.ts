import type { DateMention } from '../when/index.ts'
import { TAKEN_BEFORE } from './claim.ts'
import type { ReadUnit } from './claims.ts'
import { Cue } from './cues.ts'
import { periodOf } from './doubts.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/**
 * "border clashes in recent months that have killed dozens on both sides": fighting summed up over a time, with a toll
 * that only a vague word gives. A dataset codes it as one event of wide dates; figures over a time are statistics.
 */
function isSummary({ claims }: ReadUnit, triggers: readonly Trigger[], period: string): boolean {
  const isFighting = triggers.some(({ kind }) => kind === 'clash')
  const deaths = claims.filter(({ fate, doubt }) => fate === 'killed' && doubt === null)
  return (
    isFighting &&
    deaths.length > 0 &&
    (/(?:week|days)$/.test(period) ||
      deaths.every(({ groups }) => groups.every(({ count }) => count?.kind === 'vague')))
  )
}

/** What is told of a text beside a unit of it. */
export interface Around {
  /** Every trigger of the unit. */
  readonly triggers: readonly Trigger[]
  readonly dates: readonly DateMention[]
  /** Those of the unit. */
  readonly own: readonly DateMention[]
  /** The year that the text reports of. */
  readonly year: number | null
}

/** Why a unit tells no incident of this text, null when it may tell one, and whether that is fighting summed up over a time. */
export function backgroundOf(
  reading: Reading,
  read: ReadUnit,
  around: Around,
): { readonly why: string | null; readonly isSummary: boolean } {
  const { unit, index } = read
  if (unit.cues & Cue.confession && confesses(reading, unit) && !tellsArrest(read))
    return { why: 'confession', isSummary: false }
  const period = periodOf(reading, unit, index === 0)
  // "He had been kidnapped a month ago": told of those whose body is found.
  const isOfTaken =
    period === 'ago' && read.claims.length > 0 && read.claims.every(({ doubt }) => doubt === TAKEN_BEFORE)
  if (!period || isOfTaken) return { why: historyOf(reading, read, around), isSummary: false }
  const isSummed = isSummary(read, around.triggers, period)
  return { why: isSummed ? null : `period: ${period}`, isSummary: isSummed }
}

/** "Police arrested a man who confessed to eight murders": the arrest is told, and the murders are not. */
const tellsArrest = ({ claims }: ReadUnit): boolean =>
  claims.some(({ fate, doubt }) => fate === 'arrested' && doubt === null)

/** A year or month gone by, or a statistic. */
function historyOf(reading: Reading, { unit, index }: ReadUnit, { dates, own, year }: Around): string | null {
  const hasNumber = Boolean(unit.bits & Is.number)
  if (index > 0 && hasNumber && namesYear(reading, unit, year)) return 'history: a year'
  if (index > 0 && hasNumber && sumsUpYear(reading, unit, own, year)) return 'period: its own year'
  if (index > 0 && opensWithMonth(reading, unit, own, dates)) return 'history: a month'
  return unit.cues & (Cue.statistic | Cue.event) ? statisticOf(reading, unit) : null
}

/** The year that a text reports of: that of its publication, else that of the first day it names, where it gives one. */
export function yearOf(dates: readonly DateMention[], published: string | null): number | null {
  if (published !== null) return Number(published.slice(0, 4))
  const first = dates.find(
    ({ kind, edtf, precision }) => kind !== 'history' && precision === 'day' && !edtf.endsWith('XX'),
  )
  return first && !first.edtf.startsWith('X') ? Number(first.edtf.slice(0, 4)) : null
}

/** Tokens into a sentence up to which its month still opens it: "In December a similar bomb". */
const OPENING = 3

/** "In December a similar bomb killed four guards": a bare month in a report of a day is of the past. */
function opensWithMonth(
  reading: Reading,
  { from, start, end }: Unit,
  own: readonly DateMention[],
  dates: readonly DateMention[],
): boolean {
  const [opening] = own
  return (
    opening !== undefined &&
    opening.precision === 'month' &&
    opening.start <= (reading.tokens[from + OPENING]?.start ?? end) &&
    dates[0]!.start < start &&
    !own.some(({ precision }) => precision === 'day')
  )
}

/** "on September 18, 2006", "in 2006": a day or year told in full is of the past, unless it is the report's year. */
function namesYear(reading: Reading, { from, to }: Unit, year: number | null): boolean {
  for (let at = from; at < to; at++) {
    if (!(reading.bits[at]! & Is.number)) continue
    const number = reading.numberAt[at]!
    if (
      !number.isWords &&
      number.value >= 1900 &&
      number.value <= 2100 &&
      number.value !== year &&
      reading.tokens[at]!.text.length === 4
    ) {
      const before = lowerAt(reading, at - 1)
      if (before === 'in' || before === 'since' || before === ',' || before === 'during' || before === 'of') return true
    }
  }
  return false
}

/** "Violence killed 3,000 people in 2027" in a review of that year: no day stands beside it, so it is all of the year's. */
function sumsUpYear(reading: Reading, { from, to }: Unit, own: readonly DateMention[], year: number | null): boolean {
  for (let at = from + 1; at < to; at++)
    if (
      reading.bits[at]! & Is.number &&
      reading.numberAt[at]!.value === year &&
      /^(?:in|during|since)$/.test(lowerAt(reading, at - 1))
    )
      return !own.some(({ precision, kind }) => precision === 'day' && kind === 'event')
  return false
}

/** "during at least 392 operations", "recorded 374 deaths, a rise of 4 percent". */
function statisticOf(reading: Reading, { from, to }: Unit): string | null {
  let marks = 0
  for (let at = from; at < to; at++) {
    const number = reading.bits[at]! & Is.number ? reading.numberAt[at]! : null
    if (number?.kind === 'cardinal' && number.value >= 10) {
      for (
        let next = number.to;
        next < Math.min(to, number.to + 3) && !(reading.bits[next]! & (Is.verb | Is.preposition));
        next++
      ) {
        if (reading.cues[next]! & Cue.event) return 'statistic: a count of events'
      }
    }
    if (reading.cues[at]! & Cue.statistic) marks++
  }
  return marks >= 2 ? 'statistic' : null
}

/** "confessed to killing", "admitted they had": deeds of the past, told by their doers. */
function confesses(reading: Reading, { from, to }: Unit): boolean {
  for (let at = from; at < to; at++) {
    if (!(reading.cues[at]! & Cue.confession)) continue
    if (lowerAt(reading, at).startsWith('confess')) return true
    if (
      /^(that|to|they|he|having|killing|their|his|involvement)$/.test(lowerAt(reading, at + 1)) &&
      !/^(hospital|the|a)$/.test(lowerAt(reading, at + 2))
    )
      return true
  }
  return false
}
