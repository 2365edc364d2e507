import { type Article, faultIn, readStretches } from '#desk/index.ts'
import { CliError } from './cli-error.ts'
import { showProgress } from './progress.ts'
import { findSources } from './sources.ts'

/**
 * Reads the inputs of a command and hands over each article, one at a time. Inputs that cannot be read are told on
 * standard error; when nothing could be read, or Daybook itself failed on an article, the command has failed.
 */
export async function eachArticle(
  words: readonly string[],
  published: string | undefined,
  use: (article: Article) => Promise<void>,
): Promise<void> {
  const sources = await findSources(words, published)
  const total = sources.reduce((sum, { size }) => sum + (size ?? 0), 0)
  const bar = await showProgress(total, process.stdout.isTTY === true)
  let read = 0
  let hasFailed = false
  try {
    for (const source of sources) {
      let left = source.size ?? 0
      for await (const { articles, problems } of readStretches(await source.open())) {
        for (const article of articles) {
          try {
            await use(article)
            read++
          } catch (error) {
            hasFailed = true
            bar.say(`daybook: ${faultIn(source.name, article.ingested.document.title, error)}`)
          }
          const bytes = Math.min(left, article.bytes.length)
          left -= bytes
          bar.advance(bytes, 1)
        }
        for (const problem of problems) bar.say(`daybook: ${problem}`)
      }
      bar.advance(left, 0)
    }
  } finally {
    bar.stop()
  }
  if (read === 0 || hasFailed) throw new CliError('')
}
