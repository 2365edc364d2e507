import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { CODE_VERSION, checkedPage, createCoder } from '#desk/index.ts'
import type { CheckedDocument, CheckLine } from '#model/index.ts'
import { CliError } from '../cli-error.ts'
import { eachArticle } from '../each-article.ts'
import { jsonOption, publishedOption } from '../options.ts'
import { showChecks } from '../show/checks.ts'
import { print, say } from '../terminal.ts'

interface Options {
  readonly json?: boolean
  readonly html?: string
  readonly published?: string
}

/** `daybook check`: the arithmetic of reports, figure by figure. */
export const checkCommand = new Command('check')
  .description('Recompute the sums, shares, changes and comparisons that reports state. Keeps nothing.')
  .argument('<inputs...>', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(publishedOption())
  .option('--html <file>', 'also write the checked text as one HTML page that can be printed')
  .addOption(jsonOption('one document a line, for a program'))
  .addHelpText(
    'after',
    `
Verdicts: = exact   ≈ by rounding   ~ just outside   ≠ wrong   ? cannot be decided

Examples:
  daybook check report.txt
  daybook check reports/*.txt --json
  daybook check report.txt --html checked.html
  pbpaste | daybook check -

Exit code: 1 when a figure is wrong or nothing could be read, else 0.`,
  )
  .action(async (inputs: string[], { json, html, published }: Options) => {
    const coder = await createCoder()
    const kept: CheckedDocument[] = []
    let wrong = 0
    await eachArticle(inputs, published, ({ ingested: { document, publishedBasis, issues } }) => {
      const checked = { document, publishedBasis, issues, ...coder.check(document) }
      wrong += checked.checks.filter((check) => check.verdict === 'wrong').length
      if (html) kept.push(checked)
      return print(json ? JSON.stringify(lineOf(checked)) : showChecks(checked, coder.summary(checked)))
    })
    if (html) {
      const name = inputs.join(' ')
      await writeFile(
        html,
        await checkedPage(kept, { name, checkedAt: new Date().toISOString().slice(0, 10), version: CODE_VERSION }),
      )
      say(`Wrote ${html}`)
    }
    if (wrong > 0) throw new CliError('')
  })

function lineOf({ document: { id, title, published, language }, figures, checks }: CheckedDocument): CheckLine {
  return { id, title, published, language, figures: [...figures], checks: [...checks] }
}
