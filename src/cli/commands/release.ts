import { Command } from 'commander'
import { type Desk, openDesk } from '#desk/index.ts'
import { CliError, FAILED } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { diffLines, releaseLine, releaseLines } from '../show/release.ts'
import { print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
}

async function onDesk(book: string | undefined, use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk({ place: chosenBook(book) })
  try {
    await use(desk)
  } finally {
    await desk.close()
  }
}

const command = (name: string, description: string, example: string): Command =>
  new Command(name)
    .description(description)
    .addOption(bookOption())
    .addOption(jsonOption('as one object, for a program'))
    .addHelpText('after', `\nExample:\n  ${example}`)

const cut = command(
  'cut',
  'Freeze the book as it is now under a name that is never given again.',
  'daybook release cut v2025.12 --book ./pakistan',
)
  .argument('<name>', 'what it is called: letters, digits, points and dashes')
  .action((name: string, { book, json }: Options) =>
    onDesk(book, async (desk) => {
      const row = await desk.releases.cut(name)
      if (json) await print(JSON.stringify(row))
      else for (const line of releaseLines(row)) await print(line)
    }),
  )

const list = command('list', 'The draft and the cut releases, latest first.', 'daybook release list').action(
  ({ book, json }: Options) =>
    onDesk(book, async (desk) => {
      for (const row of await desk.releases.list()) await print(json ? JSON.stringify(row) : releaseLine(row))
    }),
)

const open = command(
  'open',
  'What a release holds, where it lies, and the seals of its files.',
  'daybook release open v2025.12',
)
  .argument('<name>', 'a cut release, or draft')
  .action((name: string, { book, json }: Options) =>
    onDesk(book, async (desk) => {
      const row = await desk.releases.open(name)
      if (json) return print(JSON.stringify(row))
      for (const line of releaseLines(row)) await print(line)
      say(
        `\nStatistics over it: daybook table --release ${name} …\nAny program that reads Parquet: duckdb -c "FROM '${row.folder}/incidents.parquet'"`,
      )
    }),
  )

const verify = command(
  'verify',
  'Read every file of a release again and compare it with the manifest. Exit code 1 when one differs.',
  'daybook release verify v2025.12',
)
  .argument('<name>', 'a cut release, or draft')
  .action((name: string, { book, json }: Options) =>
    onDesk(book, async (desk) => {
      const found = await desk.releases.verify(name)
      if (json) await print(JSON.stringify(found))
      else if (found.problems.length === 0) await print(`${name} is as it was frozen.`)
      if (found.problems.length > 0)
        throw new CliError(found.problems.map((problem) => `${name}: ${problem}`).join('\n'), FAILED)
    }),
  )

const diff = command(
  'diff',
  'What became of one release in another: rows field by field with their causes, and every total that moved.',
  'daybook release diff v2025.11 v2025.12',
)
  .argument('<from>', 'the earlier release')
  .argument('[to]', 'the later one', 'draft')
  .action((from: string, to: string, { book, json }: Options) =>
    onDesk(book, async (desk) => {
      const found = await desk.releases.diff(from, to)
      if (json) await print(JSON.stringify(found))
      else for (const line of diffLines(found)) await print(line)
    }),
  )

/** `daybook release`: freeze the book, look at what was frozen, compare. */
export const releaseCommand = new Command('release')
  .description('Freeze the book under a name, verify what was frozen, and compare two releases.')
  .addCommand(cut)
  .addCommand(list)
  .addCommand(open)
  .addCommand(verify)
  .addCommand(diff)
