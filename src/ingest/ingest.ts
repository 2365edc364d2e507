import { createHash } from 'node:crypto'
import type { IngestedDocument } from '#model/index.ts'
import { decode } from './decode.ts'
import type { Problem, Reader } from './reader.ts'
import { READERS } from './readers.ts'
import { unreadable } from './unreadable.ts'

/** One file as it came: its name, its bytes, and the day of publication when the caller knows it. */
export interface RawInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** ISO day for documents whose file gives none. */
  readonly published?: string
}

export interface IngestResult {
  readonly documents: readonly IngestedDocument[]
  /** One sentence each, naming the input (and the line) and what to do. */
  readonly problems: readonly Problem[]
}

export const MAX_BYTES = 50 * 1024 * 1024
const ID_LENGTH = 12

/**
 * Bytes in, documents out. A bad input gives a problem, never an exception; the good lines of a broken file still
 * come out. `(await ingest({ name: 'a.txt', bytes })).documents[0]?.document.title`
 */
export const ingest = (input: RawInput): Promise<IngestResult> => ingestWith(input, READERS)

/** Ingests with some of the readers; `firstLine` numbers the lines of an input that is a part of a file. */
export async function ingestWith(input: RawInput, readers: readonly Reader[], firstLine = 1): Promise<IngestResult> {
  const refusal = refuse(input)
  if (refusal) return problem(refusal)
  const decoded = decode(input.bytes)
  if (!decoded)
    return problem(
      `${input.name} is a binary file, not a text; save it as text (.txt) or as a web page (.html) and add that.`,
    )
  if (decoded.source.trim() === '') return problem(`${input.name} is empty; there is nothing to read in it.`)
  const file = { name: input.name, source: decoded.source, published: input.published, firstLine }
  const reader = readers.find((one) => one.accepts(file))
  if (!reader) return problem(`${input.name} is in none of the formats that were asked for.`)
  const { drafts, problems } = await reader.read(file)
  if (drafts.length === 0 && problems.length === 0)
    return problem(`${input.name} holds no article, only page furniture; add the page that has the article's words.`)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const source = { name: input.name, sha256, mediaType: reader.mediaType, encoding: decoded.encoding }
  const documents = drafts.map(({ document, map, publishedBasis, issues }, i) => ({
    document: { ...document, id: document.id ?? idOf(sha256, i, drafts.length) },
    source,
    map,
    publishedBasis,
    issues: [...decoded.issues, ...issues],
  }))
  return { documents, problems }
}

const problem = (message: string): IngestResult => ({ documents: [], problems: [{ message }] })

/** The beginning of the file's hash, and a number where the file holds several: the same bytes give the same ids. */
const idOf = (sha256: string, i: number, count: number): string =>
  sha256.slice(0, ID_LENGTH) + (count > 1 ? `-${i + 1}` : '')

/** Why an input is not even decoded, or null. Sizes are looked at first: a huge file must cost nothing. */
function refuse({ name, bytes, published }: RawInput): string | null {
  if (bytes.length > MAX_BYTES) {
    return `${name} has ${Math.round(bytes.length / 1024 / 1024)} MB and ${MAX_BYTES / 1024 / 1024} MB is the most that one file may have; split it into smaller files.`
  }
  if (bytes.length === 0) return `${name} is empty; there is nothing to read in it.`
  if (published !== undefined && !isDay(published))
    return `invalid publication date for ${name}: ${published}; write YYYY-MM-DD.`
  const kind = unreadable(name, bytes)
  return kind && `${name} is ${kind.what}, which Daybook cannot read yet; ${kind.advice}.`
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
