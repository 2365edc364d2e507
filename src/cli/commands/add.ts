import { Command } from 'commander'
import { type AnyInput, type Desk, openDesk } from '#desk/index.ts'
import type { AddedInput } from '#model/index.ts'
import { CliError } from '../cli-error.ts'
import { bookOption, chosenBook, jsonOption, publishedOption } from '../options.ts'
import { type ProgressBar, showProgress } from '../progress.ts'
import { publishedWords } from '../show/read.ts'
import { findSources, type Source } from '../sources.ts'
import { paint, plural, print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly json?: boolean
  readonly published?: string
}

/** `daybook add`: keeps reports in a book. */
export const addCommand = new Command('add')
  .description('Add reports to a book: each is kept with its bytes, read, checked, and joined with the others.')
  .argument('<inputs...>', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(bookOption())
  .addOption(publishedOption())
  .addOption(jsonOption('one input a line, for a program: { name, added, known, problem }'))
  .addHelpText(
    'after',
    `
A book that does not exist is made. A report that is there already is left as it is. An input that cannot be read is
told and does not stop the others; what has been reported as added is on disk.

Examples:
  daybook add report.txt page.html
  daybook add reports/ --book ./pakistan
  daybook add 'archive/**/*.html' --published 2027-03-07
  daybook add reports.jsonl --json | grep '"problem":"'

Exit code: 0 when something was added or known, 1 when nothing was.`,
  )
  .action(async (inputs: string[], { book, json, published }: Options) => {
    const sources = await findSources(inputs, published)
    const desk = await openDesk({ place: chosenBook(book), create: true })
    const stop = stopOnInterrupt()
    const bar = await showProgress(
      sources.reduce((sum, { size }) => sum + (size ?? 0), 0),
      process.stdout.isTTY === true && sources.length < 20,
    )
    try {
      const tally = await addAll(desk, openEach(sources, bar), { bar, json: json === true, signal: stop.signal })
      bar.stop()
      if (!json) say(summaryOf(tally))
      if (stop.signal.aborted) throw new CliError('stopped; what was reported is in the book', 130)
      if (tally.added + tally.known === 0) throw new CliError('')
    } finally {
      bar.stop()
      await desk.close()
    }
  })

async function* openEach(sources: readonly Source[], bar: ProgressBar): AsyncGenerator<AnyInput> {
  for (const source of sources) {
    const input = await source.open()
    if ('lines' in input) yield { ...input, lines: counted(input.lines, bar) }
    else {
      yield input
      bar.advance(source.size ?? 0, 0)
    }
  }
}

async function* counted(lines: AsyncIterable<Uint8Array>, bar: ProgressBar): AsyncGenerator<Uint8Array> {
  for await (const chunk of lines) {
    yield chunk
    bar.advance(chunk.length, 0)
  }
}

interface Tally {
  added: number
  known: number
  unread: number
}

interface Telling {
  readonly bar: ProgressBar
  readonly json: boolean
  readonly signal: AbortSignal
}

async function addAll(desk: Desk, inputs: AsyncIterable<AnyInput>, { bar, json, signal }: Telling): Promise<Tally> {
  const tally: Tally = { added: 0, known: 0, unread: 0 }
  let printing = Promise.resolve()
  const hear = (result: AddedInput): void => {
    tally.added += result.added.length
    tally.known += result.known.length
    if (result.problem) tally.unread += result.problem.split('\n').length
    bar.advance(0, result.added.length + result.known.length)
    const lines = json ? [JSON.stringify(result)] : showAdded(result)
    for (const line of lines) printing = printing.then(() => print(line))
    if (result.problem) for (const problem of result.problem.split('\n')) bar.say(`daybook: ${problem}`)
  }
  await desk.add(inputs, hear, signal)
  await printing
  return tally
}

function showAdded({ added, known }: AddedInput): string[] {
  return [
    ...added.map((one) => {
      const found = [
        plural(one.incidents, 'incident'),
        plural(one.figures, 'figure'),
        plural(one.statements, 'statement'),
      ]
      const about = [publishedWords(one.published, one.publishedBasis), ...found, one.id].join(' · ')
      return `${paint('green', '+')} ${paint('bold', one.title || '(no headline)')}\n  ${paint('dim', about)}`
    }),
    ...known.map(
      (one) =>
        `${paint('dim', '=')} ${one.title || '(no headline)'}\n  ${paint('dim', `in the book already · ${one.id}`)}`,
    ),
  ]
}

function summaryOf({ added, known, unread }: Tally): string {
  const parts = [`${plural(added, 'document')} added`]
  if (known > 0) parts.push(`${known.toLocaleString('en')} known already`)
  if (unread > 0) parts.push(`${unread.toLocaleString('en')} could not be read`)
  return `${parts.join(', ')}.`
}

/** The first Ctrl-C ends the work after what is at hand, so that the book is closed well; the second ends at once. */
function stopOnInterrupt(): AbortController {
  const stop = new AbortController()
  process.once('SIGINT', () => {
    stop.abort()
    say('Stopping …')
  })
  return stop
}
