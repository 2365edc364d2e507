import { Command } from 'commander'
import { createCoder, ledgerOfDocuments, ledgerTable, openDesk } from '#desk/index.ts'
import { type Document, LEDGER_STATES, type LedgerEntry, type LedgerFilter, ledgerFilterSchema } from '#model/index.ts'
import { eachArticle } from '../each-article.ts'
import { readOptions } from '../filter-options.ts'
import { bookOption, chosenBook, jsonOption, publishedOption, readDay, readNumber } from '../options.ts'
import { printCsv } from '../print-csv.ts'
import { entryLines } from '../show/ledger.ts'
import { print, say } from '../terminal.ts'

interface Options extends Record<string, unknown> {
  readonly book?: string
  readonly published?: string
  readonly json?: boolean
  readonly csv?: boolean
  readonly all?: boolean
  readonly limit: number
}

/** `daybook ledger`: what all documents say of one quantity. */
export const ledgerCommand = new Command('ledger')
  .description(
    'Set figures of the same quantity side by side: who gave which number, on what day, and whether they agree.',
  )
  .argument('[inputs...]', 'files, folders, globs, .jsonl files, or - for standard input; without any, the book')
  .addOption(bookOption())
  .addOption(publishedOption())
  .option('--measure <names...>', 'of these measures: killed, injured, strength, attacks, …')
  .option('--actor <names...>', 'about these groups')
  .option('--place <names...>', 'about these places')
  .option('--state <names...>', `that ${LEDGER_STATES.slice(0, -1).join(', ')} (scope: differ in what they count)`)
  .option('--speaker <words>', 'with a figure by this source')
  .option('--from <date>', 'with a document from this day on', readDay)
  .option('--to <date>', 'with a document up to this day', readDay)
  .option('--document <id>', 'with a figure of this document')
  .option('--text <words>', 'with these words in title or sentence')
  .option('--all', 'also quantities that one source alone gives')
  .option('--limit <number>', 'entries to show', readNumber(1, 1_000_000), 50)
  .option('--csv', 'a line a figure, for a spreadsheet')
  .addOption(jsonOption('an entry a line, for a program'))
  .addHelpText(
    'after',
    `
States: ≠ contradict   ↻ revised by the same source   ⊂ differ in scope   = agree   · one source

Examples:
  daybook ledger --book ./pakistan
  daybook ledger --measure strength --actor "Tehrik-i-Taliban Pakistan"
  daybook ledger --state contradict revised --json
  daybook ledger annual-2027.txt annual-2028.txt --all --csv > figures.csv`,
  )
  .action(async (inputs: string[], { book, published, json, csv, all, limit, ...fields }: Options) => {
    const asked = readOptions(ledgerFilterSchema, fields) as LedgerFilter
    const filter = asked.state || all ? asked : { ...asked, state: LEDGER_STATES.filter((state) => state !== 'single') }
    const { rows, total } = await (inputs.length > 0
      ? fromFiles(inputs, published, filter)
      : fromBook(book, filter, json || csv ? 1_000_000 : limit))
    const shown = json || csv ? rows : rows.slice(0, limit)
    if (csv) return printCsv(ledgerTable(shown))
    if (json) for (const entry of shown) await print(JSON.stringify(entry))
    else for (const entry of shown) for (const line of entryLines(entry)) await print(line)
    say(summary(shown.length, total, asked, all === true))
  })

function summary(shown: number, total: number, asked: LedgerFilter, all: boolean): string {
  if (total > shown) return `${shown} of ${quantities(total)}; more with --limit.`
  if (total > 0) return `${quantities(total)}.`
  const isNarrow = Object.keys(asked).length > 0
  if (isNarrow) return 'No quantity fits; leave out an option, or add --all for those that one source alone gives.'
  return all
    ? 'No totals or strengths were found. The ledger holds figures over a stretch of time, not tolls of single incidents.'
    : 'No quantity is given by more than one source; --all shows the others.'
}

const quantities = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'quantity' : 'quantities'}`

async function fromBook(book: string | undefined, filter: LedgerFilter, limit: number) {
  const desk = await openDesk({ place: chosenBook(book) })
  try {
    return await desk.ledger.entries(filter, { limit })
  } finally {
    await desk.close()
  }
}

async function fromFiles(inputs: readonly string[], published: string | undefined, filter: LedgerFilter) {
  const coder = await createCoder()
  const documents: Document[] = []
  await eachArticle(inputs, published, async ({ ingested }) => void documents.push(ingested.document))
  const rows: readonly LedgerEntry[] = await ledgerOfDocuments(coder, documents, filter)
  return { rows, total: rows.length }
}
