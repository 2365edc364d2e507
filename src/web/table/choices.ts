import type { Dimension, Measure, TableRuleset } from '#model/index.ts'

/** What lines and columns can be, in the order of the menus. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  year: 'Year',
  quarter: 'Quarter',
  month: 'Month',
  province: 'Province',
  district: 'District',
  category: 'Victims',
  eventType: 'Kind of event',
  type: 'Type of event',
  actor: 'Actor',
  claimant: 'Claimed by',
  weapon: 'Weapon',
  kind: 'Attack or operation',
  origin: 'Origin',
}

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  killed: 'Killed',
  injured: 'Injured',
  abducted: 'Abducted',
  arrested: 'Arrested',
  incidents: 'Incidents',
}

export const RULESET_NAMES: Readonly<Record<TableRuleset, string>> = {
  book: 'As in the book',
  acled: 'ACLED',
  ucdp: 'UCDP GED',
  gtd: 'GTD',
  crss: 'CRSS',
}
