import { ledgerEntries, readLines } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import type { LedgerEntry, LedgerLine, SourcedLine } from '#model/index.ts'
import { contextOf } from '../../extract/on-a-text.ts'

export interface Told {
  readonly id?: string
  readonly published?: string | null
  readonly outlet?: string
  readonly text: string
}

/** The lines of one invented report. */
export const linesIn = (text: string, published: string | null = '2030-01-05'): readonly LedgerLine[] => {
  const context = contextOf(text, published)
  return readLines(context, extract(context.document, context.lexicon)).lines
}

/** The lines of several reports, each with its document. */
export function sourced(documents: readonly Told[]): SourcedLine[] {
  return documents.flatMap(({ text, id = `d${text.length}`, published = '2030-01-05', outlet = null }) => {
    const context = contextOf(text, published)
    const document = { ...context.document, id, outlet }
    const { lines, notBefore } = readLines({ ...context, document }, extract(document, context.lexicon))
    return lines.map((line) => ({
      ...line,
      document: { id, title: text.slice(0, 30), outlet, published, notBefore },
    }))
  })
}

/** The ledger of several reports. */
export const ledgerOf = (...documents: readonly Told[]): LedgerEntry[] => ledgerEntries(sourced(documents))
