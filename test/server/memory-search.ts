import { readQuery } from '#desk/search/read-query.ts'
import type { DocumentView, Incident, SearchAnswer, SearchHit } from '#model/index.ts'

/** A search without a database: words as they are written, in titles, texts and names. */
export function searchIn(
  documents: readonly DocumentView[],
  incidents: readonly Incident[],
  line: string,
): SearchAnswer {
  const asked = readQuery(line)
  const words = [...asked.words, ...asked.phrases, ...asked.places].map((word) => word.toLowerCase())
  const holds = (text: string) => words.length > 0 && words.every((word) => text.toLowerCase().includes(word))
  const hit = (id: string, title: string): SearchHit => ({
    id,
    title: [{ text: title, hit: false }],
    note: '',
    excerpt: [],
  })
  const found = [
    {
      kind: 'documents' as const,
      hits: documents
        .filter(({ document }) => holds(`${document.title} ${document.text}`))
        .map(({ document }) => hit(document.id, document.title)),
    },
    {
      kind: 'incidents' as const,
      hits: incidents
        .filter((one) => holds(`${one.place} ${one.admin1} ${one.type}`))
        .map((one) => hit(one.id, one.type)),
    },
  ]
  return { asked, groups: found.map((one) => ({ ...one, total: one.hits.length })) }
}
