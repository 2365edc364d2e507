import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { SERIES, type Series } from '#model/index.ts'
import { readFilter, withPlaceAndKind } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, readNumber } from '../options.ts'
import { outlookLines } from '../show/outlook.ts'
import { print } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly series: Series
  readonly months: number
  readonly json?: boolean
}

/** `daybook outlook`: the next months, and how such guesses did. */
export const outlookCommand = withPlaceAndKind(
  new Command('outlook')
    .description('Forecast the next months by province with two plain methods, each beside its score so far.')
    .addOption(bookOption()),
)
  .addOption(new Option('--series <name>', 'what to count').choices(SERIES).default('killed'))
  .option('--months <number>', 'months ahead', readNumber(1, 24), 3)
  .addOption(jsonOption('history, forecasts and scores, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook outlook --origin "UCDP GED"
  daybook outlook --series attacks --admin1 Balochistan --months 6 --json`,
  )
  .action(async ({ book, series, months, json, ...fields }: Options) => {
    const filter = readFilter(fields)
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.outlook({ series, months, filter })
      if (json) await print(JSON.stringify(found))
      else for (const line of outlookLines(found)) await print(line)
    } finally {
      await desk.close()
    }
  })
