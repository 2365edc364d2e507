import { BARRIERS } from '#extract/index.ts'
import { changeCueOf } from '../change-cue.ts'
import { wordsBefore } from '../context-words.ts'
import { hedgeOf, statedBy } from '../grade.ts'
import { levelsBetween } from '../levels.ts'
import { nearness } from '../nearness.ts'
import type { Pair } from '../pair.ts'
import { pairsFor } from '../pairs.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, isApproximate, kindOf, type Quantity, single } from '../quantity.ts'
import { isAnaphoric } from '../references.ts'
import { comparePeriods, SOFT, sameMeasure, sharedLabels } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import { totalPairs } from '../total-pairs.ts'
import { say, saySum } from '../words.ts'

/** Absolute changes: each against an earlier and a later level. */
export const difference: Rule = {
  name: 'difference',
  checks: 'A number by which another is said to have risen, fallen or stood apart, worked out from the two levels.',
  cues: ['an increase of 862', '31 more than', 'eight fewer', 'down by 14', 'up 12 on', 'a net increase of 12'],
  limits: 'Where a level is a range, the least and the greatest difference bound the result.',
  example: {
    text: 'In May 2027 there were 52 attacks, 12 more than the 40 of April.',
    message: '52 − 40 = 12; ‘12’ holds.',
  },
  propose: (sheet) => sheet.entries.flatMap((entry) => proposalFor(sheet, entry)),
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  const kind = kindOf(entry)
  const cue = kind === 'count' || kind === 'money' || kind === 'physical' ? changeCueOf(sheet, entry) : null
  if (!cue) return kind === 'count' || kind === 'money' ? gapProposal(sheet, entry) : []
  const isSame = (quantity: Quantity): boolean => sameMeasure(quantity, single(entry)) !== null
  const pairs = [...pairsFor(sheet, entry, isSame), ...twinPairs(sheet, entry)].sort((a, b) => b.fit - a.fit)
  return [
    {
      kind: 'difference',
      rule: `difference/${cue.form}`,
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options: [
        ...pairs.map((pair) =>
          toOption(
            entry,
            { ...pair, isSoft: pair.isSoft || (!pair.isSure && !areOpposed(sheet, entry, pair)) },
            cue.direction,
          ),
        ),
        // Names and removals are two nouns of one list.
        ...[...netPairs(sheet, entry), ...totalPairs(sheet, entry)].map((pair) => ({
          ...toOption(entry, pair, cue.direction),
          isSoft: false,
        })),
      ],
      bar: 4.4,
      missing: 'no two levels of the same kind stand near it',
    },
  ]
}

/** The words set the two levels against each other: a base, two times, or both in the claim's sentence. */
function areOpposed(sheet: Sheet, claim: Entry, { old, now }: Pair): boolean {
  const [a, b] = [old.parts[0]!, now.parts[0]!]
  if (a.role === 'from' || a.role === 'base' || b.role === 'to' || comparePeriods(a, b) === -1) return true
  const isTold =
    a.index < claim.index && b.index < claim.index && Math.min(a.sentence, b.sentence) >= claim.sentence - 1
  return isTold || isAnaphoric(sheet, claim) || sharedLabels(sheet, a, b) >= 1
}

/** "down by 12 per cent, i.e. by 382": the change said just before has the same two levels. */
function twinPairs(sheet: Sheet, entry: Entry): readonly Pair[] {
  const later = sheet.entries[entry.index + 1]
  // "the increase amounts to 142, or 37%"
  if (later && isSaidAgain(sheet, entry, later))
    return pairsFor(sheet, later, (quantity) => quantity.kind === kindOf(entry)).slice(0, 3)
  const twin = sheet.entries[entry.index - 1]
  const isTwin =
    twin !== undefined &&
    twin.sentence === entry.sentence &&
    kindOf(twin) === 'percent' &&
    entry.barrier <= BARRIERS.comma &&
    /(?: or| i\.e\.| that is| ,| i\.e\. by| that is by| or by) (?:by )?$/.test(wordsBefore(sheet, entry, 4)) &&
    changeCueOf(sheet, twin) !== null
  return isTwin
    ? pairsFor(sheet, twin, (quantity) => quantity.kind === kindOf(entry)).map((pair) => ({
        ...pair,
        fit: pair.fit + 0.8,
      }))
    : []
}

