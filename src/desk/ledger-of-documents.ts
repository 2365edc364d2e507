import { ledgerEntries } from '#check/index.ts'
import type {
  Document,
  LedgerEntry,
  LedgerFilter,
  LineDocument,
  SourcedStatement,
  StatementFilter,
} from '#model/index.ts'
import { isChosenEntry, isChosenStatement } from './chosen.ts'
import type { Coder } from './coder.ts'

const headOf = ({ id, title, outlet, published }: Document, notBefore: string | null): LineDocument => ({
  id,
  title,
  outlet,
  published,
  notBefore,
})

/** The ledger of figures of some documents, without a book. */
export function ledgerOfDocuments(
  coder: Coder,
  documents: readonly Document[],
  filter: LedgerFilter = {},
): LedgerEntry[] {
  const lines = documents.flatMap((document) => {
    const { figures, notBefore } = coder.layOut(document, coder.extract(document))
    return figures.map((line) => ({ ...line, document: headOf(document, notBefore) }))
  })
  return ledgerEntries(lines).filter((entry) => isChosenEntry(entry, filter))
}

/** The statements of a document, without a book, each with its sentence, speaker and target. */
export function statementsOfDocument(
  coder: Coder,
  document: Document,
  filter: StatementFilter = {},
): SourcedStatement[] {
  const { spoken, notBefore } = coder.layOut(document, coder.extract(document))
  return spoken
    .map((line) => ({ ...line, document: headOf(document, notBefore) }))
    .filter((line) => isChosenStatement(line, filter))
}
