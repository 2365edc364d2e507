import type { Dimension, TableQuestion } from '#model/index.ts'
import { DIMENSION_RULES } from './dimensions.ts'
import { RULESET_RULES } from './rulesets.ts'

const SEVERAL: Partial<Record<Dimension, string>> = {
  actor:
    'An incident stands in the line of each of its actors, in whatever role; the lines add up to more than the total.',
  claimant: 'An incident that several groups claimed stands in the line of each.',
  weapon: 'An incident with several weapons stands in the line of each.',
}

/** What a reader of a table has to know. */
export function notesOf(question: TableQuestion): string[] {
  const { rows, columns, measure, ruleset } = question
  const dimensions = [rows, columns].filter((one) => one !== null)
  const notes = dimensions.flatMap((one) => SEVERAL[one] ?? [])
  if (dimensions.includes('category'))
    notes.push(
      measure === 'incidents'
        ? 'An incident with victims of several categories stands in the line of each.'
        : 'The best values of the categories add up. How a spread is divided nobody says, so the low and high of a category are the widest that each incident allows.',
    )
  if (dimensions.includes('kind'))
    notes.push(
      'Operations are told from attacks by type, roles and losses, not by a label: see the statistics page of the documentation.',
    )
  if (dimensions.some((one) => DIMENSION_RULES[one].isTime))
    notes.push('An incident counts in the period in which it began. One whose date is wider than the period has none.')
  if (measure !== 'incidents')
    notes.push('Low and high are the sums of the lows and of the highs: the widest range, not a confidence interval.')
  if (ruleset !== 'book')
    notes.push(
      `Counted by the rules of ${RULESET_RULES[ruleset].name} (${RULESET_RULES[ruleset].reference}). ${RULESET_RULES[ruleset].why.join(' ')}`,
    )
  return notes
}
