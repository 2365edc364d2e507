import { changeCueOf } from '../change-cue.ts'
import { statedBy } from '../grade.ts'
import { pairsFor } from '../pairs.ts'
import type { Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { labelsIn } from '../subjects.ts'
import { say } from '../words.ts'

/** Percentage points: the difference of two percents. */
export const points: Rule = {
  name: 'points',
  checks: 'A difference in percentage points between two percentages.',
  cues: ['up 6 percentage points', 'a gain of 6 points', '3 points lower'],
  limits: 'Only between two percentages; a bare "points" counts where percentages stand beside it.',
  example: {
    text: 'The conviction rate rose from 18% in 2027 to 24% in 2028, a gain of 6 percentage points.',
    message: '24 % − 18 % = 6 points; ‘6 percentage points’ holds.',
  },
  propose: (sheet) =>
    sheet.entries.filter((entry) => kindOf(entry) === 'points').map((entry) => proposalFor(sheet, entry)),
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal {
  const direction = changeCueOf(sheet, entry)?.direction ?? 'none'
  // "a year ago it was 44 per cent, 13 points lower": lower than now, though it is the earlier one.
  const last = sheet.entries[entry.index - 1]
  const isOfPast =
    last?.sentence === entry.sentence &&
    last.isBacklooking &&
    /^(?:lower|higher|less|more|fewer|below|above)$/.test(sheet.tokens[entry.to]?.lower ?? '')
  const percents = pairsFor(
    sheet,
    entry,
    (quantity) => quantity.parts.length === 1 && (quantity.unit === 'percent' || isOfIndex(entry, quantity.parts[0]!)),
  )
  return {
    kind: 'points',
    rule: 'points/gap',
    claim: entry.figure,
    entry,
    stated: statedBy(entry),
    options: percents.map(({ old, now, fit, reasons, isSoft }) => {
      const gap = now.value - old.value
      const sign = now.unit === 'percent' ? ' %' : ''
      const value = isOfPast ? Math.abs(gap) : direction === 'down' ? -gap : direction === 'up' ? gap : Math.abs(gap)
      return {
        operands: [...old.parts, ...now.parts],
        value,
        fit,
        isSoft: isSoft || isOfUnnamedBase(sheet, entry, old.parts[0]!),
        reasons,
        working: () => `${say(now.value)}${sign} − ${say(old.value)}${sign} = ${say(gap)} points`,
        alternatives: [
          {
            kind: 'as-points',
            value: (100 * Math.abs(gap)) / old.value,
            words: () => 'that is the change in percent, not in points',
          },
          { kind: 'other-way', value: -value, words: () => `it is a ${gap < 0 ? 'fall' : 'rise'}` },
        ],
      }
    }),
    bar: 3.8,
    missing: 'no two percentages stand near it',
  }
}

/** "The index fell from 64.2 to 58.9, by 5.3 points": a bare number that moves in the claim's own sentence. */
const isOfIndex = (claim: Entry, level: Entry): boolean =>
  kindOf(level) === 'count' &&
  level.sentence === claim.sentence &&
  (level.role === 'from' || level.role === 'to') &&
  level.figure.unit !== 'person' &&
  claim.index - level.index <= 2 &&
  level.index < claim.index

/** "16 points below the average", "above the national rate": a base that the words name, and no number before the claim. */
function isOfUnnamedBase(sheet: Sheet, claim: Entry, old: Entry): boolean {
  const link = sheet.tokens[claim.to]?.lower ?? ''
  if (!/^(?:below|above|under|over|than|behind|ahead|lower|higher|more|less)$/.test(link)) return false
  const named = labelsIn(sheet, claim.to + 1, claim.to + 7)
  const isMean = sheet.tokens
    .slice(claim.to + 1, claim.to + 5)
    .some(({ lower }) => /^(?:average|mean|norm)$/.test(lower))
  const isNamed = (named.length === 0 && !isMean) || named.some((label) => old.labels.has(label))
  return old.sentence < claim.sentence && !isNamed
}
