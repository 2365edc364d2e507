import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { type IncidentSort, incidentSortSchema } from '#model/index.ts'
import { readFilter, withFilter } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, readNumber } from '../options.ts'
import { incidentLine } from '../show/incident.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly json?: boolean
  readonly release?: string
  readonly sort: IncidentSort
  readonly limit: number
}

/** `daybook incidents`: the record of a book. */
export const incidentsCommand = withFilter(
  new Command('incidents').description('List the incidents of a book.').addOption(bookOption()),
)
  .addOption(new Option('--sort <order>', 'order of the table').choices(incidentSortSchema.options).default('-date'))
  .option('--release <name>', 'over this cut release (else the draft)')
  .option('--limit <number>', 'rows of the table', readNumber(1, 1_000_000), 50)
  .addOption(jsonOption('every incident in full, one a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook incidents --book ./pakistan
  daybook incidents --from 2027-01-01 --admin1 Balochistan --sort -killed
  daybook incidents --release v2027.12 --sort -killed
  daybook incidents --origin reports --json > incidents.jsonl`,
  )
  .action(async ({ book, json, release, sort, limit, ...fields }: Options) => {
    const filter = readFilter(fields)
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      if (json)
        for await (const incident of desk.incidentsInFull(filter, release)) await print(JSON.stringify(incident))
      else {
        const { rows, total } = await desk.incidents(filter, { sort, limit }, release)
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
