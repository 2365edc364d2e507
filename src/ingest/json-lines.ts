import { createHash } from 'node:crypto'
import { arrange } from './arrange.ts'
import { compose } from './compose.ts'
import { jsonText } from './json-text.ts'
import { languageOf } from './language.ts'
import { type Mapped, toSourceMap } from './mapped.ts'
import { toParagraphs } from './plain-text.ts'
import { readPrintedDate } from './printed-date.ts'
import { publicationOf } from './published.ts'
import type { DecodedFile, Draft, Problem, Reader, ReadResult } from './reader.ts'
import { toSource } from './source-map.ts'

/** JSON lines of `{id, text, title?, published?}`, also with the byline, outlet, language and url that `daybook read` prints. */
export const jsonLinesReader: Reader = {
  format: 'JSON lines',
  mediaType: 'application/x-ndjson',
  accepts: ({ name, source }) => /\.(jsonl|ndjson)$/i.test(name) || looksLikeJson(source),
  read: readRecords,
}

function looksLikeJson(source: string): boolean {
  const first = /^\s*(\{[^\n\r]*|\[\s*(?=[{\]]))/.exec(source)?.[1]
  return first !== undefined && (first.startsWith('[') || /^\{\s*("|$)/.test(first))
}

function readRecords(file: DecodedFile): ReadResult {
  const whole = wholeFileProblem(file)
  if (whole) return { drafts: [], problems: [whole] }
  const drafts: Draft[] = []
  const problems: Problem[] = []
  const lineOfId = new Map<string, number>()
  let start = 0
  for (let number = file.firstLine ?? 1; start <= file.source.length; number++) {
    const at = file.source.indexOf('\n', start)
    const end = at < 0 ? file.source.length : at
    if (file.source.slice(start, end).trim() !== '') {
      const read = readRecord(file, start, end)
      const id = typeof read === 'string' ? null : read.document.id
      const earlier = id === null ? undefined : lineOfId.get(id)
      if (typeof read === 'string') problems.push({ message: `${file.name} line ${number}: ${read}` })
      else if (earlier)
        problems.push({
          message: `${file.name} line ${number}: the id ${JSON.stringify(id)} was used on line ${earlier}; give each line its own id.`,
        })
      else drafts.push(read)
      if (id !== null && !earlier) lineOfId.set(id, number)
    }
    start = end + 1
  }
  return { drafts, problems }
}

/** A JSON value spread over several lines is one file's mistake, not one mistake a line. */
function wholeFileProblem({ name, source }: DecodedFile): Problem | null {
  const trimmed = source.trim()
  if (!/^(\[|\{\s*$)/m.test(trimmed.slice(0, trimmed.indexOf('\n') + 1 || undefined))) return null
  try {
    JSON.parse(trimmed)
    return {
      message: `${name} is one JSON value, not one object a line; write one {"id": …, "text": …} object a line.`,
    }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The document of one line, or a sentence about what is wrong with the line. */
function readRecord(file: DecodedFile, start: number, end: number): Draft | string {
  let record: unknown
  try {
    record = JSON.parse(file.source.slice(start, end))
  } catch (error) {
    if (error instanceof SyntaxError) return 'not valid JSON; mend or remove this line.'
    throw error
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return 'not a JSON object; write {"id": …, "text": …}.'
  const fields = record as Readonly<Record<string, unknown>>
  if (typeof fields.text !== 'string') return 'has no "text"; write {"id": …, "text": …}.'
  if (fields.text.trim() === '') return 'its "text" is empty; give it words or remove this line.'
  if (fields.id !== undefined && typeof fields.id !== 'number' && (typeof fields.id !== 'string' || fields.id === '')) {
    return `invalid id: ${JSON.stringify(fields.id)}; an id is a text or a number.`
  }
  const id = fields.id === undefined ? hashOf(file.source.slice(start, end).trim()) : String(fields.id)
  return draftOfRecord(file, id, fields, jsonText(file.source, start, end, 'text')!)
}

/**
 * A record's text stays as it is, so that spans fit the text that the caller has; its parts are found in it, and
 * furniture in it has no part.
 */
function draftOfRecord(
  file: DecodedFile,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  mapped: Mapped,
): Draft {
  const { text } = mapped
  const story = arrange(toParagraphs(text))
  const { parts, map } = compose(story.pieces)
  const given = typeof fields.published === 'string' ? readPrintedDate(fields.published) : null
  const claims = given
    ? [{ basis: 'given' as const, isUpdate: false, words: String(fields.published), date: given }]
    : []
  const { published, basis, issues } = publicationOf([...claims, ...story.dates], file.published)
  return {
    document: {
      id,
      title: textOr(fields.title, story.title),
      byline: textOr(fields.byline, story.byline),
      outlet: textOr(fields.outlet, story.outlet),
      published,
      ...instantOf(fields.published, published),
      language: textOr(fields.language, null) ?? languageOf(text),
      url: textOr(fields.url, null),
      text,
      parts: parts.flatMap((part) => {
        const span = toSource(map, part)
        return span ? [{ kind: part.kind, ...span }] : []
      }),
    },
    map: toSourceMap(mapped.runs),
    publishedBasis: basis,
    issues,
  }
}

/** "2027-03-07T06:10:00Z": the instant orders reports of one day. Of another day than was read from it, it says nothing. */
function instantOf(given: unknown, published: string | null): { publishedAt?: string } {
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(given)) return {}
  const time = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(given) ? given : `${given.replace(' ', 'T')}Z`)
  return Number.isNaN(time) || !given.startsWith(published ?? '?') ? {} : { publishedAt: new Date(time).toISOString() }
}

/** A record without an id gets the hash of its line, wherever in a file the line stands. */
const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex').slice(0, 12)

const textOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' && value.trim() !== '' ? value : otherwise
