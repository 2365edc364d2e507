import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { SERIES, type Series } from '#model/index.ts'
import { readFilter, withPlaceAndKind } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, readDay, readNumber } from '../options.ts'
import { projectionLines } from '../show/projection.ts'
import { print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly source: string
  readonly published: string
  readonly series: Series
  readonly period: string
  readonly best: number
  readonly low?: number
  readonly high?: number
  readonly note?: string
}

const MOST = 10_000_000

const register = withPlaceAndKind(
  new Command('register')
    .description('Keep what somebody projected, before the outcome is known.')
    .addOption(bookOption()),
)
  .requiredOption('--source <name>', 'who projected it')
  .addOption(new Option('--published <day>', 'the day it was published').argParser(readDay).makeOptionMandatory())
  .addOption(new Option('--series <name>', 'what was projected').choices(SERIES).default('killed'))
  .requiredOption('--period <period>', 'of which time: 2027, 2027-Q1, 2027-05, 2027-01-01/2027-06-30')
  .addOption(new Option('--best <number>', 'how many').argParser(readNumber(0, MOST)).makeOptionMandatory())
  .option('--low <number>', 'the lower end of its interval, where one was given', readNumber(0, MOST))
  .option('--high <number>', 'the upper end of its interval', readNumber(0, MOST))
  .option('--note <words>', 'where it was said')
  .addHelpText(
    'after',
    `
Example:
  daybook projection register --source "A think tank" --published 2026-12-30 --series killed --period 2027 --best 3600`,
  )
  .action(async ({ book, source, published, series, period, best, low, high, note, ...fields }: Options) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const id = await desk.projections.register({
        ...{ source, published, series, period, filter: readFilter(fields), best },
        ...(low !== undefined && { low }),
        ...(high !== undefined && { high }),
        ...(note !== undefined && { note }),
      })
      await print(`Projection ${id} is kept. "daybook projection list" shows it beside its outcome.`)
    } finally {
      await desk.close()
    }
  })

const list = new Command('list')
  .description('Registered projections beside their outcomes, and how each source did.')
  .addOption(bookOption())
  .addOption(jsonOption('rows and scores, for a program'))
  .action(async ({ book, json }: { book?: string; json?: boolean }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.projections.list()
      if (json) await print(JSON.stringify(found))
      else if (found.rows.length === 0) say('No projection is registered yet: daybook projection register --help')
      else for (const line of projectionLines(found)) await print(line)
    } finally {
      await desk.close()
    }
  })

const withdraw = new Command('withdraw')
  .description('Take a projection back; that it was registered stays on record.')
  .argument('<id>', 'its number in the list', readNumber(1, Number.MAX_SAFE_INTEGER))
  .addOption(bookOption())
  .action(async (id: number, { book }: { book?: string }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      await desk.projections.withdraw(id)
      await print(`Projection ${id} is withdrawn.`)
    } finally {
      await desk.close()
    }
  })

/** `daybook projection`: what others projected, kept and scored. */
export const projectionCommand = new Command('projection')
  .description('Keep what others projected, and score it when the outcome is there.')
  .addHelpText(
    'after',
    `
Examples:
  daybook projection register --source "A think tank" --published 2026-12-30 --period 2027 --best 3600 --low 3200 --high 4000
  daybook projection list
  daybook projection withdraw 12`,
  )
  .addCommand(register)
  .addCommand(list)
  .addCommand(withdraw)
