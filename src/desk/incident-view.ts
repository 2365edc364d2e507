import { type Evidence, type IncidentView, overlaps, quoteOf, type Span } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { view } from '#text/index.ts'
import { resolveBook } from './draft.ts'
import { responsibilityReader } from './responsibility.ts'

/** One incident with the sentences it stands on; null when the book has no such incident. */
export async function incidentView(store: Store, id: string): Promise<IncidentView | null> {
  await resolveBook(store)
  const incident = await store.incident(id)
  if (!incident) return null
  const [mentions, { rows, to }] = await Promise.all([store.mentionsOf(id), store.review.joined(id)])
  const joined = await Promise.all(rows.map((row) => store.incident(row)))
  return {
    incident,
    rows: joined.filter((row) => row !== null),
    joinedTo: to === null ? null : { id: to, isInRecord: (await store.incident(to)) !== null },
    responsibility: await responsibilityReader(store)(incident),
    evidence: mentions.map(({ document, mention, text }) => ({
      document,
      mention,
      sentences: sentencesOf(text, mention.evidence, mention.span).map(({ start, end }) => quoteOf(text, start, end)),
    })),
  }
}

/** The sentences that hold the evidence; where an incident has none, those of the stretch that tells it. */
function sentencesOf(text: string, evidence: readonly Evidence[], span: Span): Span[] {
  const spans = evidence.length > 0 ? evidence : [span]
  return view(text).sentences.filter((sentence) => spans.some((one) => overlaps(sentence, one)))
}
