import { InvalidArgumentError, Option } from 'commander'
import { type BookPlace, bookPlace } from '#desk/index.ts'

/** `--book FOLDER`, the same on every command that works on a book. */
export const bookOption = (): Option =>
  new Option('--book <folder>', 'the book to work on (else DAYBOOK_BOOK, else your default book)')

/** The book that `--book` and the environment choose. */
export const chosenBook = (book: string | undefined): BookPlace => bookPlace(book, process.env)

export const jsonOption = (what: string): Option => new Option('--json', what)

export const publishedOption = (): Option =>
  new Option('--published <date>', 'publication day (YYYY-MM-DD) of documents whose file gives none').argParser(readDay)

/** Reads an ISO day; a day that no calendar has is the caller's mistake. */
export function readDay(words: string): string {
  const date = new Date(`${words}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(words)) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD.')
  }
  return words
}

/** Reads a whole number from `low` to `high`. */
export const readNumber =
  (low: number, high: number) =>
  (words: string): number => {
    const number = Number(words)
    if (!/^\d+$/.test(words) || number < low || number > high) {
      throw new InvalidArgumentError(`Write a whole number from ${low} to ${high}.`)
    }
    return number
  }

export const rulesetOption = (): Option =>
  new Option('--ruleset <name>', 'how vague words ("dozens") become numbers')
    .choices(['acled', 'ucdp', 'gtd', 'crss'])
    .default('acled')
