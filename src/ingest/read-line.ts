import type { Document, IngestedDocument } from '#model/index.ts'

/** One line of `daybook read --json`. */
export type ReadLine = Pick<
  Document,
  'id' | 'title' | 'byline' | 'outlet' | 'published' | 'language' | 'url' | 'text' | 'parts'
>

/** What `daybook read --json` prints of a document, in its order. `readLine(ingested).parts[0]?.kind` is `headline`. */
export function readLine({ document }: IngestedDocument): ReadLine {
  const { id, title, byline, outlet, published, language, url, text, parts } = document
  return {
    id,
    title,
    byline,
    outlet,
    published,
    language,
    url,
    text,
    parts: parts.map(({ kind, start, end }) => ({ kind, start, end })),
  }
}
