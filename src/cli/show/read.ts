import type { Document, IngestedDocument } from '#model/index.ts'
import { paint } from '../terminal.ts'

/** What `daybook read --json` prints of a document: the document, its fields in the order of the design. */
export function readLine({ document }: IngestedDocument): Document {
  const { id, title, byline, outlet, published, language, url, text, parts } = document
  return { id, title, byline, outlet, published, language, url, text, parts }
}

/** An article for the terminal: its head, then each part with its kind in the margin. */
export function showRead(ingested: IngestedDocument): string {
  const { text, parts } = ingested.document
  const lines = parts.map(
    ({ kind, start, end }) => `  ${paint('dim', kind.padEnd(9))}  ${text.slice(start, end).replace(/\s+/g, ' ')}`,
  )
  return [...showHead(ingested), ...lines, ''].join('\n')
}

/** The title of an article with what is known of it, and what was doubtful. */
export function showHead({
  document,
  publishedBasis,
  issues,
}: Pick<IngestedDocument, 'document' | 'publishedBasis' | 'issues'>): string[] {
  const known = [document.outlet, document.byline, publishedWords(document.published, publishedBasis), document.id]
  return [
    paint('bold', document.title || '(no headline)'),
    paint('dim', known.filter(Boolean).join(' · ')),
    ...issues.map((issue) => paint('yellow', `! ${issue.message}`)),
  ]
}

const BASES: Readonly<Record<IngestedDocument['publishedBasis'], string>> = {
  given: 'as given',
  metadata: 'from the page',
  furniture: 'printed on the page',
  dateline: 'from the dateline',
  unknown: '',
}

/** `publishedWords('2027-03-07', 'dateline')` is "published 2027-03-07 (from the dateline)". */
export function publishedWords(published: string | null, basis: IngestedDocument['publishedBasis']): string {
  return published === null ? 'no publication date' : `published ${published} (${BASES[basis]})`
}