const isSaidAgain = (sheet: Sheet, entry: Entry, later: Entry): boolean =>
  later.sentence === entry.sentence &&
  kindOf(later) === 'percent' &&
  changeCueOf(sheet, later) !== null &&
  / (?:, or|, or by|, i\.e\.|, that is|\(|, i\.e\. by)(?: (?:a|some|about|nearly|almost|roughly))? $/.test(
    wordsBefore(sheet, later, 4),
  ) &&
  later.from - entry.to <= 4

/** "41 names added and 17 removed, a net increase of 24": what came less what went, right before. */
function netPairs(sheet: Sheet, entry: Entry): readonly Pair[] {
  if (!/ net (?:[\w'-]+ ){1,3}$/.test(wordsBefore(sheet, entry, 5))) return []
  const [came, went, ...more] = levelsBetween(sheet, entry.index - 4, entry.index)
    .filter((level) => level.sentence === entry.sentence && kindOf(level) === kindOf(entry))
    .map(single)
  if (!came || !went || more.length > 0) return []
  const [less, larger] = came.value < went.value ? [came, went] : [went, came]
  const isDown = changeCueOf(sheet, entry)?.direction === 'down'
  return [
    {
      old: isDown ? larger : less,
      now: isDown ? less : larger,
      fit: 6,
      reasons: ['what came and what went'],
      isSoft: false,
    },
  ]
}

const GAP =
  / (?:lead|margin|majority|surplus|deficit|gap|difference|discrepancy|spread|excess|advantage)(?: over (?:[\w'-]+ ){1,4}| in (?:[\w'-]+ ){1,3}| between (?:[\w'-]+ ){1,6})?(?: ,)? ?(?:of|was|is|were|stood at|came to|amounted to|stands at|at|, )(?: (?:therefore|thus|then|hence|now|only|just|about|some))* $/

/** "a lead of 327,000 votes", "the trade deficit was 5.9 billion": how far two numbers told before stand apart. */
function gapProposal(sheet: Sheet, entry: Entry): Proposal[] {
  if (!GAP.test(wordsBefore(sheet, entry, 9))) return []
  const levels = levelsBetween(sheet, entry.index - 9, entry.index).filter(
    (level) =>
      kindOf(level) === kindOf(entry) && !level.isBacklooking && sameMeasure(single(level), single(entry)) !== null,
  )
  const options = levels.flatMap((a, i) =>
    levels.slice(i + 1).map((b): Option => {
      const value = Math.abs(a.figure.value.best - b.figure.value.best)
      const between = levels.filter((level) => level.index > a.index && level.index < b.index).length
      return {
        operands: [a, b],
        value,
        fit:
          1.6 +
          0.5 * nearness(sheet, entry, b) +
          0.4 * nearness(sheet, entry, a) -
          0.5 * between +
          sharedLabels(sheet, entry, a) * 0.4 +
          sharedLabels(sheet, entry, b) * 0.4,
        reasons: ['the two numbers told before'],
        isSoft: between > 0,
        working: () =>
          `${say(Math.max(a.figure.value.best, b.figure.value.best))} − ${say(Math.min(a.figure.value.best, b.figure.value.best))} = ${say(value)}`,
        isApproximate: isApproximate([a, b]) || a.unitStep > 1,
      }
    }),
  )
  if (options.length === 0) return []
  return [
    {
      kind: 'difference',
      rule: 'difference/gap',
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options,
      bar: 3.4,
      missing: 'no two levels of the same kind stand near it',
    },
  ]
}

function toOption(
  entry: Entry,
  { old, now, fit, reasons, isSoft, isSure = false }: Pair,
  direction: 'up' | 'down' | 'none',
): Option {
  const turn = direction === 'down' ? -1 : 1
  const [first, last] = direction === 'down' ? [old, now] : [now, old]
  const middle = turn * (now.value - old.value)
  const low = first.low - last.high
  const high = first.high - last.low
  const hedge = hedgeOf(entry)
  const value =
    hedge === 'at-least' || hedge === 'over' ? low : hedge === 'at-most' || hedge === 'under' ? high : middle
  return {
    operands: [...old.parts, ...now.parts],
    value: direction === 'none' ? Math.abs(value) : value,
    low: direction === 'none' ? Math.abs(middle) : low,
    high: direction === 'none' ? Math.abs(middle) : high,
    fit,
    reasons,
    isSure,
    isSoft: isSoft || (sameMeasure(now, single(entry)) === SOFT && !isSpan(old, now)),
    working: () => `${saySum(first)} − ${saySum(last)} = ${say(first.value - last.value)}`,
    isApproximate: isApproximate(old.parts) || isApproximate(now.parts),
    alternatives: [
      {
        kind: 'other-way',
        value: -value,
        words: () =>
          `it is a ${now.value < old.value ? 'fall' : 'rise'}, not a ${now.value < old.value ? 'rise' : 'fall'}`,
      },
    ],
  }
}

/** "rose from 24,180 to 24,336, by 156 officers": whatever the step is called. */
const isSpan = (old: Quantity, now: Quantity): boolean =>
  old.parts[0]!.role === 'from' && now.parts[0]!.role === 'to' && old.parts[0]!.sentence === now.parts[0]!.sentence
