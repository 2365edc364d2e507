import { check, checkSummary } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import { createLexicon, type Gazetteer } from '#lexicon/index.ts'
import type { Check, CountingRuleset, Document, Extraction, IngestedDocument } from '#model/index.ts'
import { readGazetteerFile } from './gazetteer-file.ts'

/** Reads documents with one lexicon, which is loaded once. */
export interface Coder {
  readonly lexiconVersion: string
  readonly ruleset: CountingRuleset
  extract(document: Document): Extraction
  check(document: Document): { readonly figures: Extraction['figures']; readonly checks: Check[] }
  /** One line over a checked report: "74 figures, 31 could be checked: 24 exact, …". */
  summary(checked: { readonly figures: readonly unknown[]; readonly checks: readonly Check[] }): string
  /** Both at once: what goes into a ledger. */
  code(document: Document): { readonly extraction: Extraction; readonly checks: Check[] }
}

export interface CoderOptions {
  /** Default: the gazetteer that is built with the package. */
  readonly gazetteer?: Gazetteer
  /** How vague words become numbers. Default `acled`. */
  readonly ruleset?: CountingRuleset
}

/** Makes a coder. `(await createCoder()).check(document).checks[0]?.verdict` is `'exact'`. */
export async function createCoder({ gazetteer, ruleset = 'acled' }: CoderOptions = {}): Promise<Coder> {
  const lexicon = createLexicon({ gazetteer: gazetteer ?? (await readGazetteerFile()) })
  const code = (document: Document) => {
    const extraction = extract(document, lexicon, { ruleset })
    return { extraction, checks: check(document, extraction.figures) }
  }
  return {
    lexiconVersion: lexicon.version,
    ruleset,
    extract: (document) => extract(document, lexicon, { ruleset }),
    check(document) {
      const { extraction, checks } = code(document)
      return { figures: extraction.figures, checks }
    },
    summary: ({ figures, checks }) => checkSummary(figures.length, checks),
    code,
  }
}

/** A document as a check of it is shown: with its figures and verdicts, and what was doubtful about reading it. */
export function checkedDocument(coder: Coder, { document, publishedBasis, issues }: IngestedDocument) {
  return { document, publishedBasis, issues, ...coder.check(document) }
}
