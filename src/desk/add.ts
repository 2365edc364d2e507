import type { AddedInput, Document, IncidentMention } from '#model/index.ts'
import type { NewDocument, Store } from '#store/index.ts'
import { type Article, readStretches, type Stretch } from './articles.ts'
import type { Coder } from './coder.ts'
import type { AnyInput } from './desk.ts'
import { faultIn } from './fault.ts'
import { forResolving } from './resolver.ts'
import { CODE_VERSION } from './version.ts'

export interface AddOptions {
  readonly store: Store
  readonly coder: () => Promise<Coder>
  readonly clock: () => Date
}

/** Adds inputs one after the other. What is told to `onInput` is on disk. */
export async function add(
  options: AddOptions,
  inputs: AsyncIterable<AnyInput> | Iterable<AnyInput>,
  onInput: (result: AddedInput) => void = () => undefined,
  signal?: AbortSignal,
): Promise<AddedInput[]> {
  const results: AddedInput[] = []
  for await (const input of inputs) {
    for await (const stretch of readStretches(input)) {
      const result = await addStretch(options, input.name, stretch)
      results.push(result)
      onInput(result)
      if (signal?.aborted) return results
    }
  }
  return results
}

async function addStretch({ store, coder, clock }: AddOptions, name: string, stretch: Stretch): Promise<AddedInput> {
  const { fresh, known, taken } = await sortOut(store, stretch.articles)
  const { code, lexiconVersion, ruleset } = fresh.length > 0 ? await coder() : NOTHING_TO_CODE
  const { documents, faults } = codeAll(fresh, code, name)
  const kept = await store.add({ documents, codeVersion: CODE_VERSION, lexiconVersion, ruleset, at: clock() })
  // Another process may have been faster since we looked.
  const added = new Set(kept.added)
  const late = new Set(kept.known)
  const refused = [...taken.map(idOf), ...kept.refused].map((id) => takenId(name, id))
  return {
    name,
    added: documents.filter((one) => added.has(idOf(one))).map(addedOf),
    known: [...known, ...fresh.filter((one) => late.has(idOf(one)))].map(({ ingested: { document } }) => ({
      id: document.id,
      title: document.title,
    })),
    problem: [...stretch.problems, ...refused, ...faults].join('\n') || null,
  }
}

interface SortedOut {
  readonly fresh: readonly Article[]
  /** There already, word for word. */
  readonly known: readonly Article[]
  /** The id stands for another text, in the book or earlier in this stretch. */
  readonly taken: readonly Article[]
}

async function sortOut(store: Store, articles: readonly Article[]): Promise<SortedOut> {
  const texts = new Map<string, string>()
  for (const [id, { text }] of await store.known(articles.map(idOf))) texts.set(id, text)
  const sorted = { fresh: [] as Article[], known: [] as Article[], taken: [] as Article[] }
  for (const article of articles) {
    const { id, text } = article.ingested.document
    const there = texts.get(id)
    sorted[there === undefined ? 'fresh' : there === text ? 'known' : 'taken'].push(article)
    if (there === undefined) texts.set(id, text)
  }
  return sorted
}

/** A fault of Daybook in one document is told, and stops neither the others nor their input. */
function codeAll(
  fresh: readonly Article[],
  code: Coder['code'],
  name: string,
): { documents: NewDocument[]; faults: string[] } {
  const documents: NewDocument[] = []
  const faults: string[] = []
  for (const { ingested, bytes } of fresh) {
    try {
      documents.push({ ingested, bytes, ...readingOf(ingested.document, code) })
    } catch (error) {
      faults.push(faultIn(name, ingested.document.title, error))
    }
  }
  return { documents, faults }
}

/** What is read in a document, as the ledger keeps it. */
export function readingOf(
  document: Document,
  code: Coder['code'],
): Pick<NewDocument, 'extraction' | 'checks' | 'resolving'> {
  const { extraction, checks } = code(document)
  const incidents = distinct(extraction.incidents)
  return { checks, extraction: { ...extraction, incidents }, resolving: forResolving(document, incidents) }
}

const idOf = ({ ingested }: Pick<Article, 'ingested'>): string => ingested.document.id

const NOTHING_TO_CODE: Pick<Coder, 'code' | 'lexiconVersion' | 'ruleset'> = {
  code: () => {
    throw new Error('nothing to code')
  },
  lexiconVersion: '',
  ruleset: 'acled',
}

const takenId = (name: string, id: string): string =>
  `${name}: the book has another text under the id ${JSON.stringify(id)}; give this one its own id.`

/** Incidents told by one stretch of words would share an id: the second and later ones are numbered. */
function distinct(incidents: readonly IncidentMention[]): IncidentMention[] {
  const seen = new Map<string, number>()
  return incidents.map((incident) => {
    const count = (seen.get(incident.id) ?? 0) + 1
    seen.set(incident.id, count)
    return count === 1 ? incident : { ...incident, id: `${incident.id}.${count}` }
  })
}

const addedOf = ({ ingested: { document, publishedBasis }, extraction }: NewDocument): AddedInput['added'][number] => ({
  id: document.id,
  title: document.title,
  published: document.published,
  publishedBasis,
  incidents: extraction.incidents.length,
  figures: extraction.figures.length,
  statements: extraction.statements.length,
})
