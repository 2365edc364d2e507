import { perWord, whether } from '#text/index.ts'
import { monthOf } from '../month-of.ts'
import { Cue, EARLIER, PERIOD_OPENERS, PERIODS, RAISING } from './cues.ts'
import { bitsAt, lowerAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** Words after which killing is a deed of the past, not of this report: each with the doubt it casts. */
const PAST_DEED: ReadonlyMap<string, string> = new Map(
  (
    [
      ['confession', 'confessed confess confesses confessing admitted admits admitting confessional'],
      [
        'accusation',
        'involved involvement wanted accused convicted sentenced charged blamed responsible indicted booked acquitted nominated mastermind masterminded masterminding',
      ],
      [
        'plan',
        'planned planning plan plans plotted plotting plot threatened threatening threat threats vowed warned conspiring bid intended intending aimed trying attempted attempt attempts failed',
      ],
      ['rumour', 'rumour rumours rumor rumors baseless unfounded hoax fake'],
      ['revenge', 'avenge avenging avenged revenge retaliation reprisal protest condemn condemned condemning'],
    ] as const
  ).flatMap(([doubt, words]) => words.split(' ').map((word) => [word, doubt] as const)),
)

const pastDeed = perWord(({ lower }) => PAST_DEED.get(lower) ?? null)

/** "Five years after the bombing that killed 22 people, survivors say": the clause that opens so tells of old. */
export function isYearsAfter(reading: Reading, unit: Unit, at: number): boolean {
  const { from } = unit
  const bits = bitsAt(reading, from)
  if (!(bits & (Is.number | Is.counting))) return false
  const start = reading.numberAt[from]?.to ?? (/^an?$/.test(lowerAt(reading, from)) ? from + 1 : -1)
  if (start < 0 || !/^(?:years?|months|decades?)$/.test(lowerAt(reading, start))) return false
  if (!/^(?:after|since|on)$/.test(lowerAt(reading, start + 1))) return false
  for (let i = start; i < at; i++) if (reading.tokens[i]!.text === ',') return false
  return true
}

const DENIABLE = new Set(['reports', 'claims', 'rumours', 'rumors'])
const isFear = (lower: string): boolean => lower === 'feared' || lower === 'fears'
/** The words that may cast a doubt on a claim after them. */
const castsDoubt = whether(
  (word) =>
    pastDeed(word) !== null ||
    word.lower === 'if' ||
    word.lower === 'unless' ||
    isFear(word.lower) ||
    DENIABLE.has(word.lower),
)

/** "denied reports that dozens had been killed". */
const DENYING = /^(?:denied|denies|denying|dismissed|dismissing|refuted|rejected)$/

/** Why a claim at a token is not told as a fact of this text; null when it is. */
export function doubtOf(reading: Reading, unit: Unit, at: number, form: string): string | null {
  // "foiled the plot by killing two": what is done by that is done.
  if (form === 'ing' && lowerAt(reading, at - 1) === 'by') return null
  if (isYearsAfter(reading, unit, at)) return 'history'
  for (let i = at - 1; i >= Math.max(unit.from, at - 14); i--) {
    const { word, lower } = reading.tokens[i]!
    if (castsDoubt(word)) {
      const past = pastDeed(word)
      if (past === 'accusation' && form === 'past' && !LEADS_TO_DEED.test(lowerAt(reading, i + 1))) continue
      if (past && mayDoubt(past, form) && !(past === 'plan' && isResult(reading, i, at, form))) return past
      if (lower === 'if' || lower === 'unless') return 'condition'
      if (isFear(lower) && lowerAt(reading, i + 1) === 'that') return 'rumour'
      if (DENIABLE.has(lower) && DENYING.test(lowerAt(reading, i - 1))) return 'denied'
    }
    if (lower === ',' && i < at - 6) break
    if (bitsAt(reading, i) & Is.subordinator && lower !== 'that') break
  }
  return null
}

/** "foiled a bid along the fence, killing two": a participle that no word ties to the plan tells what came of it. */
const isResult = (reading: Reading, plan: number, at: number, form: string): boolean =>
  form === 'ing' && at - 1 > plan && !TIES_TO_PLAN.has(lowerAt(reading, at - 1))
const TIES_TO_PLAN = new Set(['of', 'at', 'for', 'on', 'and', 'or', 'to', 'by', 'about', 'the', 'target', 'targeted'])

/** "accused of killing", "convicted in the killing". */
const LEADS_TO_DEED = /^(have|has|of|in|for)$/

/** Plans doubt only what follows as "to kill" or "killing", revenge only "killing" and "the death". */
const mayDoubt = (past: string, form: string): boolean =>
  !(past === 'plan' && form !== 'base' && form !== 'ing') && !(past === 'revenge' && form !== 'ing' && form !== 'noun')

/**
 * "in the last three years", "so far", "two months ago", "this year": the unit speaks of a stretch of time. "last week"
 * alone is a date in a lead, and history later unless it only describes a person.
 */
export function periodOf(reading: Reading, unit: Unit, isLead: boolean): string | null {
  if (!(unit.cues & Cue.time || unit.bits & Is.number)) return null
  for (let at = unit.from; at < unit.to; at++) {
    const isOrdinal = reading.bits[at]! & Is.number && reading.numberAt[at]!.kind === 'ordinal'
    if (!(reading.cues[at]! & Cue.time) && !isOrdinal) continue
    const { lower } = reading.tokens[at]!
    // "Ten more died on Monday, taking the number killed in the last three days to 48": the first is of Monday.
    if (isRunningTotal(reading, at)) return null
    if (lower === 'so' && lowerAt(reading, at + 1) === 'far') return 'so far'
    // "the third of its kind", "killed in as many months"
    if (lower === 'as' && lowerAt(reading, at + 1) === 'many' && PERIODS.has(lowerAt(reading, at + 2))) return 'as many'
    if (!isLead && isOrdinal && isOfKind(reading, at + 1)) return 'one of its kind'
    if (!isLead && isEarlierOnes(reading, at)) return 'earlier ones'
    if (lower === 'ago' && !isLead && !isInRelative(reading, unit, at)) return 'ago'
    // "a weekend of strikes leaves 35 dead"
    if (at <= unit.from + 2 && (lower === 'weekend' || PERIODS.has(lower)) && lowerAt(reading, at + 1) === 'of')
      return lower
    if (lower === 'since' && hasBeginning(reading, at + 1)) return 'since'
    // "80 people have died since September"
    if (!isLead && lower === 'since' && isMonthOrYear(reading, lowerAt(reading, at + 1) === 'last' ? at + 2 : at + 1))
      return 'since'
    if (isOrdinal && isPartOfYear(reading, at)) return 'part of a year'
    if (!PERIOD_OPENERS.has(lower)) continue
    for (let next = at + 1; next <= at + 3 && next < unit.to; next++) {
      const period = lowerAt(reading, next)
      if (PERIODS.has(period)) {
        const isStretch =
          period.endsWith('s') ||
          lower === 'past' ||
          reading.numberAt[at + 1] !== undefined ||
          (lower === 'this' && period === 'year')
        if (isStretch || (!isLead && lower !== 'this' && !isInRelative(reading, unit, at))) return `${lower} ${period}`
      }
      if (!reading.numberAt[next] && !(bitsAt(reading, next) & (Is.modifier | Is.adverb))) break
    }
  }
  return null
}

/** "the first five months of the year", "the second quarter", "the first half of 2031": not "the first week of May". */
function isPartOfYear(reading: Reading, at: number): boolean {
  const number = reading.numberAt[at + 1]
  const noun = number?.kind === 'cardinal' ? number.to : at + 1
  const isPart =
    /^(?:half|quarter)$/.test(lowerAt(reading, noun)) || (noun > at + 1 && PERIODS.has(lowerAt(reading, noun)))
  if (!isPart || lowerAt(reading, noun + 1) !== 'of') return false
  const year = bitsAt(reading, noun + 2) & Is.determiner ? noun + 3 : noun + 2
  return /^(?:year|19\d\d|20\d\d)$/.test(
    lowerAt(reading, /^(?:current|same|present)$/.test(lowerAt(reading, year)) ? year + 1 : year),
  )
}

/** ", taking the number of those killed", ", bringing the toll". */
const isRunningTotal = (reading: Reading, at: number): boolean =>
  RAISING.has(lowerAt(reading, at)) &&
  reading.tokens[at - 1]?.text === ',' &&
  /^(?:the|its)$/.test(lowerAt(reading, at + 1)) &&
  /^(?:number|toll|total|tally|death|overall)$/.test(lowerAt(reading, at + 2))

/** "the fifth attack of its kind", "the third such killing". */
function isOfKind(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (lowerAt(reading, at) === 'such') return true
    if (lowerAt(reading, at) === 'of' && /^(?:its|this|that)$/.test(lowerAt(reading, at + 1)))
      return /^(?:kind|nature|sort|type)$/.test(lowerAt(reading, at + 2))
  }
  return false
}

/** "in the earlier ones four guards were shot", "two attempts on his life, in one of which five died". */
const isEarlierOnes = (reading: Reading, at: number): boolean =>
  EARLIER.has(lowerAt(reading, at)) &&
  /^(?:ones|attacks|incidents|attempts|blasts|bombings|raids|clashes|killings)$/.test(lowerAt(reading, at + 1))

/** "since the start of the operation", "since its launch", "since the beginning of the year". */
function hasBeginning(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 4; at++)
    if (/^(?:start|beginning|launch|outbreak|inception|onset)$/.test(lowerAt(reading, at))) return true
  return false
}

function isMonthOrYear(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  if (monthOf(token.word) > 0 && token.isCapital && reading.tokens[at + 1]?.kind !== 'number') return true
  return /^(?:19|20)\d\d$/.test(token.lower)
}

/** "who had been kidnapped last week": the time of what describes a person. */
function isInRelative(reading: Reading, unit: Unit, at: number): boolean {
  for (let i = at - 1; i >= unit.from; i--) {
    if (bitsAt(reading, i) & Is.relative) return true
    if (reading.tokens[i]!.text === ',') return false
  }
  return false
}
