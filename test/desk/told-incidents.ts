import { RESOLVER } from '#desk/resolver.ts'
import { CODE_VERSION } from '#desk/version.ts'
import type { Extraction, Incident, IncidentMention } from '#model/index.ts'
import type { NewDocument, Store } from '#store/index.ts'
import { mentionOf, newDocument } from '../store/entries.ts'

export const extractionOf = (incidents: readonly IncidentMention[]): Extraction => ({
  incidents: [...incidents],
  figures: [],
  statements: [],
})

/** A document that tells one incident. */
export const reportOf = (id: string, over: Partial<IncidentMention> = {}): NewDocument => ({
  ...newDocument(id, `A telling of report ${id}, with some more words.`, Buffer.from(id)),
  extraction: extractionOf([mentionOf(id, over)]),
})

/** Too far from where the others are told to be one with them. */
export const ELSEWHERE: Partial<IncidentMention> = {
  admin2: 'Pishin',
  place: 'Pishin',
  latitude: 30.6,
  longitude: 67.1,
}

/** The incidents of a ledger, resolved by the rules that are in force. */
export async function incidentsOf(store: Store, version = CODE_VERSION): Promise<Incident[]> {
  await store.resolve(RESOLVER, version)
  return store.snapshot(async ({ lines }) => {
    const all: Incident[] = []
    for await (const text of lines) all.push(...text.split('\n').map((line) => JSON.parse(line) as Incident))
    return all
  })
}

/** Which reports each incident has, in one order: `['a+b', 'c']`. */
export const reportsIn = (all: readonly Incident[]): string[] =>
  all.map(({ reports }) => [...reports].sort().join('+')).sort()
