import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { CODE_VERSION, type Coder, checkedPage, createCoder, readCheckerPage } from '#desk/index.ts'
import type { CheckedDocument, CheckLine, Relation } from '#model/index.ts'
import { CliError, MISUSED } from '../cli-error.ts'
import { eachArticle } from '../each-article.ts'
import { jsonOption, publishedOption } from '../options.ts'
import { showAgainst } from '../show/against.ts'
import { showChecks } from '../show/checks.ts'
import { print, say } from '../terminal.ts'

interface Options {
  readonly json?: boolean
  readonly brief?: boolean
  readonly full?: boolean
  readonly html?: string
  readonly published?: string
  readonly against?: string
  readonly as?: Relation
  readonly page?: string
}

/** `daybook check`: the arithmetic of reports, figure by figure. */
export const checkCommand = new Command('check')
  .description('Recompute the sums, shares, changes and comparisons that reports state.')
  .argument('[inputs...]', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(publishedOption())
  .option('--against <file>', 'also lay each report beside this one: what it cites, or another edition of it')
  .addOption(
    new Option('--as <relation>', 'how --against is read: cited by the report, or editions of one series')
      .choices(['cited', 'editions'])
      .default(undefined, 'by the numbers they share'),
  )
  .option('--brief', 'one line a verdict, without the text')
  .option('--full', 'the whole text, also where nothing could be checked')
  .option('--html <file>', 'also write the checked text as one HTML page that can be printed')
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
  pbpaste | daybook check -
  daybook check --page checker.html

Exit code: 1 when a figure is wrong or nothing could be read, else 0.`,
  )
  .action(async (inputs: string[], options: Options) => {
    const { html, published, json, page } = options
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
    let wrong = 0
    await eachArticle(inputs, published, ({ ingested: { document, publishedBasis, issues } }) => {
      const own = coder.check(document)
      const beside = others && coder.against({ document, figures: own.figures }, others, options.as)
      const checked = { document, publishedBasis, issues, ...own, ...(beside && { against: beside }) }
      wrong += wrongsOf(checked)
      if (html) kept.push(checked)
      return print(json ? JSON.stringify(lineOf(checked)) : shown(coder, checked, options))
    })
    if (html) await writePage(html, kept, inputs.join(' '))
    if (wrong > 0) throw new CliError('')
  })

const MOST_COLUMNS = 110

function shown(coder: Coder, checked: CheckedDocument, { brief, full }: Options): string {
  const layout = { isBrief: brief === true, isWhole: full === true, width: columns() }
  const own = showChecks(checked, coder.summary(checked), layout)
  const { against } = checked
  return against ? `${own}\n${showAgainst(against, coder.againstSummary(against))}` : own
}

const columns = (): number => Math.min(process.stdout.columns ?? MOST_COLUMNS, MOST_COLUMNS)

/** The articles of `--against`, read and their figures found. */
async function readOthers(coder: Coder, word: string) {
  const others: { document: CheckedDocument['document']; figures: CheckedDocument['figures'] }[] = []
  await eachArticle([word], undefined, async ({ ingested: { document } }) => {
    others.push({ document, figures: coder.check(document).figures })
  })
  return others
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
