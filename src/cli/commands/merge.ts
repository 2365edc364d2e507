import { Command } from 'commander'
import { type Desk, openDesk } from '#desk/index.ts'
import type { Decision } from '#model/index.ts'
import { bookOption, chosenBook, jsonOption, readNumber } from '../options.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
  readonly reason?: string
}

async function withDesk(book: string | undefined, use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk({ place: chosenBook(book) })
  try {
    await use(desk)
  } finally {
    await desk.close()
  }
}

const kept = ({ id }: Decision): Promise<void> => print(`Kept as decision ${id}; "daybook undo ${id}" takes it back.`)

/** `daybook merge`: several incidents are one. */
export const mergeCommand = new Command('merge')
  .description('Say that incidents are one. Can be undone, and outlives better rules.')
  .argument('<incidents...>', 'ids of two incidents or more')
  .option('--reason <words>', 'why')
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook merge ei2k81j ei9s02m --reason "one blast, two police stations"')
  .action(async (incidents: string[], { book, reason }: Options) =>
    withDesk(book, async (desk) => kept(await desk.rulings.merge(incidents, reason))),
  )

/** `daybook split`: an incident is two. */
export const splitCommand = new Command('split')
  .description('Say that some reports of an incident tell another one.')
  .argument('<incident>', 'its id')
  .argument('<reports...>', 'ids of the reports that tell another incident')
  .option('--reason <words>', 'why')
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook split ei2k81j report-7 report-9')
  .action(async (incident: string, reports: string[], { book, reason }: Options) =>
    withDesk(book, async (desk) => kept(await desk.rulings.split(incident, reports, reason))),
  )

/** `daybook doubts`: incidents that may be one. */
export const doubtsCommand = new Command('doubts')
  .description('Pairs of incidents that may be one: too alike to ignore, not alike enough to join.')
  .addOption(bookOption())
  .addOption(jsonOption('one pair a line, for a program'))
  .option('--apart <pair...>', 'two incidents that are never one')
  .addHelpText(
    'after',
    `
Examples:
  daybook doubts --book ./pakistan
  daybook merge ei2k81j ei9s02m             they are one
  daybook doubts --apart ei2k81j ei9s02m    they are not`,
  )
  .action(async ({ book, json, apart }: Options & { readonly apart?: string[] }) =>
    withDesk(book, async (desk) => {
      if (apart) return kept(await desk.rulings.keepApart(apart[0] ?? '', apart[1] ?? ''))
      const doubts = await desk.rulings.doubts()
      for (const one of doubts) {
        if (json) await print(JSON.stringify(one))
        else
          await print(
            `${paint('bold', one.incidents.join('  '))}  ${one.score.toFixed(1)}\n  ${one.reasons.join('\n  ')}`,
          )
      }
      if (!json)
        say(doubts.length === 0 ? 'No pair of incidents is in doubt.' : `${plural(doubts.length, 'pair')} in doubt.`)
    }),
  )

/** `daybook decisions`: what people decided. */
export const decisionsCommand = new Command('decisions')
  .description('What people decided about this book, in order.')
  .addOption(bookOption())
  .addOption(jsonOption('one decision a line, for a program'))
  .addHelpText('after', '\nExample:\n  daybook decisions --book ./pakistan')
  .action(async ({ book, json }: Options) =>
    withDesk(book, async (desk) => {
      const decisions = await desk.decisions()
      for (const one of decisions) await print(json ? JSON.stringify(one) : lineOf(one))
      if (!json) say(`${plural(decisions.length, 'decision')}.`)
    }),
  )

function lineOf({ id, kind, author, at, subject, undoes, stands }: Decision): string {
  const about = undoes === null ? subject.join(' ') : `decision ${undoes}`
  return `${String(id).padStart(4)}  ${at.slice(0, 16).replace('T', ' ')}  ${author}  ${kind}  ${about}${stands ? '' : paint('dim', '  (taken back)')}`
}

/** `daybook undo`: takes a decision back. */
export const undoCommand = new Command('undo')
  .description('Take a decision back. What it changed is as if it had never been made; undo the undo to have it again.')
  .argument('<decision>', 'its number', readNumber(1, 2 ** 31))
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook undo 12')
  .action(async (id: number, { book }: Options) =>
    withDesk(book, async (desk) => {
      const { id: made } = await desk.undo(id)
      await print(`Decision ${id} is taken back; "daybook undo ${made}" makes it stand again.`)
    }),
  )
