import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { type Desk, openDesk, type TableImported } from '#desk/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { bookOption, chosenBook } from '../options.ts'
import { placeWords, tollWords } from '../show/incident.ts'
import { paint, plural, print, say } from '../terminal.ts'

/** Problems of rows that are told one by one; of more, only the number. */
const MOST_TOLD = 10

interface Options {
  readonly book?: string
  readonly map?: readonly string[]
  readonly preview?: boolean
  readonly dataset?: string
  readonly licence?: string
  readonly attribution?: string
  readonly edition?: string
  readonly redistributable?: boolean
}

/** `daybook import`: incidents of other datasets, with their origin and licence. */
export const importCommand = new Command('import')
  .description('Import the incidents of a CSV: UCDP GED, ACLED, GTD, or any table by a mapping of its columns.')
  .argument('<file>', 'the CSV file')
  .addOption(bookOption())
  .option('--map <field=column...>', 'where a field comes from: a column, or field==value for every row')
  .option('--preview', 'show how the columns are read and the first rows; keep nothing')
  .option('--dataset <name>', 'what the table is called (else the name of its file)')
  .option('--edition <version>', 'its version')
  .option('--licence <terms>', 'under which terms its rows stand')
  .option('--attribution <words>', 'whom to name')
  .option('--redistributable', 'the licence lets its rows be given to others')
  .addHelpText(
    'after',
    `
Imported events stand beside those read from reports and are never mixed with them. Importing a file again changes
nothing; a newer version of it replaces its rows. UCDP GED, ACLED and GTD are known by their columns. Of another table
the columns are guessed by their names and mapped by you; the mapping is remembered for files with the same columns.

Fields: id date year month day country admin1 admin2 place latitude longitude precision type actor1 actor2
        killed killedLow killedHigh injured injuredLow injuredHigh

Examples:
  daybook import GEDEvent_v25_1.csv --book ./pakistan
  daybook import attacks.csv --preview
  daybook import attacks.csv --map place=City "killedHigh=Killed Max" "type==Suicide bomb" --licence "CC0"`,
  )
  .action(async (file: string, options: Options) => {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(
        error.code === 'ENOENT'
          ? `${file}: there is no such file; check the path.`
          : `${file} cannot be read: ${error.message}`,
      )
    })
    const desk = await openDesk({ place: chosenBook(options.book), create: true })
    try {
      await importFile(desk, { name: basename(file), bytes }, options)
    } finally {
      await desk.close()
    }
  })

async function importFile(desk: Desk, input: { name: string; bytes: Uint8Array }, options: Options): Promise<void> {
  if (isUcdp(input.bytes) && !options.map && !options.preview) {
    const { rows, problems = [] } = await desk.importUcdp(input)
    return tell(input.name, rows, problems)
  }
  const { dataset, licence, attribution, edition, redistributable, preview } = options
  const origin = {
    ...(dataset ? { dataset } : {}),
    ...(licence ? { licence } : {}),
    ...(attribution ? { attribution } : {}),
    ...(edition ? { version: edition } : {}),
    ...(redistributable ? { redistributable } : {}),
  }
  const done = await desk.importTable(input, { map: readMap(options.map ?? []), origin, isPreview: preview === true })
  if (preview) return showPreview(done)
  await tell(input.name, done.rows, done.problems)
}

const isUcdp = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b) ||
  /type_of_violence|^\s*\d+,/.test(new TextDecoder().decode(bytes.subarray(0, 4_000)))

function readMap(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=')
      if (at < 1)
        throw new CliError(`invalid --map: ${word}; write field=column, or field==value for every row`, MISUSED)
      return [word.slice(0, at), word.slice(at + 1)]
    }),
  )
}

async function showPreview({
  mapping,
  isRemembered,
  origin,
  first,
  rows,
  problems,
  columns,
}: TableImported): Promise<void> {
  await print(paint('bold', isRemembered ? 'Columns, as they were read before' : 'Columns, as their names suggest'))
  for (const [field, from] of Object.entries(mapping))
    await print(`  ${field.padEnd(12)} ${from.startsWith('=') ? `always “${from.slice(1)}”` : from}`)
  const unused = columns.filter((column) => !Object.values(mapping).includes(column))
  await print(paint('dim', `  not read: ${unused.join(', ') || 'none'}`))
  await print(
    `${paint('bold', 'Origin')}  ${origin.dataset}, ${origin.licence}${origin.redistributable ? '' : ', not to be given to others'}`,
  )
  await print(paint('bold', 'First rows'))
  for (const one of first)
    await print(`  ${one.date?.edtf ?? 'undated'}  ${placeWords(one)}  ${one.type}  ${tollWords(one)}`)
  for (const problem of problems.slice(0, MOST_TOLD)) say(`daybook: ${problem}`)
  say(`${plural(rows, 'row')} could be imported, ${plural(problems.length, 'problem')}. Nothing was kept.`)
}

async function tell(file: string, rows: number, problems: readonly string[]): Promise<void> {
  for (const problem of problems.slice(0, MOST_TOLD)) say(`daybook: ${problem}`)
  if (problems.length > MOST_TOLD) say(`daybook: and ${problems.length - MOST_TOLD} more rows like these`)
  if (rows === 0) throw new CliError(`${file} holds no event that could be imported.`)
  await print(`${plural(rows, 'event')} imported.`)
}
