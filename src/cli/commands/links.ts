import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { paint, plural, print, say } from '../terminal.ts'

/** `daybook links`: which rows of datasets tell the same events as each other and as the reports. */
export const linksCommand = new Command('links')
  .description('Incidents of the reports and of imported datasets that are likely the same event. Joins nothing.')
  .addOption(bookOption())
  .addOption(jsonOption('one link a line, for a program'))
  .addHelpText('after', '\nExample:\n  daybook links --book ./pakistan --json > links.jsonl')
  .action(async ({ book, json }: { book?: string; json?: boolean }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const links = await desk.rowLinks()
      for (const one of links) {
        if (json) await print(JSON.stringify(one))
        else
          await print(`${one.from} = ${one.to}  ${paint('dim', `${one.score.toFixed(1)} · ${one.reasons.join('; ')}`)}`)
      }
      if (!json) say(`${plural(links.length, 'link')} between the origins of the book.`)
    } finally {
      await desk.close()
    }
  })
