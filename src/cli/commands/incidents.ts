import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { type IncidentFilter, type IncidentSort, incidentFilterSchema, incidentSortSchema } from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption, readDay, readNumber } from '../options.ts'
import { incidentLine } from '../show/incident.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly json?: boolean
  readonly sort: IncidentSort
  readonly limit: number
}

/** `daybook incidents`: the record of a book. */
export const incidentsCommand = new Command('incidents')
  .description('List the incidents of a book.')
  .addOption(bookOption())
  .option('--from <date>', 'from this day on', readDay)
  .option('--to <date>', 'up to this day', readDay)
  .option('--admin1 <names...>', 'in these provinces')
  .option('--admin2 <names...>', 'in these districts')
  .option('--actor <names...>', 'with these groups')
  .option('--type <names...>', 'of these ACLED sub-event types')
  .option('--event-type <names...>', 'of these ACLED event types')
  .option('--category <names...>', 'with victims among security, civilian, militant or unknown')
  .option('--origin <names...>', '"reports", or an imported dataset such as "UCDP GED"')
  .option('--document <id>', 'that one document reports')
  .option('--text <words>', 'with these words in place, group or type')
  .addOption(new Option('--sort <order>', 'order of the table').choices(incidentSortSchema.options).default('-date'))
  .option('--limit <number>', 'rows of the table', readNumber(1, 1_000_000), 50)
  .addOption(jsonOption('every incident in full, one a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook incidents --book ./pakistan
  daybook incidents --from 2027-01-01 --admin1 Balochistan --sort -killed
  daybook incidents --origin reports --json > incidents.jsonl`,
  )
  .action(async ({ book, json, sort, limit, ...fields }: Options) => {
    const filter = readFilter(fields)
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      if (json) for await (const incident of desk.allIncidents(filter)) await print(JSON.stringify(incident))
      else {
        const { rows, total } = await desk.incidents(filter, { sort, limit })
        if (rows.length > 0) await print(paint('bold', incidentLine()))
        for (const row of rows) await print(incidentLine(row))
        say(
          rows.length < total
            ? `${rows.length} of ${plural(total, 'incident')}; more with --limit`
            : `${plural(total, 'incident')}.`,
        )
      }
    } finally {
      await desk.close()
    }
  })

function readFilter(fields: Record<string, unknown>): IncidentFilter {
  const read = incidentFilterSchema.safeParse(fields)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'it cannot be read' }
  const option = String(path[0] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new CliError(`invalid --${option}: ${message.replace(/^Invalid (?:option|input): /, '')}`, MISUSED)
}
