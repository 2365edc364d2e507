import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { CODE_VERSION, checkedPage, createCoder, type Desk, openDesk } from '#desk/index.ts'
import { type KeptCheckRow, verdictSchema } from '#model/index.ts'
import { CliError } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { VERDICTS } from '../show/annotated.ts'
import { columns, showChecked } from '../show/checked.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
  readonly html?: string
  readonly again?: boolean
  readonly remove?: boolean
}

/** `daybook checks`: the checked reports that a book keeps. */
export const checksCommand = new Command('checks')
  .description('List the checked reports that a book keeps, or open one of them.')
  .argument('[id]', 'a kept check, as the list names it')
  .addOption(bookOption())
  .option('--again', 'check it again with the present rules; what people overruled stays overruled')
  .option('--html <file>', 'also write it as one HTML page that can be printed')
  .option('--remove', 'remove it from the book')
  .addOption(jsonOption('one check a line, for a program'))
  .addHelpText(
    'after',
    `
Reports get here by "daybook check --keep" and from the desk's Check page. They are no documents of the record.

Examples:
  daybook checks --book ./pakistan
  daybook checks 3f2a90c1b7de --again
  daybook checks 3f2a90c1b7de --html checked.html
  daybook checks 3f2a90c1b7de --remove`,
  )
  .action(async (id: string | undefined, { book, ...options }: Options) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      if (id === undefined) await listChecks(desk, options)
      else if (options.remove) await removeCheck(desk, id)
      else await openCheck(desk, id, options)
    } finally {
      await desk.close()
    }
  })

async function listChecks(desk: Desk, { json }: Options): Promise<void> {
  const rows = await desk.checks.list()
  for (const row of rows) await print(json ? JSON.stringify(row) : showRow(row))
  if (!json)
    say(
      rows.length === 0
        ? 'No check is kept; keep one with "daybook check --keep".'
        : `${plural(rows.length, 'check')}.`,
    )
}

async function removeCheck(desk: Desk, id: string): Promise<void> {
  if (!(await desk.checks.remove(id))) throw missing(id)
  say(`Removed ${id}.`)
}

async function openCheck(desk: Desk, id: string, { again, html, json }: Options): Promise<void> {
  const found = again ? await desk.checks.again(id) : await desk.checks.find(id)
  if (!found) throw missing(id)
  const { kept, checked } = found
  await print(json ? JSON.stringify(found) : showChecked(await createCoder(), checked, { width: columns() }))
  for (const { check, verdict, reason, author, at } of checked.overrules ?? [])
    say(
      `Overruled: ${checked.checks.find(({ id, kind }) => `${id}-${kind}` === check)?.claim.text} is ${verdict}: ${reason} (${author}, ${at.slice(0, 10)})`,
    )
  if (!html) return
  await writeFile(
    html,
    await checkedPage([checked], { name: kept.name, checkedAt: kept.keptAt.slice(0, 10), version: CODE_VERSION }),
  )
  say(`Wrote ${html}`)
}

const missing = (id: string): CliError => new CliError(`no kept check has the id ${id}; "daybook checks" lists them`)

function showRow({ id, title, name, keptAt, keptBy, figures, verdicts, overruled, beside }: KeptCheckRow): string {
  const told = verdictSchema.options
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => paint(VERDICTS[verdict].style, `${VERDICTS[verdict].sign} ${verdicts[verdict]} ${verdict}`))
  const about = [
    plural(figures, 'figure'),
    ...told,
    ...(overruled > 0 ? [`${overruled} overruled`] : []),
    ...(beside ? [`beside “${beside}”`] : []),
  ]
  return `${paint('bold', title || '(no headline)')}\n  ${id} · ${name} · ${keptAt.slice(0, 10)} by ${keptBy}\n  ${about.join(' · ')}`
}
