import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import {
  CODE_VERSION,
  type Coder,
  checkedPage,
  createCoder,
  type Input,
  openDesk,
  readCheckerPage,
} from '#desk/index.ts'
import type { CheckedDocument, CheckLine, Relation } from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { eachArticle } from '../each-article.ts'
import { bookOption, chosenBook, jsonOption, publishedOption } from '../options.ts'
import { columns, showChecked } from '../show/checked.ts'
import { findSources } from '../sources.ts'
import { plural, print, say } from '../terminal.ts'

interface Options {
  readonly json?: boolean
  readonly brief?: boolean
  readonly full?: boolean
  readonly html?: string
  readonly published?: string
  readonly against?: readonly string[]
  readonly as?: Relation
  readonly page?: string
  readonly keep?: boolean
  readonly book?: string
}

/** `daybook check`: the arithmetic of reports, figure by figure. */
export const checkCommand = new Command('check')
  .description('Recompute the sums, shares, changes and comparisons that reports state.')
  .argument('[inputs...]', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(publishedOption())
  .option(
    '--against <file>',
    'also lay each report beside this one: what it cites, or another edition; several, or a folder, are added up to the whole it tells',
    (word: string, words: readonly string[] = []) => [...words, word],
  )
  .addOption(
    new Option('--as <relation>', 'how --against is read: cited by the report, or editions of one series')
      .choices(['cited', 'editions'])
      .default(undefined, 'by the numbers they share'),
  )
  .option('--brief', 'one line a verdict, without the text')
  .option('--full', 'the whole text, also where nothing could be checked')
  .option('--html <file>', 'also write the checked text as one HTML page that can be printed')
  .option('--keep', 'keep what was checked in the book, beside its record')
  .addOption(bookOption())
  .option('--page <file>', 'write a page that checks pasted texts and dropped files in a browser, with no server')
  .addOption(jsonOption('one document a line, for a program'))
  .addHelpText(
    'after',
    `
Verdicts: = exact   ≈ by rounding   ~ just outside   ≠ wrong   ? cannot be decided

Examples:
  daybook check report.txt
  daybook check reports/*.txt --brief
  daybook check report.txt --html checked.html
  daybook check story.html --against annual-report.txt
  daybook check annual-2027.txt --against annual-2026.txt
  daybook check annual-2027.txt --against quarters-2027/
  pbpaste | daybook check -
  daybook check report.txt --keep --book ./pakistan
  daybook check --page checker.html

Exit code: 1 when a figure is wrong or nothing could be read, else 0.`,
  )
  .action(async (inputs: string[], options: Options) => {
    const { html, published, json, page, brief, full } = options
    if (page) {
      await writeFile(page, await readCheckerPage())
      say(`Wrote ${page}: open it in a browser; what is pasted there leaves the computer by no way.`)
    }
    if (inputs.length === 0) {
      if (page) return
      throw new CliError('missing report: name a file to check, or - for standard input', MISUSED)
    }
    const coder = await createCoder()
    const others = options.against ? await readOthers(coder, options.against) : null
    const kept: CheckedDocument[] = []
    const read = new Map<string, Input>()
    let wrong = 0
    await eachArticle(inputs, published, ({ ingested: { document, publishedBasis, issues, source }, bytes }) => {
      if (options.keep) read.set(source.sha256, { name: source.name, bytes, ...(published && { published }) })
      const own = coder.check(document)
      const beside = others && coder.against({ document, figures: own.figures }, others, options.as)
      const checked = { document, publishedBasis, issues, ...own, ...(beside && { against: beside }) }
      wrong += wrongsOf(checked)
      if (html) kept.push(checked)
      return print(
        json
          ? JSON.stringify(lineOf(checked))
          : showChecked(coder, checked, { width: columns(), isBrief: brief === true, isWhole: full === true }),
      )
    })
    if (html) await writePage(html, kept, inputs.join(' '))
    if (options.keep) await keepAll(read.values(), options)
    if (wrong > 0) throw new CliError('')
  })

/** The articles of `--against`, read and their figures found. */
async function readOthers(coder: Coder, words: readonly string[]) {
  const others: { document: CheckedDocument['document']; figures: CheckedDocument['figures'] }[] = []
  await eachArticle(words, undefined, async ({ ingested: { document } }) => {
    others.push({ document, figures: coder.check(document).figures })
  })
  return others
}

/** Keeps what was checked in a book, where "daybook checks" and the desk find it. */
async function keepAll(inputs: Iterable<Input>, { book, against, as }: Options): Promise<void> {
  const other = against === undefined ? undefined : await (await findSources(against))[0]?.open()
  const desk = await openDesk({ place: chosenBook(book), create: true })
  try {
    let kept = 0
    for (const input of inputs)
      kept += (await desk.checks.keep(input, { against: other && 'bytes' in other ? other : undefined, as })).length
    say(`Kept ${plural(kept, 'check')}; "daybook checks" lists them.`)
  } finally {
    await desk.close()
  }
}

const wrongsOf = ({ checks, against }: CheckedDocument): number =>
  [...checks, ...(against?.comparisons ?? [])].filter(({ verdict }) => verdict === 'wrong').length

async function writePage(file: string, documents: readonly CheckedDocument[], name: string): Promise<void> {
  const checkedAt = new Date().toISOString().slice(0, 10)
  await writeFile(file, await checkedPage(documents, { name, checkedAt, version: CODE_VERSION }))
  say(`Wrote ${file}`)
}

function lineOf({
  document: { id, title, published, language },
  figures,
  checks,
  against,
}: CheckedDocument): CheckLine {
  return { id, title, published, language, figures: [...figures], checks: [...checks], ...(against && { against }) }
}
