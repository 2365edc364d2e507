import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import { CliError } from '../cli-error.ts'
import { bookOption, chosenBook } from '../options.ts'
import { plural, print, say } from '../terminal.ts'

/** Problems of rows that are told one by one; of more, only the number. */
const MOST_TOLD = 10

/** `daybook import`: incidents of other datasets, with their origin and licence. */
export const importCommand = new Command('import')
  .description('Import the events of a UCDP GED file (CSV), each with its origin and licence.')
  .argument('<file>', 'the CSV file, as UCDP publishes it')
  .addOption(bookOption())
  .addHelpText(
    'after',
    `
Imported events stand beside those read from reports and are never mixed with them. Importing a file again changes
nothing; a newer version of it replaces its rows.

Example:
  daybook import GEDEvent_v25_1.csv --book ./pakistan`,
  )
  .action(async (file: string, { book }: { book?: string }) => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(
        error.code === 'ENOENT'
          ? `${file}: there is no such file; check the path.`
          : `${file} cannot be read: ${error.message}`,
      )
    })
    const desk = await openDesk({ place: chosenBook(book), create: true })
    try {
      const { rows, problems = [] } = await desk.importUcdp({ name: basename(file), bytes })
      for (const problem of problems.slice(0, MOST_TOLD)) say(`daybook: ${problem}`)
      if (problems.length > MOST_TOLD) say(`daybook: and ${problems.length - MOST_TOLD} more rows like these`)
      if (rows === 0) throw new CliError(`${file} holds no event that could be imported.`)
      await print(`${plural(rows, 'event')} imported.`)
    } finally {
      await desk.close()
    }
  })
