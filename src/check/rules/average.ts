import { MEASURE_NOUNS, PHYSICAL_UNITS, RATE_WORDS, TIME_UNITS } from '#lexicon/index.ts'
import { changeCueOf } from '../change-cue.ts'
import { wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { joinedAverages, monthsSaid } from '../joined-average.ts'
import { levelsNear } from '../levels.ts'
import { stepsOf } from '../mean-step.ts'
import { barrierBetween, nearness, WINDOW } from '../nearness.ts'
import { populationRates } from '../per-population.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, isApproximate, kindOf, single } from '../quantity.ts'
import { sameMeasure } from '../scope.ts'
import { averageOfSeries } from '../series-average.ts'
import type { Sheet } from '../sheet.ts'
import { timeSpansFor } from '../spans-of-time.ts'
import { stem } from '../stems.ts'
import { say } from '../words.ts'

/** Rates over time, and averages per head or per event. */
export const average: Rule = {
  name: 'average',
  checks:
    'An average or a rate: a total over the days, weeks or months of its period, or over the number of heads or events.',
  cues: [
    '128 a day',
    'an average of 3.5 per attack',
    'nearly seven each',
    'one every 11 minutes',
    'the four-year average is 412',
    'Rs20 lakh per family',
    '6.2 per 100,000 people',
    '48 and 61 in two halves, 9 a month over the year',
  ],
  limits:
    'A year has 365 days, 366 when it is a leap year; a month its own days. Where the text names no period, nothing is checked.',
  example: {
    text: 'In the 15 days to 20 May 2027, 960 families returned, 64 a day.',
    message: '960 over 15 days is 64 a day; ‘64’ holds.',
  },
  propose: (sheet) => [
    ...populationRates(sheet),
    ...sheet.entries.flatMap((entry) => {
      const series = averageOfSeries(sheet, entry)
      if (series) return [series]
      const per = perOf(sheet, entry)
      return per ? [proposalFor(sheet, entry, per)] : []
    }),
  ],
}

/** What a number is said per: a unit of time, a noun by its stem, "each", or one event every so many minutes. */
interface Per {
  readonly time: string | null
  readonly noun: string | null
  /** What the noun counts: a blast is one of the attacks. */
  readonly measure: string | null
  readonly isInterval: boolean
  readonly cue: number
}

const PER_TIME =
  /^ (?:(?!than|in|over|from|compared)[\w'-]+ ){0,5}?(?:a|an|per|each|every) (second|minute|hour|day|night|week|fortnight|month|quarter(?! of )|year)(?! (?:earlier|ago|before|later|old|previously|of(?! the)))(?: |$)/
const PER_NOUN = /^ (?:(?!or|and)[\w'-]+ ){0,4}?per (?:square |cubic )?(?!cent)([\w-]+)/
/** "ten dollars a household": only money is said so. */
const A_NOUN = /^ (?:a|an) ([\w-]+)/
/** "600,000 a head": per one of those told before, whatever they are called. */
const A_HEAD = /^ (?:a|per) (?:head|piece|capita)(?: |$)/
/** "500,000 for each of the 83 villagers" */
const EACH_OF = /^ for (?:each|every one) of (?:the |its |their )?(?:\d[\d,.]* )?([\w-]+)/
/** "14 schools have 9,660 pupils, 690 a school": a noun that the text has counted. */
const isNamedBefore = (sheet: Sheet, entry: Entry, noun: string): boolean =>
  sheet.entries
    .slice(Math.max(0, entry.index - 6), entry.index)
    .some(
      (other) =>
        other.labels.has(noun) || stem(other.figure.unit) === noun || stem(other.figure.measure ?? '') === noun,
    )
/** "per kilo" is per kilogram. */
export const unitOf = (noun: string): string => PHYSICAL_UNITS.get(noun)?.unit ?? noun
const DAILY = /^ (?:[\w'-]+ ){0,3}?(hourly|daily|weekly|monthly|quarterly|yearly|annually)(?: |$)/
const MEAN = / (?:averag(?:e|ed|es|ing)|mean|rate|pace|daily|monthly|weekly|annual|yearly) (?:[\w'-]+ ){0,5}$/
const MEAN_TIME =
  / (?:(hourly|daily|weekly|monthly|quarterly|yearly|annual) (?:average|mean|rate|toll|number|tally)|average (hourly|daily|weekly|monthly|quarterly|yearly|annual)) (?:[\w'-]+ ){0,4}$/
/** "the average number of raids a month stood at 428" */
const MEAN_PER =
  / (?:average|mean)(?: (?:number|toll|count|rate))?(?: of (?:[\w'-]+ ){1,3}| )(?:a|per|each|every) (hour|day|week|month|quarter|year) (?:[\w'-]+ ){0,4}$/

/** "daily arrivals averaged 41,200" */
const ADJECTIVE_RATE =
  / (hourly|daily|weekly|monthly|quarterly|yearly|annual) (?:[\w'-]+ ){1,3}(?:averaged|average|was|were|numbered|came to|amounted to|of) (?:[\w'-]+ )?$/
/** "Each centre now takes in 69 patients a week" */
const EACH_NOUN =
  / (?:each|every) ([a-z][\w-]+) (?:(?:now|then|thus|therefore|still|on average) )?(?:takes|took|has|had|gets|got|holds|held|serves|served|receives|received|treats|treated|saw|sees|costs|cost|left|leaves|led to|leads to|brought|brings|killed|kills|[a-z]{3,}ed)(?: in| on)? (?:\w+ )?$/
const ON_AVERAGE_DAY = / (?:average|typical|every|each) (day|week|month|year|hour)(?: ,)? (?:[\w'-]+ ){0,4}$/

/** "rose by 82 a year on average" */
const STEP_A_YEAR = /^ (?:[\w'-]+ ){0,2}?(?:a|per|each|every) (?:year|month) on average(?: |$)/

const measureOf = (noun: string): string | null => MEASURE_NOUNS.get(noun)?.measure ?? null

function perOf(sheet: Sheet, entry: Entry): Per | null {
  const kind = kindOf(entry)
  const before = wordsBefore(sheet, entry, 12)
  const after = wordsAfter(sheet, entry, 8)
  if (kind === 'time')
    return / (?:one|an?) (?:[\w'-]+ ){0,4}every $/.test(
      before.replace(/ (?:about|some|roughly|nearly|almost) $/, ' '),
    ) || / every $/.test(before)
      ? { time: entry.figure.unit, noun: null, measure: null, isInterval: true, cue: 1.5 }
      : null
  if (kind !== 'count' && kind !== 'money' && kind !== 'physical') return null
  if ((entry.role === 'base' || entry.role === 'from') && !MEAN_TIME.test(before)) return null
  const isMean = MEAN.test(before) || STEP_A_YEAR.test(after)
  if (!isMean && changeCueOf(sheet, entry)) return null
  const holder = EACH_NOUN.exec(before)?.[1]
  // "each operation eliminated 2.3 militants": what the text has counted.
  if (holder && !TIME_UNITS.has(holder) && isNamedBefore(sheet, entry, stem(holder)))
    return { time: null, noun: stem(holder), measure: measureOf(holder), isInterval: false, cue: 1.5 }
  const meanTime = MEAN_TIME.exec(before)
  const time = PER_TIME.exec(after)?.[1] ?? MEAN_PER.exec(before)?.[1] ?? ON_AVERAGE_DAY.exec(before)?.[1]
  if (time)
    return {
      time,
      noun: null,
      measure: null,
      isInterval: false,
      cue: isMean || /^ (?:[\w'-]+ ){0,3}?(?:a|per|each|every) /.test(after) ? 1.5 : 1,
    }
  const adverb = DAILY.exec(after)?.[1] ?? ADJECTIVE_RATE.exec(before)?.[1] ?? meanTime?.[1] ?? meanTime?.[2]
  if (adverb) return { time: RATE_WORDS.get(adverb) ?? null, noun: null, measure: null, isInterval: false, cue: 1.5 }
  const noun = A_HEAD.test(after) ? undefined : (PER_NOUN.exec(after) ?? A_NOUN.exec(after) ?? EACH_OF.exec(after))?.[1]
  const isBare = noun !== undefined && kind !== 'money' && !isMean && !PER_NOUN.test(after)
  if (noun && isBare && !isNamedBefore(sheet, entry, stem(noun))) return null
  if (noun && !TIME_UNITS.has(noun))
    return /^\d/.test(noun)
      ? null
      : { time: null, noun: stem(unitOf(noun)), measure: measureOf(noun), isInterval: false, cue: 1.5 }
  if (
    A_HEAD.test(after) ||
    / each (?:of (?:them|these) )?(?:[\w'-]+ ){1,2}$/.test(before) ||
    /^ (?:[\w'-]+ ){0,2}?(?:each|apiece)(?: |$)/.test(after)
  )
    return { time: null, noun: null, measure: null, isInterval: false, cue: 1 }
  // "92 in 40 ambushes, an average of 2.3": per what was said just before.
  if (/ (?:average|mean) (?:of|was|is|being) (?:\w+ )?$/.test(before) && /^ (?:[.;)]|, )/.test(after))
    return { time: null, noun: null, measure: null, isInterval: false, cue: 1 }
  return null
}

function proposalFor(sheet: Sheet, entry: Entry, per: Per): Proposal {
  const joined = per.time && !per.isInterval ? joinedAverages(sheet, entry, per.time, per.cue) : []
  // "over the year": a total of half of it is another's.
  const isSaid = joined.length > 0 && monthsSaid(sheet, entry) !== null
  const single = totalsFor(sheet, entry, per).flatMap((total) =>
    per.time ? overTime(sheet, entry, total, per) : perHead(sheet, entry, total, per),
  )
  return {
    kind: 'average',
    rule: per.time ? (per.isInterval ? 'average/interval' : 'average/over-time') : 'average/per-head',
    claim: entry.figure,
    entry,
    stated: statedBy(entry, 'rate'),
    options: [
      ...joined,
      ...(per.time ? stepsOf(sheet, entry, per.time) : []),
      ...(isSaid ? single.map((option) => ({ ...option, fit: option.fit - 2 })) : single),
    ],
    bar: 4,
    missing: 'the total or what it is divided by is not given',
  }
}

/** Levels that the rate may be a rate of; a stated change too, where the rate is one of a change. */
function totalsFor(sheet: Sheet, claim: Entry, per: Per): Entry[] {
  const isChange = changeCueOf(sheet, claim) !== null
  const near = sheet.entries.slice(Math.max(0, claim.index - WINDOW), claim.index + 6)
  const levels = new Set(levelsNear(sheet, claim.index, WINDOW + 1))
  return near.filter((entry) => {
    if (entry === claim || entry.figure.value.best <= 0 || kindOf(entry) === 'percent') return false
    const isChangeEntry =
      !levels.has(entry) && ['count', 'money', 'physical'].includes(kindOf(entry)) && changeCueOf(sheet, entry) !== null
    if (!levels.has(entry) && !(isChange && isChangeEntry)) return false
    if (per.isInterval) return kindOf(entry) === 'count'
    // "187 deaths in 61 incidents, or three per incident": what is so many per incident is told of no incident.
    const isOpen = per.noun !== null && claim.figure.carried?.measure !== undefined
    return (
      (kindOf(entry) === kindOf(claim) || (isOpen && kindOf(entry) === 'count')) &&
      entry.figure.value.best > claim.figure.value.best &&
      (sameMeasure(single(entry), single(claim)) !== null || isOpen) &&
      // "These attacks killed 1,021": the dead are no attacks.
      !(isOpen && (entry.figure.measure === null ? isOfNoun(sheet, entry, per.noun!) : countsNoun(entry, per.noun!)))
    )
  })
}

function totalPoints(sheet: Sheet, claim: Entry, total: Entry): number {
  const same = sameMeasure(single(total), single(claim)) ?? 0
  return (
    0.7 * nearness(sheet, claim, total) +
    same +
    (total.index < claim.index ? 0.5 : 0) +
    bracketPoints(sheet, claim, total) +
    pastPoints(sheet, claim, total)
  )
}

/** "3,400 men at 95 a day, which costs it 323,000 daily": made of two numbers of its own sentence. */
function isProduct(sheet: Sheet, claim: Entry): boolean {
  const near = sheet.entries
    .slice(Math.max(0, claim.index - 4), claim.index)
    .filter(({ sentence, figure }) => sentence === claim.sentence && figure.value.best > 1)
  return near.some((a, i) =>
    near.slice(i + 1).some((b) => a.figure.value.best * b.figure.value.best === claim.figure.value.best),
  )
}

/** "$650,000 until October, and $75,000 a week after that": a rate beside an amount, not of it. */
const isAnotherAmount = (sheet: Sheet, claim: Entry): boolean =>
  / (?:and|plus|then) (?:[\w'-]+ )?$/.test(wordsBefore(sheet, claim, 3))

/** "231 (33 a day)", "168, or 24 a day": the average stands right behind its total. */
function bracketPoints(sheet: Sheet, claim: Entry, total: Entry): number {
  const level = sheet.entries[claim.index - 1]
  if (!level || level.sentence !== claim.sentence || !['count', 'money', 'physical'].includes(kindOf(level))) return 0
  const between = sheet.tokens.slice(level.to, claim.from).map((token) => token.lower)
  const isBeside = between.length <= 3 && (between.includes('(') || (between.includes(',') && between.includes('or')))
  return !isBeside ? 0 : total === level ? 2 : -2
}

/** The average of an earlier time stands right behind its total; else it is that of the time spoken of. */
function pastPoints(sheet: Sheet, claim: Entry, operand: Entry): number {
  const isPast = operand.isBacklooking || operand.role === 'base' || operand.role === 'from'
  const past = sheet.entries
    .slice(Math.max(0, claim.index - 3), claim.index)
    .filter((other) => other.sentence === claim.sentence && (other.isBacklooking || other.role === 'base'))
  const isOfPast = past.length > 0 && barrierBetween(sheet, past[0]!, claim) <= 1
  if (!isPast) return isOfPast && operand.sentence === claim.sentence && !past.includes(operand) ? -0.5 : 0
  return isOfPast && operand.sentence === claim.sentence ? 0.5 : -1.5
}

function overTime(sheet: Sheet, claim: Entry, total: Entry, per: Per): Option[] {
  const unitDays = TIME_UNITS.get(per.time!)?.days ?? 1
  return timeSpansFor(sheet, claim, total).flatMap((span): Option[] => {
    const count =
      per.time === 'month' && span.months !== null
        ? span.months
        : per.time === 'year' && span.months !== null
          ? span.months / 12
          : span.days / unitDays
    // Over one unit of time a total is its own average, and nothing is said.
    if (count < 1.5) return []
    const value = per.isInterval ? count / total.figure.value.best : total.figure.value.best / count
    return [
      {
        operands: span.entry ? [total, span.entry] : [total],
        value,
        fit: per.cue + totalPoints(sheet, claim, total) + span.points,
        reasons: ['a total over its time'],
        working: () =>
          per.isInterval
            ? `${span.words} over ${say(total.figure.value.best)} is one every ${say(value)} ${per.time}s`
            : `${say(total.figure.value.best)} over ${span.words} is ${say(value)} a ${per.time}`,
        isApproximate: isApproximate([total]),
        isSoft:
          isProduct(sheet, claim) ||
          (kindOf(claim) === 'money' && total.sentence === claim.sentence && isAnotherAmount(sheet, claim)) ||
          // "earns 900 a day and works two days for it": a time told after the rate, and the total in another sentence.
          (span.entry !== null && span.entry.index > claim.index && total.sentence !== claim.sentence) ||
          // The total of a later sentence is another.
          (total.index > claim.index && total.sentence !== claim.sentence),
      },
    ]
  })
}

/** "14 schools" has the noun right behind it; "14 schools have 9,660 pupils" tells 9,660 of no school. */
const isOfNoun = (sheet: Sheet, entry: Entry, noun: string): boolean =>
  countsNoun(entry, noun) || sheet.tokens.slice(entry.to, entry.to + 3).some((token) => stem(token.lower) === noun)

/** "4.2 per blast", where bombings were counted: another word for the same measure names them too. */
const isNamedBy = (head: Entry, { noun, measure }: Per): boolean =>
  (head.labels.get(noun!) ?? 0) === 1 ||
  countsNoun(head, noun!) ||
  (measure !== null && head.figure.measure === measure && head.figure.unit !== 'person')

const countsNoun = ({ figure }: Entry, noun: string): boolean =>
  stem(figure.unit) === noun || (figure.measure !== null && stem(figure.measure) === noun)

/** "per family", "per massacre", "each": the number of what the noun names; for "each" any number of heads near. */
function perHead(sheet: Sheet, claim: Entry, total: Entry, per: Per): Option[] {
  if (total.index > claim.index && per.noun === null) return []
  const heads = sheet.entries
    .slice(Math.max(0, claim.index - WINDOW), claim.index + 4)
    .filter(
      (entry) =>
        entry !== total &&
        entry !== claim &&
        entry.figure.value.best > 1 &&
        (kindOf(entry) === 'count' ||
          (kindOf(entry) === 'time' && per.noun === null) ||
          (kindOf(entry) === 'physical' && per.noun === stem(entry.figure.unit))) &&
        changeCueOf(sheet, entry) === null,
    )
  // "117 bombings, against 39 in 2026. They killed 284 people, or 2.4 per blast": the attacks of the time spoken of.
  const isOld = (head: Entry) =>
    !claim.isBacklooking && (head.isBacklooking || head.role === 'base' || head.role === 'from')
  const named = per.noun === null ? [] : heads.filter((head) => isNamedBy(head, per) && !isOld(head))
  return heads.map((head): Option => {
    const isNamed = named.includes(head)
    const value = total.figure.value.best / head.figure.value.best
    const old =
      head.index === total.index + 1 && head.sentence === total.sentence ? 0.5 : pastPoints(sheet, claim, head)
    return {
      operands: [total, head],
      value,
      fit:
        per.cue +
        totalPoints(sheet, claim, total) +
        0.5 * nearness(sheet, claim, head) +
        (isNamed ? 1.8 : per.noun ? -1.2 : 0) +
        (Number.isInteger(head.figure.value.best) ? 0 : -3) +
        old,
      reasons: ['a total over the heads'],
      working: () => `${say(total.figure.value.best)} over ${say(head.figure.value.best)} is ${say(value)}`,
      isApproximate: isApproximate([total, head]),
      // Which of several posts are meant by "a post", the words do not say.
      isSoft: total.index > claim.index || (per.noun !== null && (!isNamed || named.length > 1)),
    }
  })
}
