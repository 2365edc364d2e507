import type { CountingRuleset, TableRuleset } from '#model/index.ts'
import { IS_OPERATION } from '../sides.ts'

/** How a counting ruleset counts, in SQL over `incident`, and a sentence for each of its rules. */
export interface RulesetRule {
  readonly name: string
  /** Which incidents are events at all. */
  readonly includes: string
  /** Low, best and high of killed and injured; null where the ruleset codes none. */
  readonly killed: readonly [string, string, string]
  readonly injured: readonly [string, string, string] | null
  readonly why: readonly string[]
  readonly reference: string
}

/** What a ruleset reads the counts in words ("dozens") of an incident as: those of the mention that gives most. */
const vague = (role: 'killed' | 'injured', ruleset: CountingRuleset): string =>
  `coalesce((SELECT max(counted) FROM (SELECT sum(${ruleset}) AS counted FROM vague_counts
     WHERE incident_id = incident.id AND role = '${role}' GROUP BY mention)), 0)`

/** Only incidents that were marked vague can have such counts, so the others are not looked up. */
const plus = (column: string, role: 'killed' | 'injured', ruleset: CountingRuleset): string =>
  `(${column} + CASE WHEN incident.vague THEN ${vague(role, ruleset)} ELSE 0 END)`

const range = (role: 'killed' | 'injured', ruleset: CountingRuleset): [string, string, string] => [
  `${role}_low`,
  plus(`${role}_best`, role, ruleset),
  plus(`${role}_high`, role, ruleset),
]

const VIOLENCE = "incident.event_type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians')"
/** ACLED takes the lowest number when reports disagree, until a better one comes. */
const ACLED_KILLED = `least(killed_best, CASE WHEN len(incident.reports) > 1 THEN killed_low ELSE killed_best END)`

export const RULESET_RULES: Readonly<Record<TableRuleset, RulesetRule>> = {
  book: {
    name: 'The book',
    includes: 'true',
    killed: ['killed_low', 'killed_best', 'killed_high'],
    injured: ['injured_low', 'injured_best', 'injured_high'],
    why: [
      'Every incident of the book.',
      'The best value follows the latest report; low and high keep the spread.',
      'Counts that are only words ("dozens") are left out of the best value.',
    ],
    reference: 'docs/methodology/counting.md',
  },
  acled: {
    name: 'ACLED',
    includes: 'true',
    killed: [
      'killed_low',
      plus(ACLED_KILLED, 'killed', 'acled'),
      `greatest(killed_high, ${plus(ACLED_KILLED, 'killed', 'acled')})`,
    ],
    injured: null,
    why: [
      'Every political event, with or without deaths.',
      'Where reports disagree, the lowest number.',
      '"Several" is 3, "tens" 10, "dozens" 12, "hundreds" 100.',
      'Injured are not coded.',
    ],
    reference: 'ACLED codebook, "Fatalities"',
  },
  ucdp: {
    name: 'UCDP GED',
    includes: `${VIOLENCE} AND len(incident.actor_names) > 0 AND ${plus('killed_best', 'killed', 'ucdp')} >= 1`,
    killed: range('killed', 'ucdp'),
    injured: null,
    why: [
      'Only organised violence with at least one death and a named actor.',
      'The most reliable number as best, low and high keep the spread.',
      'Injured are not coded.',
      'The threshold of 25 deaths a year and pair of actors is not applied.',
    ],
    reference: 'UCDP GED codebook, version 25.1',
  },
  gtd: {
    name: 'GTD',
    includes: `${VIOLENCE} AND NOT ${IS_OPERATION}`,
    killed: range('killed', 'gtd'),
    injured: range('injured', 'gtd'),
    why: [
      "Only attacks: operations of the state's forces, protests and riots are no incidents.",
      'Attackers who died are counted with their victims.',
      'A count that is only a word is unknown, and nothing is counted for it.',
    ],
    reference: 'GTD codebook, "Inclusion criteria" and "Total number of fatalities"',
  },
  crss: {
    name: 'CRSS',
    includes: `${VIOLENCE} AND killed_best + injured_best + arrested_best >= 1`,
    killed: range('killed', 'crss'),
    injured: range('injured', 'crss'),
    why: [
      'Attacks and counter-terror operations with at least one victim or arrest.',
      'Security personnel, civilians and outlaws are all counted.',
      'A count that is only a word is read as the least that it allows: "dozens" is 24.',
    ],
    reference: 'CRSS annual security reports, "Overall toll"',
  },
}
