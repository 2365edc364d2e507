import { resolve } from 'node:path'
import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { plural, print, say } from '../terminal.ts'

const create = new Command('create')
  .description('Make a book: a folder with a database of its own.')
  .argument('[folder]', 'where (else --book, DAYBOOK_BOOK, or your default book)')
  .option('--name <name>', 'what the book is called (else the name of its folder)')
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook book create ./pakistan --name "Pakistan 2027"')
  .action(async (folder: string | undefined, { name, book }: { name?: string; book?: string }) => {
    const place = chosenBook(folder ?? book)
    const desk = await openDesk({ place, create: true, ...(name ? { name } : {}) })
    try {
      const info = await desk.info()
      await print(`The book “${info.name}” is at ${info.folder ?? 'the database of DAYBOOK_DATABASE_URL'}.`)
      if (info.documents > 0) say(`It was there already, with ${plural(info.documents, 'document')}.`)
    } finally {
      await desk.close()
    }
  })

const info = new Command('info')
  .description('What a book holds.')
  .addOption(bookOption())
  .addOption(jsonOption('as one object, for a program'))
  .addHelpText('after', '\nExample:\n  daybook book info --book ./pakistan')
  .action(async ({ book, json }: { book?: string; json?: boolean }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.info()
      if (json) return await print(JSON.stringify(found))
      await print(`${found.name}\n  at ${found.folder ?? 'the database of DAYBOOK_DATABASE_URL'}`)
      await print(
        `  ${plural(found.documents, 'document')}, ${plural(found.incidents, 'incident')} read from them, ${plural(found.imported, 'incident')} imported`,
      )
      if (found.release) await print(`  ${found.release.version} of ${found.release.createdAt}`)
    } finally {
      await desk.close()
    }
  })

const where = new Command('where')
  .description('Which book a command would work on, and why. Opens nothing.')
  .addOption(bookOption())
  .addOption(jsonOption('as one object, for a program'))
  .addHelpText('after', '\nExample:\n  cd "$(daybook book where)"')
  .action(async ({ book, json }: { book?: string; json?: boolean }) => {
    const { folder, databaseUrl, chosenBy } = chosenBook(book)
    const found = { folder: resolve(folder), chosenBy, ledger: databaseUrl ? 'DAYBOOK_DATABASE_URL' : 'folder' }
    if (json) return print(JSON.stringify(found))
    await print(found.folder)
    say(`chosen by ${chosenBy === 'default' ? 'default; another with --book or DAYBOOK_BOOK' : chosenBy}`)
    if (databaseUrl) say('its ledger is on the server of DAYBOOK_DATABASE_URL')
  })

const tolls = new Command('tolls')
  .description('Which of several tolls of an incident is the best one: see it, or choose it for the whole book.')
  .argument('[rule]', 'latest, official, lowest, majority or ucdp')
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook book tolls official --book ./pakistan')
  .action(async (rule: string | undefined, { book }: { book?: string }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      if (rule) await desk.rulings.chooseTollRule(rule)
      await print(await desk.rulings.tollRule())
    } finally {
      await desk.close()
    }
  })

/** `daybook book`: make a book, look into it, find it. */
export const bookCommand = new Command('book')
  .description('Make a book, see what it holds, or find it.')
  .addCommand(create)
  .addCommand(info)
  .addCommand(where)
  .addCommand(tolls)
