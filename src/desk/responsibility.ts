import type { DocumentView, Incident, IncidentMention, Responsibility } from '#model/index.ts'
import { responsibilityOf, type ToldDocument } from '#resolve/index.ts'
import type { Store } from '#store/index.ts'

/** Documents that were read for the last few incidents: several incidents stand in one document. */
const MOST_KEPT = 64

/** Reads who claimed and who was blamed for one incident after another; null for an imported row. */
export function responsibilityReader(store: Store): (incident: Incident) => Promise<Responsibility | null> {
  const kept = new Map<string, DocumentView | null>()
  const documentOf = async (id: string): Promise<DocumentView | null> => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const found = await store.document(id)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(id, found)
    return found
  }
  return async (incident) => {
    if (incident.origin) return null
    const own = new Set(incident.mentions)
    const views = await Promise.all(incident.reports.map(documentOf))
    const documents = views.flatMap((view) => (view ? [toldBy(view, own)] : []))
    return responsibilityOf({ actors: incident.actors, documents })
  }
}

/** Adds to each incident who claimed it and who was blamed. */
export async function* withResponsibility(
  store: Store,
  incidents: AsyncIterable<Incident>,
): AsyncGenerator<Incident & { readonly responsibility: Responsibility | null }> {
  const read = responsibilityReader(store)
  for await (const incident of incidents) yield { ...incident, responsibility: await read(incident) }
}

function toldBy({ document, extraction }: DocumentView, own: ReadonlySet<string>): ToldDocument {
  const isOwn = ({ id }: IncidentMention): boolean => own.has(id)
  return {
    id: document.id,
    published: document.published,
    text: document.text,
    statements: extraction.statements,
    mentions: extraction.incidents.filter(isOwn),
    others: extraction.incidents.filter((mention) => !isOwn(mention)).map(({ span }) => span),
  }
}
