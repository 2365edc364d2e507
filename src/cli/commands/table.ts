import { Command, Option } from 'commander'
import { type Desk, openDesk } from '#desk/index.ts'
import {
  DIMENSIONS,
  type Dimension,
  type IncidentView,
  MEASURES,
  type Measure,
  type Table,
  type TableQuestion,
  type TableRuleset,
  tableRulesetSchema,
} from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { readFilter, withFilter } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, readNumber } from '../options.ts'
import { incidentLine } from '../show/incident.ts'
import { measureLines, rulesetLines } from '../show/measures.ts'
import { tableLines, tableValues } from '../show/table.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly release?: string
  readonly rows: Dimension
  readonly columns?: Dimension
  readonly measure: Measure
  readonly ruleset: TableRuleset
  readonly json?: boolean
  readonly csv?: boolean
  readonly range?: boolean
  readonly explain?: boolean
  readonly row?: string
  readonly column?: string
  readonly limit: number
  readonly rulesets?: boolean
  readonly measures?: boolean
}

/** `daybook table`: incidents and people counted by one or two dimensions, over the draft or a release. */
export const tableCommand = withFilter(
  new Command('table')
    .description('Count incidents or people by one or two of month, province, actor, victim and others.')
    .addOption(bookOption())
    .option('--release <name>', 'over this cut release (else the draft)')
    .addOption(new Option('--rows <dimension>', 'what the lines are').choices(DIMENSIONS).default('year'))
    .addOption(new Option('--columns <dimension>', 'what the columns are (else none)').choices(DIMENSIONS))
    .addOption(new Option('--measure <name>', 'what is counted').choices(MEASURES).default('killed'))
    .addOption(
      new Option('--ruleset <name>', 'counting rules; "book" for the numbers as they stand')
        .choices(tableRulesetSchema.options)
        .default('book'),
    ),
)
  .option('--range', 'low and high beside each number')
  .option('--explain', 'the query behind the table; with --row and --column, the incidents behind a cell')
  .option('--row <key>', 'the line of the cell to explain')
  .option('--column <key>', 'the column of the cell to explain')
  .option('--limit <number>', 'incidents to show of a cell', readNumber(1, 1_000_000), 20)
  .option('--rulesets', 'instead: the totals under every counting ruleset, side by side, and why they differ')
  .option('--measures', 'instead: rates, changes, records, concentration, losses, and how well they are known')
  .addOption(jsonOption('as one object with low, best and high, for a program'))
  .option('--csv', 'the best values, for a spreadsheet')
  .addHelpText(
    'after',
    `
Examples:
  daybook table --rows year --columns province --measure killed
  daybook table --rows month --columns category --from 2014-01-01 --to 2014-12-31 --range
  daybook table --rows year --ruleset ucdp --csv > killed.csv
  daybook table --rows year --columns province --explain --row 2014 --column FATA
  daybook table --release v2025.12 --rulesets
  daybook table --measures --from 2014-01-01 --to 2014-12-31`,
  )
  .action(async (options: Options) => {
    const { book, release, rows, columns, measure, ruleset, ...rest } = options
    const filter = readFilter(withoutOwn(rest))
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      if (options.rulesets) return await show(await desk.releases.rulesets(filter, release), options, rulesetLines)
      if (options.measures) return await show(await desk.releases.measures(filter, release), options, measureLines)
      const question: TableQuestion = { rows, columns: columns ?? null, measure, ruleset, filter }
      const found = await desk.releases.table(question, release)
      if (options.explain) await explain(desk, found, options)
      else await tell(found, options)
    } finally {
      await desk.close()
    }
  })

const OWN = ['range', 'explain', 'row', 'column', 'limit', 'rulesets', 'measures', 'json', 'csv']
const withoutOwn = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN.includes(name)))

async function show<T>(value: T, { json }: Options, lines: (value: T) => readonly string[]): Promise<void> {
  if (json) return print(JSON.stringify(value))
  for (const line of lines(value)) await print(line)
}

async function tell(table: Table, { json, csv, range }: Options): Promise<void> {
  if (json) return print(JSON.stringify(table))
  if (csv) for (const values of tableValues(table)) await print(values.map(csvCell).join(','))
  else {
    for (const line of tableLines(table, range === true)) await print(line)
    say(`\n${plural(table.incidents, 'incident')}; ${table.release.version} of ${table.release.createdAt}.`)
    for (const note of table.notes) say(note)
  }
}

const csvCell = (value: string | number): string =>
  typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value)

/** The query of a table, and of a cell the incidents behind it, each with its sentences or its origin. */
async function explain(desk: Desk, table: Table, options: Options): Promise<void> {
  const { row, column, release, limit, json } = options
  for (const [key, lines, option] of [
    [row, table.rows, '--row'],
    [column, table.columns, '--column'],
  ] as const) {
    if (key !== undefined && !lines.some((line) => line.key === key))
      throw new CliError(
        `invalid ${option}: the table has no ${key}; it has ${lines
          .slice(0, 8)
          .map((line) => line.key)
          .join(', ')}${lines.length > 8 ? ', …' : ''}`,
        MISUSED,
      )
  }
  const filter = desk.releases.trace(table.question, { row, column })
  const page = await desk.releases.incidents(filter, { sort: '-killed', limit }, release)
  if (json) return print(JSON.stringify({ query: table.query, filter, incidents: page }))
  await print(`${table.query.sql};`)
  if (Object.keys(table.query.parameters).length > 0) await print(`-- with ${JSON.stringify(table.query.parameters)}`)
  if (row === undefined && column === undefined) return
  await print('')
  await print(paint('bold', incidentLine()))
  for (const incident of page.rows) {
    await print(incidentLine(incident))
    const view = await desk.incident(incident.id)
    for (const line of view ? standsOn(view) : []) await print(`    ${line}`)
  }
  say(`${page.rows.length} of ${plural(page.total, 'incident')} behind the cell.`)
}

/** What an incident stands on: its sentences, or the row of the dataset that it came from with its licence. */
function standsOn({ incident, evidence }: IncidentView): string[] {
  const { origin } = incident
  if (origin)
    return [`${origin.dataset} ${origin.version}, row ${origin.rowId}: ${origin.attribution} (${origin.licence})`]
  return evidence.flatMap(({ document, sentences }) =>
    sentences.map((sentence) => `${document.title}: “${sentence.text.replace(/\s+/g, ' ').trim()}”`),
  )
}
