import { createHash } from 'node:crypto'
import {
  type Document,
  type IncidentMention,
  mentionId,
  type TypedIncident,
  typedIncidentSchema,
} from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { InputError } from '../input-error.ts'
import { forResolving } from '../resolver.ts'
import { CODE_VERSION } from '../version.ts'

/** The media type of a source note: what it tells was coded by a person, and is never read by rules. */
export const BY_HAND = 'text/x-daybook-by-hand'

/**
 * Keeps an incident that a person typed, told by their source note as a document of its own; so it joins others,
 * can be corrected and stands in releases like any. Answers the id of its document.
 */
export async function enter(
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  typed: TypedIncident,
  author: string,
  /** What makes two entries one: without it, each is its own. */
  identity?: string,
): Promise<{ readonly document: string; readonly mention: string }> {
  const read = typedIncidentSchema.safeParse(typed)
  if (!read.success) throw new InputError(sentenceOf(read.error.issues[0]?.message, read.error.issues[0]?.path))
  const { facts, source, outlet, published } = read.data
  if (facts.date === null) throw new InputError('An incident needs a date; a month or a year is one.')
  const at = clock()
  const bytes = Buffer.from(source)
  // The same note typed twice is two entries: the moment is part of its id.
  const id = entryId(identity ?? `${author} ${at.toISOString()} ${source}`)
  const span = { start: 0, end: source.length }
  const mention: IncidentMention = {
    ...facts,
    id: mentionId(id, 'incident', span),
    span,
    vague: false,
    counts: [],
    evidence: [{ field: 'source', start: 0, end: source.length, text: source, rule: `by hand, ${author}` }],
    inferred: [],
  }
  const document: Document = {
    id,
    title: titleOf(source),
    byline: author,
    outlet: outlet ?? 'entered by hand',
    published: published ?? facts.date.edtf.match(/^\d{4}-\d\d-\d\d$/)?.[0] ?? null,
    language: 'en',
    url: null,
    text: source,
    parts: [{ kind: 'paragraph', start: 0, end: source.length }],
  }
  await store.add({
    documents: [
      {
        ingested: {
          document,
          source: {
            name: `entered by hand, ${author}`,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            mediaType: BY_HAND,
            encoding: 'utf-8',
          },
          map: [[0, 0, source.length]],
          publishedBasis: 'given',
          issues: [],
        },
        bytes,
        extraction: { incidents: [mention], figures: [], statements: [] },
        checks: [],
        resolving: forResolving(document, [mention]),
      },
    ],
    codeVersion: `${CODE_VERSION} by hand`,
    lexiconVersion: 'none',
    ruleset: 'none',
    at,
  })
  return { document: id, mention: mention.id }
}

/** The id of the document of an entry by hand. */
export const entryId = (identity: string): string =>
  createHash('sha256').update(`by hand\0${identity}`).digest('hex').slice(0, 16)

const titleOf = (source: string): string => {
  const line = source.split('\n')[0]?.trim() ?? ''
  return line.length > 90 ? `${line.slice(0, 88)}…` : line
}

const sentenceOf = (message = 'it cannot be read', path: readonly PropertyKey[] = []): string =>
  `This incident cannot be kept: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}.`
