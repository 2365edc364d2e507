import { type IngestResult, ingest, ingestLines, MAX_BYTES } from '#ingest/index.ts'
import type { IngestedDocument } from '#model/index.ts'
import type { AnyInput, HugeInput, LinesInput } from './desk.ts'

/** An article and the bytes that it was read from. */
export interface Article {
  readonly ingested: IngestedDocument
  readonly bytes: Uint8Array
}

/** What a stretch of an input holds: its articles, and a sentence for each thing that could not be read. */
export interface Stretch {
  readonly articles: readonly Article[]
  readonly problems: readonly string[]
}

/** A stretch of lines is kept in one transaction: long enough to be fast, short enough to be reported soon. */
const MOST_ARTICLES = 100
const MOST_BYTES = 1_000_000

/** Reads an input into articles: a file at once, a .jsonl a stretch at a time. */
export async function* readStretches(input: AnyInput): AsyncGenerator<Stretch> {
  if ('problem' in input) yield { articles: [], problems: [input.problem] }
  else if ('size' in input) yield { articles: [], problems: [tooBig(input)] }
  else if ('bytes' in input) yield stretchOf(await ingest(input), input.bytes)
  else yield* stretchesOfLines(input)
}

const MB = 1024 * 1024

const tooBig = ({ name, size }: HugeInput): string =>
  `${name} has ${Math.round(size / MB)} MB and ${MAX_BYTES / MB} MB is the most that one file may have; split it into smaller files.`

const stretchOf = ({ documents, problems }: IngestResult, bytes: Uint8Array): Stretch => ({
  articles: documents.map((ingested) => ({ ingested, bytes })),
  problems: problems.map((problem) => problem.message),
})

async function* stretchesOfLines({ name, lines, published }: LinesInput): AsyncGenerator<Stretch> {
  let articles: Article[] = []
  let problems: string[] = []
  let size = 0
  try {
    for await (const { input, ...result } of ingestLines(name, lines, published)) {
      const line = stretchOf(result, input.bytes)
      articles.push(...line.articles)
      problems.push(...line.problems)
      size += input.bytes.length
      if (articles.length + problems.length < MOST_ARTICLES && size < MOST_BYTES) continue
      yield { articles, problems }
      articles = []
      problems = []
      size = 0
    }
  } catch (error) {
    // The disk or the pipe failed; what came before it is good.
    if (!(error as NodeJS.ErrnoException).syscall) throw error
    problems.push(`${name} cannot be read to its end: ${(error as Error).message}.`)
  }
  if (articles.length + problems.length > 0) yield { articles, problems }
}
