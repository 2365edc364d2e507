import type { TableQuestion } from '#model/index.ts'
import { RULESET_RULES } from './rulesets.ts'

/** A table that nobody can count, in one sentence. */
export class TableRefused extends Error {}

/** Throws where a question asks for what the data or the ruleset does not have. */
export function refuseTable({ rows, columns, measure, ruleset }: TableQuestion): void {
  const byVictim = rows === 'category' || columns === 'category'
  if (rows === columns)
    throw new TableRefused(`invalid columns: ${rows} is in the rows already; choose another or none`)
  if (byVictim && (measure === 'abducted' || measure === 'arrested'))
    throw new TableRefused(`invalid measure: ${measure} is not coded by victim category; choose killed or injured`)
  if (measure === 'injured' && RULESET_RULES[ruleset].injured === null)
    throw new TableRefused(
      `invalid measure: ${RULESET_RULES[ruleset].name} codes no injured; choose killed or incidents`,
    )
  if (byVictim && ruleset !== 'book' && measure !== 'incidents')
    throw new TableRefused(
      `invalid ruleset: ${RULESET_RULES[ruleset].name} gives one number for all victims; by category choose the book's own rules`,
    )
}
