import { once } from 'node:events'
import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Writes a line to standard output and waits while the reader is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** Writes a line for the person, which is no part of the output: warnings, what was done, where. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Colours words where a person reads them, never in a file or a pipe: `paint('bold', 'Incidents')`. */
export function paint(style: Style, words: string): string {
  const isWanted = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
  return isWanted ? styleText(style, words) : words
}

/** A reader that goes away early (`daybook extract … | head`) ends the command without a complaint. */
export function leaveWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** `plural(2, 'document')` is "2 documents". A small number waits for no locale: loading one takes a tenth of a second. */
export const plural = (count: number, noun: string): string =>
  `${count < 1000 ? count : count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
