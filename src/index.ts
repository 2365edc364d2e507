// The library: `import { read, extract, check } from 'daybook'`. No book, no server; nothing is kept.
import { type Coder, type CoderOptions, createCoder, InputError, readStretches } from '#desk/index.ts'
import type { Check, CountingRuleset, Document, Extraction, Figure } from '#model/index.ts'

export type {
  Check,
  CheckKind,
  Count,
  CountingRuleset,
  Dated,
  Document,
  Evidence,
  Extraction,
  Figure,
  IncidentActor,
  IncidentMention,
  Part,
  Quote,
  Span,
  Statement,
  Toll,
  Verdict,
} from '#model/index.ts'
export { InputError }

/** A file to read: its name (the ending tells the format) and its bytes or text. */
export interface ReadInput {
  readonly name?: string
  readonly bytes?: Uint8Array
  readonly text?: string
  /** Publication day (YYYY-MM-DD) of documents whose file gives none. */
  readonly published?: string
}

/** What could not be read, a sentence each, while the rest of the input could. */
export interface ReadOptions {
  readonly onProblem?: (sentence: string) => void
}

/**
 * Reads a file into its articles. Throws an InputError when nothing in it can be read.
 * `const [document] = await read({ name: 'report.txt', bytes })`
 */
export async function read(input: ReadInput | string, { onProblem }: ReadOptions = {}): Promise<Document[]> {
  const { name = 'text.txt', bytes, text, published } = typeof input === 'string' ? { text: input } : input
  const given = published === undefined ? {} : { published }
  const documents: Document[] = []
  const problems: string[] = []
  for await (const stretch of readStretches({ name, bytes: bytes ?? new TextEncoder().encode(text ?? ''), ...given })) {
    documents.push(...stretch.articles.map(({ ingested }) => ingested.document))
    problems.push(...stretch.problems)
  }
  if (documents.length === 0) throw new InputError(problems.join('\n'))
  if (onProblem) problems.forEach(onProblem)
  return documents
}

/** How vague words become numbers, and a gazetteer of one's own. */
export type ExtractOptions = CoderOptions

/** Finds the incidents, figures and statements of a document. `(await extract(document)).incidents[0]?.killed.best`. */
export async function extract(document: Document, options: ExtractOptions = {}): Promise<Extraction> {
  return (await coderFor(options)).extract(document)
}

/** Checks the arithmetic of a document. `(await check(document)).checks[0]?.verdict` is `'exact'`. */
export async function check(
  document: Document,
  options: ExtractOptions = {},
): Promise<{ figures: Figure[]; checks: Check[] }> {
  const { figures, checks } = (await coderFor(options)).check(document)
  return { figures: [...figures], checks }
}

// The gazetteer is loaded once a process and ruleset, unless the caller brings one.
const coders = new Map<CountingRuleset, Promise<Coder>>()

function coderFor(options: ExtractOptions): Promise<Coder> {
  if (options.gazetteer) return createCoder(options)
  const ruleset = options.ruleset ?? 'acled'
  const coder = coders.get(ruleset) ?? createCoder({ ruleset })
  coders.set(ruleset, coder)
  return coder
}
