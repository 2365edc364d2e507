import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import type { ChangedReading, ReadAgain, ReadCounts } from '#model/index.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { showProgress } from '../progress.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
  readonly keep?: boolean
}

/** Changed documents that are shown to a person; `--json` prints all. */
const SHOWN = 40

/** `daybook reread`: what the present rules read otherwise than those that read a book, and keeping it. */
export const rereadCommand = new Command('reread')
  .description('Read every document of a book again by the present rules: first only tell what would change.')
  .option('--keep', 'keep the new readings; earlier ones stay on record, and decisions stay in force')
  .addOption(bookOption())
  .addOption(jsonOption('one changed document a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook reread --book ./pakistan          what would change
  daybook reread --keep --book ./pakistan   keep it`,
  )
  .action(async ({ book, json, keep }: Options) => {
    const desk = await openDesk({ place: chosenBook(book) })
    const { documents } = await desk.info()
    const bar = await showProgress(documents, json === true)
    try {
      const result = await desk
        .readAgain({ isKept: keep === true, onDocument: () => bar.advance(1, 1) })
        .finally(() => bar.stop())
      if (json) for (const one of result.changed) await print(JSON.stringify(one))
      else for (const one of result.changed.slice(0, SHOWN)) await show(one)
      for (const fault of result.faults) say(fault)
      summary(result, json === true)
    } finally {
      await desk.close()
    }
  })

async function show({ id, title, before, after, incidents, lostDecisions }: ChangedReading): Promise<void> {
  await print(`${paint('bold', title || id)} ${paint('dim', id)}`)
  for (const sentence of incidents) await print(`  ${sentence}`)
  const counts = (['figures', 'statements', 'checks'] as const).filter((kind) => before[kind] !== after[kind])
  if (counts.length > 0) await print(`  ${counts.map((kind) => countOf(kind, before, after)).join('; ')}`)
  else if (incidents.length === 0) await print(paint('dim', '  details of what was read'))
  if (lostDecisions.length > 0)
    await print(paint('red', `  decision ${lostDecisions.join(', ')} is about an incident that is no longer read`))
}

const countOf = (kind: keyof ReadCounts, before: ReadCounts, after: ReadCounts): string =>
  `${kind} ${before[kind]}, now ${after[kind]}`

function summary({ documents, changed, isKept }: ReadAgain, isWhole: boolean): void {
  if (!isWhole && changed.length > SHOWN)
    say(`… and ${plural(changed.length - SHOWN, 'more document')}; --json prints all.`)
  const lost = new Set(changed.flatMap(({ lostDecisions }) => lostDecisions)).size
  const found = `${plural(documents, 'document')} read again, ${changed.length} otherwise than before`
  if (changed.length === 0) say(`${found}.`)
  else if (isKept) say(`${found}: the new readings are kept, the earlier ones stay on record.`)
  else say(`${found}; nothing is kept yet: "daybook reread --keep" keeps it.`)
  if (lost > 0)
    say(`${plural(lost, 'decision')} would be about nothing: look at them with "daybook decisions" before keeping.`)
}
