import { Command } from 'commander'
import { createCoder, openDesk, positionTable, statementsOfDocument, statementTable } from '#desk/index.ts'
import { actSchema, type SourcedStatement, type StatementFilter, statementFilterSchema } from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { eachArticle } from '../each-article.ts'
import { readOptions } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, publishedOption, readDay, readNumber } from '../options.ts'
import { printCsv } from '../print-csv.ts'
import { positionLines, statementLine } from '../show/ledger.ts'
import { plural, print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly published?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly positions?: boolean
  readonly limit: number
}

/** `daybook statements`: who says what about whom. */
export const statementsCommand = new Command('statements')
  .description('List who says what about whom, on what day; with --positions, who accuses whom and who denies.')
  .argument('[inputs...]', 'files, folders, globs, .jsonl files, or - for standard input; without any, the book')
  .addOption(bookOption())
  .addOption(publishedOption())
  .option('--party <names...>', 'by these sides: a country, its ISO code, or a group')
  .option('--speaker <words>', 'by speakers with these words in name or role')
  .option('--act <names...>', `that ${actSchema.options.join(', ')}`)
  .option('--target <names...>', 'about or to these sides')
  .option('--from <date>', 'from this day on', readDay)
  .option('--to <date>', 'up to this day', readDay)
  .option('--document <id>', 'of one document')
  .option('--text <words>', 'with these words in the sentence')
  .option('--positions', 'pair accusations with denials')
  .option('--limit <number>', 'statements to show', readNumber(1, 1_000_000), 50)
  .option('--csv', 'a line a statement, for a spreadsheet')
  .addOption(jsonOption('a statement a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook statements --act accuse deny --party Pakistan
  daybook statements --speaker Akram --from 2027-01-01 --csv > said.csv
  daybook statements --positions
  daybook statements speech.txt --act demand --json`,
  )
  .action(async (inputs: string[], { published, ...options }: Options) => {
    if (inputs.length > 0 && options.positions)
      throw new CliError('--positions needs a book: add the files to one first', MISUSED)
    return inputs.length > 0 ? tellFiles(inputs, published, options) : tellBook(options)
  })

async function tellBook({ book, json, csv, positions, limit, ...fields }: Options): Promise<void> {
  const filter = readOptions(statementFilterSchema, fields) as StatementFilter
  const desk = await openDesk({ place: chosenBook(book) })
  try {
    if (positions)
      return await tellPositions(await desk.ledger.positions(filter.party ? { party: filter.party } : {}), {
        json,
        csv,
      })
    const { rows, total } = await desk.ledger.statements(filter, { limit: json || csv ? 1_000_000 : limit })
    await tell(rows, total, { json, csv })
  } finally {
    await desk.close()
  }
}

interface Form {
  readonly json: boolean | undefined
  readonly csv: boolean | undefined
}

async function tellPositions(positions: Parameters<typeof positionTable>[0], { json, csv }: Form): Promise<void> {
  if (csv) return printCsv(positionTable(positions))
  for (const position of positions)
    for (const line of json ? [JSON.stringify(position)] : positionLines(position)) await print(line)
  const contested = positions.filter(({ state }) => state === 'contested').length
  say(
    positions.length > 0
      ? `${plural(positions.length, 'position')}, ${contested} contested.`
      : 'Nobody accuses anybody here.',
  )
}

async function tell(rows: readonly SourcedStatement[], total: number, { json, csv }: Form): Promise<void> {
  if (csv) return printCsv(statementTable(rows))
  for (const row of rows) await print(json ? JSON.stringify(row) : statementLine(row))
  if (total === 0) say('No statement fits; leave out an option, or see what there is with "daybook statements".')
  else
    say(
      rows.length < total
        ? `${rows.length} of ${plural(total, 'statement')}; more with --limit.`
        : `${plural(total, 'statement')}.`,
    )
}

async function tellFiles(inputs: readonly string[], published: string | undefined, options: Options): Promise<void> {
  const { book: _, json, csv, positions: __, limit, ...fields } = options
  const filter = readOptions(statementFilterSchema, fields) as StatementFilter
  const coder = await createCoder()
  const found: SourcedStatement[] = []
  await eachArticle(inputs, published, async ({ ingested }) => {
    found.push(...(await statementsOfDocument(coder, ingested.document, filter)))
  })
  await tell(json || csv ? found : found.slice(0, limit), found.length, { json, csv })
}
