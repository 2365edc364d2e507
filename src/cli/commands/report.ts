import { readFile, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { Command, Option } from 'commander'
import { openDesk } from '#desk/index.ts'
import { REPORT_FORMATS, type ReportFormat, SERIES, type Series } from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { readFilter, withPlaceAndKind } from '../filter-options.ts'
import { bookOption, chosenBook, readDay } from '../options.ts'
import { plural, print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly year?: string
  readonly period?: string
  readonly compare?: string
  readonly template: string
  readonly placeName?: string
  readonly release?: string
  readonly effect?: string
  readonly effectSeries: Series
  readonly format: ReportFormat[]
  readonly out?: string
}

/** `daybook report`: the report of a period, every number of it bound to the record. */
export const reportCommand = withPlaceAndKind(
  new Command('report')
    .description('Make the report of a year, quarter, month or any period: HTML, PDF and DOCX.')
    .addOption(bookOption()),
)
  .addOption(new Option('--year <year>', 'the year to report on').conflicts('period'))
  .option('--period <period>', 'any period: 2014-Q3, 2014-07, 2014-07-01/2014-09-30')
  .option('--compare <period>', 'what to compare with, or "none" (else the period before, of the same length)')
  .option('--template <name or file>', 'annual, press-release, or a template file of your own', 'annual')
  .option('--release <version>', 'the cut release to report on (else the draft)')
  .option('--effect <day>', 'a day that is said to have changed things: the report then tells what changed', readDay)
  .addOption(new Option('--effect-series <name>', 'what to count around it').choices(SERIES).default('attacks'))
  .option('--place-name <words>', 'how the report names its place')
  .addOption(new Option('--format <formats...>', 'what to write').choices(REPORT_FORMATS).default(['html'], 'html'))
  .option('--out <name>', 'name of the files, without their ending (else daybook-report-PERIOD)')
  .addHelpText(
    'after',
    `
Examples:
  daybook report --year 2014 --compare 2013 --format html pdf docx
  daybook report --year 2014 --effect 2014-06-15 --effect-series killed
  daybook report --period 2014-Q3 --template press-release --format docx
  daybook report --year 2014 --admin1 Balochistan --template our-template.md --out balochistan

A template is Markdown with names such as {{killed}} in it; data/templates/annual.md is the one to copy, and
docs/methodology/report.md lists the names. A report whose own text does not pass "daybook check" is not written.`,
  )
  .action(
    async ({
      book,
      year,
      period: stretch,
      compare,
      template,
      placeName,
      release,
      effect,
      effectSeries,
      format,
      out,
      ...fields
    }: Options) => {
      const period = year ?? stretch
      if (!period) throw new CliError('say which period to report on: --year 2014 or --period 2014-Q3', MISUSED)
      const filter = readFilter(fields)
      const own = /[./\\]/.test(template) ? { text: await readTemplateFile(template) } : { name: template }
      const desk = await openDesk({ place: chosenBook(book) })
      try {
        const made = await desk.report({
          period,
          ...(compare !== undefined && { compare: compare === 'none' ? null : compare }),
          filter,
          ...(placeName && { place: placeName }),
          ...(release && { release }),
          ...(effect && { effect: { date: effect, series: effectSeries } }),
          template: own,
          formats: format,
        })
        for (const { format: kind, bytes } of made.files) {
          const name = `${out ? withoutEnding(out) : `daybook-report-${period.replaceAll('/', '-to-')}`}.${kind}`
          await writeFile(name, bytes)
          await print(name)
        }
        say(`${made.title}: ${plural(made.numbers, 'number')}, each bound to the record. Checked: ${made.checked}.`)
        if (made.leftOut.length > 0) say(`Left out, because a number in it does not exist: ${made.leftOut.join(' | ')}`)
      } finally {
        await desk.close()
      }
    },
  )

const withoutEnding = (name: string): string =>
  (REPORT_FORMATS as readonly string[]).includes(extname(name).slice(1)) ? name.slice(0, -extname(name).length) : name

async function readTemplateFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new CliError(`the template ${path} cannot be read: give a file, or the name annual or press-release`)
  }
}
