import { changeCueOf } from '../change-cue.ts'
import { hedgeOf, statedBy } from '../grade.ts'
import { type Pair, pairsFor } from '../pairs.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf, single } from '../quantity.ts'
import { SOFT, sameMeasure } from '../scope.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'
import { sum } from './change.ts'

/** Absolute changes: each against an earlier and a later level. */
export const difference: Rule = {
  name: 'difference',
  checks: 'A number by which another is said to have risen, fallen or stood apart, worked out from the two levels.',
  cues: ['an increase of 862', '31 more than', 'eight fewer', 'down by 14', 'up 12 on'],
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
  if (!cue) return []
  const pairs = pairsFor(sheet, entry, (quantity) => sameMeasure(quantity, single(entry)) !== null)
  return [
    {
      kind: 'difference',
      rule: `difference/${cue.form}`,
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options: pairs.map((pair) => toOption(entry, pair, cue.direction)),
      bar: 4.4,
      missing: 'no two levels of the same kind stand near it',
    },
  ]
}

function toOption(entry: Entry, { old, now, fit, reasons, isSoft }: Pair, direction: 'up' | 'down' | 'none'): Option {
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
    isSoft: isSoft || sameMeasure(now, single(entry)) === SOFT,
    working: () => `${sum(first)} − ${sum(last)} = ${say(first.value - last.value)}`,
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

/** Operands that are hedged make a result approximate. What is printed in millions is as exact as its last digit. */
export const isApproximate = (parts: readonly Entry[]): boolean => parts.some((part) => part.figure.hedge !== null)
