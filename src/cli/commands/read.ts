import { Command } from 'commander'
import { eachArticle } from '../each-article.ts'
import { jsonOption, publishedOption } from '../options.ts'
import { readLine, showRead } from '../show/read.ts'
import { print } from '../terminal.ts'

/** `daybook read`: what ingest makes of files, before any coding. */
export const readCommand = new Command('read')
  .description('Show what is read from files before any coding: articles, their parts and dates. Keeps nothing.')
  .argument('<inputs...>', 'files, folders, globs, .jsonl files, or - for standard input')
  .addOption(publishedOption())
  .addOption(jsonOption('one article a line, for a program'))
  .addHelpText(
    'after',
    `
Examples:
  daybook read page.html
  daybook read reports/ --json > articles.jsonl
  curl -s https://example.org/report | daybook read -`,
  )
  .action(async (inputs: string[], { json, published }: { json?: boolean; published?: string }) => {
    await eachArticle(inputs, published, ({ ingested }) =>
      print(json ? JSON.stringify(readLine(ingested)) : showRead(ingested)),
    )
  })
