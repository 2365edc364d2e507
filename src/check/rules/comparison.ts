import { growthClaims } from '../compare-growth.ts'
import { superlativeClaims } from '../compare-ranks.ts'
import { exceedClaims } from '../compare-sizes.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import type { Sheet } from '../sheet.ts'

/** A comparison in words: what is compared, and every reading of it. */
export interface Comparison {
  readonly from: number
  readonly to: number
  readonly form: 'exceeds' | 'superlative' | 'growth'
  readonly options: readonly Option[]
}

/** Greater and smaller, first and last, faster and slower. */
export const comparison: Rule = {
  name: 'comparison',
  checks:
    'A claim in words that one number exceeds others, alone or combined, leads or trails a list, holds a place in it, is the highest or lowest of so many years, or grew faster than another.',
  cues: [
    'surpassed all the others combined',
    'larger than the two others combined',
    'remained the worst-hit province',
    'ranked second',
    'the third-lowest toll',
    'the fewest since 2027',
    'a five-year high',
    'peaked in May',
    'faster than the number of',
  ],
  limits:
    'Both sides must have numbers in the text; a superlative or a place is judged only among the numbers that a list, a series with times or a table of the text gives. Where not every year of "in five years" is told, the claim can be broken and never confirmed.',
  example: {
    text: 'In May 2027 the north had 30 attacks, the south 12 and the west 9. The north thus had more attacks than the other two combined.',
    message: '30 against 12 + 9 = 21; ‘more attacks than the other two combined’ holds.',
  },
  propose: (sheet) =>
    [...exceedClaims(sheet), ...superlativeClaims(sheet), ...growthClaims(sheet)].map((claim) =>
      toProposal(sheet, claim),
    ),
}

const toProposal = (sheet: Sheet, claim: Comparison): Proposal => ({
  kind: 'comparison',
  rule: `comparison/${claim.form}`,
  claim: { start: sheet.tokens[claim.from]!.start, end: sheet.tokens[claim.to - 1]!.end },
  entry: null,
  stated: null,
  options: claim.options,
  bar: 3.5,
  missing: 'one of its sides has no number',
})
