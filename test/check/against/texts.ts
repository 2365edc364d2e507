import { check } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import type { Document } from '#model/index.ts'
import { against, type ReadText } from '../../../src/check/against/index.ts'

// Without a gazetteer, as the checker in the browser works.
const lexicon = createLexicon({ gazetteer: emptyGazetteer })

/** A text as it would come from ingest, with its figures. Paragraphs are parted by empty lines; the first is the headline. */
export function readText(text: string, published: string | null = null): ReadText {
  const parts: Document['parts'][number][] = []
  for (const match of text.matchAll(/[^\n]+/g))
    parts.push({
      kind: parts.length === 0 && !match[0].endsWith('.') ? 'headline' : 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
    })
  const document: Document = {
    id: `t${text.length}`,
    title: text.split('\n')[0]!,
    byline: null,
    outlet: null,
    published,
    language: 'en',
    url: null,
    text,
    parts,
  }
  return { document, figures: extract(document, lexicon).figures }
}

export const checksOf = ({ document, figures }: ReadText) => check(document, figures)

/** What an article's figures come to beside its source: "moved/year wrong: 1,981". Figures that stand as they should are left out. */
export function driftOf(article: string, source: string): string[] {
  const { comparisons } = against(readText(article), readText(source), 'cited')
  return comparisons
    .filter(({ verdict }) => verdict !== 'exact' && verdict !== 'rounded')
    .map(({ kind, aspect, verdict, here }) => `${kind}${aspect ? `/${aspect}` : ''} ${verdict}: ${here.figure.text}`)
}
