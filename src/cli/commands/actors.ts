import { Command } from 'commander'
import { openDesk } from '#desk/index.ts'
import type { ActorOfBook } from '#model/index.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { paint, plural, print, say } from '../terminal.ts'

/** `daybook actors`: the groups and forces of a book, what they are part of, and the time of their names. */
export const actorsCommand = new Command('actors')
  .description(
    'Groups and forces of a book: what each is part of or split from, and incidents outside the years of its name.',
  )
  .addOption(bookOption())
  .addOption(jsonOption('one actor a line, for a program'))
  .addHelpText('after', '\nExample:\n  daybook actors --book ./pakistan')
  .action(async ({ book, json }: { book?: string; json?: boolean }) => {
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const actors = await desk.actors()
      for (const one of actors) {
        if (json) await print(JSON.stringify(one))
        else await show(one)
      }
      if (!json)
        say(actors.length === 0 ? 'No incident of this book names a group.' : `${plural(actors.length, 'actor')}.`)
    } finally {
      await desk.close()
    }
  })

async function show({ id, name, parent, from, to, incidents, first, last, outOfTime }: ActorOfBook): Promise<void> {
  const years = from === null && to === null ? '' : ` · ${from ?? ''}–${to ?? ''}`
  const whole = parent ? ` · part of or split from ${parent.name}` : ''
  await print(
    `${paint('bold', name)}  ${plural(incidents, 'incident')}${paint('dim', `${first && last ? `, ${first} to ${last}` : ''} · ${id}${whole}${years}`)}`,
  )
  if (outOfTime.length > 0)
    await print(
      paint(
        'dim',
        `  outside the years of its name, so ${parent ? `${parent.name} or ` : ''}another group may be meant: ${outOfTime.join(', ')}`,
      ),
    )
}
