import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { FAMILIES, type Family, SERIES, type Series, STEPS, type Step } from '#model/index.ts'
import { readFilter, withPlaceAndKind } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, readDay, readNumber } from '../options.ts'
import { effectCsv, effectLines } from '../show/effect.ts'
import { print } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly date: string
  readonly series: Series
  readonly step: Step
  readonly before: number
  readonly after: number
  readonly family: Family
  readonly control?: string[]
  readonly json?: boolean
  readonly csv?: boolean
}

/** `daybook effect`: what changed from a date on. */
export const effectCommand = withPlaceAndKind(
  new Command('effect')
    .description('Estimate what changed from a date on, beyond trend and season, and say when the record cannot tell.')
    .addOption(bookOption()),
)
  .addOption(
    new Option('--date <day>', 'the day from which things are said to differ').argParser(readDay).makeOptionMandatory(),
  )
  .addOption(new Option('--series <name>', 'what to count').choices(SERIES).default('attacks'))
  .addOption(
    new Option('--step <length>', 'months or weeks, cut so that one begins on the date')
      .choices(STEPS)
      .default('month'),
  )
  .option('--before <steps>', 'steps before the date, at most', readNumber(12, 600), 60)
  .option('--after <steps>', 'steps from the date on, at most', readNumber(1, 600), 12)
  .option('--control <provinces...>', 'provinces that the date left alone')
  .addOption(new Option('--family <name>', 'how counts spread').choices(FAMILIES).default('negative-binomial'))
  .addOption(jsonOption('steps, estimate, model and placebo dates, for a program'))
  .option('--csv', 'the steps with what was expected, for a spreadsheet')
  .addHelpText(
    'after',
    `
Examples:
  daybook effect --date 2014-06-15 --series killed
  daybook effect --date 2014-06-15 --series attacks --admin1 FATA --control Sindh Punjab
  daybook effect --date 2014-06-15 --after 2 --step week --csv > effect.csv`,
  )
  .action(async ({ book, json, csv, date, series, step, before, after, family, control, ...fields }: Options) => {
    const filter = readFilter(fields)
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.effect({
        date,
        series,
        step,
        before,
        after,
        family,
        filter,
        ...(control && { control }),
      })
      if (json) await print(JSON.stringify(found))
      else for (const line of csv ? effectCsv(found) : effectLines(found)) await print(line)
    } finally {
      await desk.close()
    }
  })
