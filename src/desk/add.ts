import type { AddedInput, IncidentMention } from '#model/index.ts'
import type { NewDocument, Store } from '#store/index.ts'
import { type Article, readStretches, type Stretch } from './articles.ts'
import type { Coder } from './coder.ts'
import type { AnyInput } from './desk.ts'
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
): Promise<AddedInput[]> {
  const results: AddedInput[] = []
  for await (const input of inputs) {
    for await (const stretch of readStretches(input)) {
      const result = await addStretch(options, input.name, stretch)
      results.push(result)
      onInput(result)
    }
  }
  return results
}

async function addStretch(
  { store, coder, clock }: AddOptions,
  name: string,
  { articles, problems }: Stretch,
): Promise<AddedInput> {
  const there = await store.known(articles.map(idOf))
  const isKnown = (article: Article) => there.get(idOf(article))?.text === article.ingested.document.text
  const taken = articles.filter((article) => there.has(idOf(article)) && !isKnown(article))
  const fresh = articles.filter((article) => !there.has(idOf(article)))
  const { code, lexiconVersion, ruleset } = fresh.length > 0 ? await coder() : NOTHING_TO_CODE
  const documents = fresh.map(({ ingested, bytes }): NewDocument => {
    const { extraction, checks } = code(ingested.document)
    return { ingested, bytes, checks, extraction: { ...extraction, incidents: distinct(extraction.incidents) } }
  })
  const kept = await store.add({ documents, codeVersion: CODE_VERSION, lexiconVersion, ruleset, at: clock() })
  const refused = [...taken.map(idOf), ...kept.refused].map((id) => takenId(name, id))
  return {
    name,
    added: documents.filter((one) => kept.added.includes(one.ingested.document.id)).map(addedOf),
    known: articles
      .filter((article) => isKnown(article) || kept.known.includes(idOf(article)))
      .map(({ ingested: { document } }) => ({ id: document.id, title: document.title })),
    problem: [...problems, ...refused].join('\n') || null,
  }
}

const idOf = ({ ingested }: Article): string => ingested.document.id

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
