import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
}

const ruling = (word: 'same' | 'apart') =>
  new Command(word)
    .description(word === 'same' ? 'Say that two names are one person.' : 'Say that two names are two persons.')
    .argument('<name>', 'a name as "daybook speakers" writes it')
    .argument('<other>', 'the other name')
    .addOption(bookOption())
    .addHelpText('after', `\nExample:\n  daybook speakers ${word} "Ghulam Sarwari" "Ghulam Sarwary" --book ./pakistan`)
    .action(async (name: string, other: string, { book }: Options) => {
      const desk = await openDesk({ place: chosenBook(book) })
      try {
        const { id } = await desk.speakers.rule([name, other], word === 'same')
        await print(`Kept as decision ${id}; "daybook undo ${id}" takes it back.`)
      } finally {
        await desk.close()
      }
    })

/** `daybook speakers`: who speaks in the documents of a book, and which names may be one person's. */
export const speakersCommand = new Command('speakers')
  .description('Persons who speak in the documents of a book, and which of their names may be one person: suggestions.')
  .addOption(bookOption())
  .addOption(jsonOption('one person or suggestion a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook speakers --book ./pakistan
  daybook speakers same "Ghulam Sarwari" "Ghulam Sarwary" --book ./pakistan`,
  )
  .addCommand(ruling('same'))
  .addCommand(ruling('apart'))
  .action(async ({ book, json }: Options) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const speakers = await desk.speakers.all()
      const links = await desk.speakers.links()
      for (const one of speakers) {
        if (json) await print(JSON.stringify({ speaker: one }))
        else
          await print(
            `${paint('bold', one.name)}  ${plural(one.statements, 'statement')} in ${plural(one.documents, 'document')}${paint('dim', [...one.roles.slice(0, 2), ...one.sides].map((each) => ` · ${each}`).join(''))}`,
          )
      }
      if (!json && links.length > 0) await print('')
      for (const link of links) {
        if (json) await print(JSON.stringify({ link }))
        else {
          await print(`${link.names.join(' = ')}  ${paint('dim', `${link.standing} · ${link.score.toFixed(2)}`)}`)
          await print(paint('dim', `  ${link.reasons.join('; ')}`))
        }
      }
      if (!json)
        say(
          speakers.length === 0
            ? 'Nobody speaks by name in the documents of this book.'
            : `${plural(speakers.length, 'name')}; ${plural(links.filter(({ standing }) => standing === 'suggested').length, 'suggestion')} to confirm with "daybook speakers same" or reject with "daybook speakers apart".`,
        )
    } finally {
      await desk.close()
    }
  })
