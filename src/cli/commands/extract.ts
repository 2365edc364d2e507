import { Command } from 'commander'
import { createCoder, readActorFile } from '#desk/index.ts'
import type { CountingRuleset, ExtractLine } from '#model/index.ts'
import { eachArticle } from '../each-article.ts'
import { jsonOption, publishedOption, rulesetOption } from '../options.ts'
import { showExtraction } from '../show/extraction.ts'
import { print } from '../terminal.ts'

interface Options {
  readonly json?: boolean
  readonly actors?: string
  readonly explain?: boolean
  readonly published?: string
  readonly ruleset: CountingRuleset
}

/** `daybook extract`: the incidents, figures and statements of files. */
export const extractCommand = new Command('extract')
  .description(
    'Find the incidents, figures and statements of reports, each with the words it stands on. Keeps nothing.',
  )
  .argument('<inputs...>', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(publishedOption())
  .addOption(rulesetOption())
  .option('--actors <file>', 'a JSON file of actors of your own, beside the built-in ones')
  .option(
    '--explain',
    'show for each field the words and the rule that gave it, and which counts were left out and why',
  )
  .addOption(jsonOption('one document a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook extract report.txt
  daybook extract report.txt --explain
  daybook extract report.txt --actors my-actors.json
  daybook extract reports.jsonl --json > coded.jsonl
  daybook extract - --published 2027-03-07 < report.txt`,
  )
  .action(async (inputs: string[], { actors, json, explain, published, ruleset }: Options) => {
    const coder = await createCoder({ ruleset, actors: actors ? await readActorFile(actors) : [] })
    await eachArticle(inputs, published, ({ ingested }) => {
      const { document } = ingested
      const extraction = coder.extract(document)
      if (!json) return print(showExtraction(ingested, extraction, explain ? coder.leftOut(document) : null))
      const { id, title, published: day, language } = document
      const line: ExtractLine = { id, title, published: day, language, ...extraction }
      return print(JSON.stringify(line))
    })
  })
