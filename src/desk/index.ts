// Use cases, one verb a file: the only wiring. Heavy rooms (database, Parquet, exchange) are loaded when first used,
// so that a command that needs none of them starts at once.

import type { ActorRow } from '#lexicon/index.ts'
import type {
  CheckedDocument,
  Document,
  LedgerEntry,
  LedgerFilter,
  SourcedStatement,
  StatementFilter,
} from '#model/index.ts'
import type { CheckedPageOptions } from '#report/index.ts'
import type { Stretch } from './articles.ts'
import type { Coder, CoderOptions } from './coder.ts'
import type { AnyInput, Desk } from './desk.ts'
import { readGazetteerBytes } from './gazetteer-bytes.ts'
import type { ComparedPair } from './names.ts'
import type { DeskOptions } from './open-desk.ts'
import type { SampleOptions } from './sample.ts'

export type { Article, Stretch } from './articles.ts'
export { type BookPlace, bookPlace, dataFolder } from './book-place.ts'
export { readCheckerPage } from './checker-file.ts'
export type { Beside, Checks } from './checks.ts'
export { isChosenEntry, isChosenStatement } from './chosen.ts'
export type { Coder, CoderOptions, LeftOut } from './coder.ts'
export type { DoubleCoding } from './coding/coding.ts'
export type { AnyInput, Desk, Input, LinesInput, Progress, UnreadableInput } from './desk.ts'
export { faultIn } from './fault.ts'
export type { Grid } from './grid/grid.ts'
export type { TableImport, TableImported } from './import-table.ts'
export { InputError } from './input-error.ts'
export type { LedgerDesk } from './ledger.ts'
export { ledgerTable, positionTable, statementTable } from './ledger-table.ts'
export type { DeskOptions } from './open-desk.ts'
export type { People } from './people/people.ts'
export { SESSION_MS } from './people/session-length.ts'
export { ConflictError } from './review/conflict-error.ts'
export type { Review } from './review/review.ts'
export { CODE_VERSION } from './version.ts'

/** Opens the desk of a book. `const desk = await openDesk({ place: bookPlace('./pakistan', process.env) })`. */
export const openDesk = async (options: DeskOptions): Promise<Desk> =>
  (await import('./open-desk.ts')).openDesk(options)

/** Makes the sample book when it is not there: `await makeSample({ folder })`. */
export const makeSample = async (options: SampleOptions): Promise<void> =>
  (await import('./sample.ts')).makeSample(options)

/** The pairs of a CSV of names, each with how likely both are one. `await comparePairs('name1,name2\nA,B\n', 'p.csv')`. */
export const comparePairs = async (csv: string, file: string): Promise<readonly ComparedPair[]> =>
  (await import('./names.ts')).comparePairs(csv, file)

/** Makes a coder, without a book. `(await createCoder()).extract(document).incidents`. */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  // The gazetteer is read from the disk while the code is loaded.
  const [coder, gazetteer] = await Promise.all([import('./coder.ts'), options.gazetteer ?? readGazetteerBytes()])
  return coder.createCoder({ ...options, gazetteer })
}

/** A file of actor rows, for `createCoder({ actors })`. `await readActorFile('actors.json')`. */
export const readActorFile = async (path: string): Promise<readonly ActorRow[]> =>
  (await import('./actor-file.ts')).readActorFile(path)

/** Reads an input into articles, a stretch at a time, without a book. */
export async function* readStretches(input: AnyInput): AsyncGenerator<Stretch> {
  yield* (await import('./articles.ts')).readStretches(input)
}

/** A checked report as one HTML file. */
export const checkedPage = async (
  documents: readonly CheckedDocument[],
  options: CheckedPageOptions,
): Promise<string> => (await import('#report/index.ts')).checkedPage(documents, options)

/** The ledger of figures of some documents, without a book: `(await ledgerOfDocuments(coder, documents))[0]?.state`. */
export const ledgerOfDocuments = async (
  coder: Coder,
  documents: readonly Document[],
  filter?: LedgerFilter,
): Promise<LedgerEntry[]> => (await import('./ledger-of-documents.ts')).ledgerOfDocuments(coder, documents, filter)

/** The statements of a document, without a book, each with its sentence, speaker and target. */
export const statementsOfDocument = async (
  coder: Coder,
  document: Document,
  filter?: StatementFilter,
): Promise<SourcedStatement[]> =>
  (await import('./ledger-of-documents.ts')).statementsOfDocument(coder, document, filter)
