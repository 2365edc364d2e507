import type { Rule } from '../proposal.ts'
import { changeColumns } from '../tables/changes.ts'
import { gridsOf } from '../tables/grid.ts'
import { ratioColumns } from '../tables/ratios.ts'
import { shareColumns } from '../tables/shares.ts'
import { silentTotals } from '../tables/silent-totals.ts'
import { totalColumns, totalRows } from '../tables/totals.ts'

/** Totals, shares and changes inside a table, by its rows and columns. */
export const table: Rule = {
  name: 'sum',
  title: 'tables',
  checks:
    'The cells of a table: a row or column of totals against what it adds up, a column of shares against its whole, a column of changes against the two levels, a column “per attack” against the two counts; a column that adds up those before it without saying so, where all rows but one show it.',
  cues: [
    'a row named Total',
    'a column headed Total',
    'a column of percentages',
    'a column headed Change',
    'a column headed Killed per attack',
    'Killed, Injured, Casualties',
  ],
  limits:
    'Which columns a share or a change rests on is taken from the table itself: from the reading that at least half of its rows bear out. Where none does, nothing is said. A table of selected rows proves no total wrong.',
  example: {
    text: 'Attacks by province\n\nProvince | April 2027 | May 2027\nNorthmark | 40 | 52\nEastmark | 25 | 20\nTotal | 65 | 82',
    message: 'Total, May 2027: 52 + 20 = 72; ‘82’ is wrong; did you mean 72?',
  },
  propose: (sheet) =>
    gridsOf(sheet).flatMap((grid) => [
      ...totalRows(grid),
      ...totalColumns(grid),
      ...shareColumns(grid),
      ...changeColumns(grid),
      ...silentTotals(grid),
      ...ratioColumns(grid),
    ]),
  closes: (sheet) =>
    gridsOf(sheet).flatMap(({ entries }) => entries.flatMap((row) => row.filter((entry) => entry !== null))),
}
