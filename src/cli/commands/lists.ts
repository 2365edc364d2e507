import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import { CliError } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption, readDay } from '../options.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
}

const importList = new Command('import')
  .description('Keep the UN Security Council consolidated list of a day (XML, gzipped or not).')
  .argument('<file>', 'the file, as the UN publishes it')
  .addOption(bookOption())
  .addHelpText('after', '\nExample:\n  daybook lists import consolidated.xml --book ./pakistan')
  .action(async (file: string, { book }: Options) => {
    const bytes = await readFile(file).catch(() => {
      throw new CliError(`${file}: there is no such file; check the path.`)
    })
    const desk = await openDesk({ place: chosenBook(book), create: true })
    try {
      const { name, date, entries } = await desk.lists.add({ name: basename(file), bytes })
      await print(`${name} of ${date}: ${plural(entries, 'entry').replace('entrys', 'entries')}.`)
    } finally {
      await desk.close()
    }
  })

const link = new Command('link')
  .description('Who of the book may be on the latest lists: suggestions with a score and reasons.')
  .addOption(bookOption())
  .addOption(jsonOption('one link a line, for a program'))
  .addHelpText(
    'after',
    `
A suggestion becomes a link when somebody confirms it:
  daybook lists link --book ./pakistan
  daybook lists confirm ttp QDe.132 --book ./pakistan`,
  )
  .action(async ({ book, json }: Options) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const links = await desk.lists.links()
      for (const one of links) {
        if (json) await print(JSON.stringify(one))
        else {
          await print(`${paint('bold', one.subjectName)} → ${one.entry} ${one.entryName} (${one.list}, ${one.section})`)
          await print(
            paint('dim', `  ${one.standing} · ${one.score.toFixed(2)} · ${one.subject} · ${one.reasons.join('; ')}`),
          )
          if (one.documents.length > 0) await print(paint('dim', `  named in ${one.documents.join(', ')}`))
        }
      }
      if (links.length === 0) say('Nobody of the book is like an entry of its lists.')
    } finally {
      await desk.close()
    }
  })

const ruling = (word: 'confirm' | 'reject') =>
  new Command(word)
    .description(word === 'confirm' ? 'Say that somebody is an entry.' : 'Say that somebody is not an entry.')
    .argument('<subject>', 'who, as "daybook lists link" names them')
    .argument('<entry>', 'the reference of the entry')
    .option('--list <name>', 'the list', 'UN Security Council')
    .addOption(bookOption())
    .addHelpText('after', `\nExample:\n  daybook lists ${word} ttp QDe.132 --book ./pakistan`)
    .action(async (subject: string, entry: string, { book, list }: Options & { readonly list: string }) => {
      const desk = await openDesk({ place: chosenBook(book) })
      try {
        const { id } = await desk.decide({ kind: `list-link-${word}`, subject: [subject], payload: { list, entry } })
        await print(`Kept as decision ${id}; "daybook undo ${id}" takes it back.`)
      } finally {
        await desk.close()
      }
    })

const diff = new Command('diff')
  .description('What was listed, delisted and amended between two dates of a list.')
  .option('--from <date>', 'the earlier list (else the last but one)', readDay)
  .option('--to <date>', 'the later list (else the last)', readDay)
  .addOption(bookOption())
  .addOption(jsonOption('one object, for a program'))
  .addHelpText('after', '\nExample:\n  daybook lists diff --from 2020-11-30 --to 2025-04-19')
  .action(async ({ book, json, from, to }: Options & { readonly from?: string; readonly to?: string }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.lists.diff(from, to)
      if (json) return await print(JSON.stringify(found))
      for (const entry of found.listed)
        await print(`${paint('green', '+')} ${entry.id} ${entry.name} · listed ${entry.listedOn ?? '?'}`)
      for (const entry of found.delisted) await print(`${paint('red', '−')} ${entry.id} ${entry.name}`)
      for (const { entry, changes } of found.changed)
        await print(`${paint('yellow', '~')} ${entry.id} ${entry.name}: ${changes.join('; ')}`)
      say(
        `${found.list}, ${found.from} to ${found.to}: ${found.listed.length} listed, ${found.delisted.length} delisted, ${found.changed.length} amended.`,
      )
    } finally {
      await desk.close()
    }
  })

/** `daybook lists`: published lists of names, and who of the book may be on them. */
export const listsCommand = new Command('lists')
  .description('Keep published lists of names, and see who of the book may be on them.')
  .addCommand(importList)
  .addCommand(link)
  .addCommand(ruling('confirm'))
  .addCommand(ruling('reject'))
  .addCommand(diff)
