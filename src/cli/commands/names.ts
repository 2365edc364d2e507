import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { Command } from 'commander'
import { comparePairs, openDesk } from '#desk/index.ts'
import { CliError } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption } from '../options.ts'
import { paint, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
  readonly pairs?: boolean
}

/** `daybook names`: many names at once, in the lists of a book or beside each other. */
export const namesCommand = new Command('names')
  .description('Search many names in the lists of a book, or say of pairs of names whether they are one.')
  .argument('<file>', 'a name a line, or a CSV with the columns name1 and name2; - for standard input')
  .option('--pairs', 'the file is a CSV of pairs: no book is needed')
  .addOption(bookOption())
  .addOption(jsonOption('one answer a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook names staff.txt --book ./pakistan
  echo "Noor Wali Masoud" | daybook names - --json
  daybook names pairs.csv --pairs --json`,
  )
  .action(async (file: string, { book, json, pairs }: Options) => {
    const words =
      file === '-'
        ? await text(process.stdin)
        : await readFile(file, 'utf8').catch(() => {
            throw new CliError(`${file}: there is no such file; check the path.`)
          })
    if (pairs) return showPairs(words, file, json === true)
    const names = words
      .split(/\r?\n/)
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.length === 0) throw new CliError(`${file} holds no name; write one a line.`)
    const desk = await openDesk({ place: chosenBook(book) })
    try {
      const found = await desk.lists.find(names)
      for (const one of found) {
        if (json) {
          await print(JSON.stringify(one))
          continue
        }
        if (one.entries.length > 0) await print(paint('bold', one.name))
        for (const { entry, entryName, section, score, reasons } of one.entries)
          await print(
            `  ${score.toFixed(2)} ${entry} ${entryName} (${section})\n    ${paint('dim', reasons.join('; '))}`,
          )
      }
      if (!json)
        say(`${found.filter(({ entries }) => entries.length > 0).length} of ${names.length} names may be on a list.`)
    } finally {
      await desk.close()
    }
  })

async function showPairs(words: string, file: string, json: boolean): Promise<void> {
  for (const answer of await comparePairs(words, file)) {
    if (json) await print(JSON.stringify(answer))
    else
      await print(
        `${answer.isSame ? '=' : '≠'} ${answer.score.toFixed(2)}  ${answer.name1} | ${answer.name2}  ${paint('dim', answer.reasons.join('; '))}`,
      )
  }
}
