import { addedUp, against, againstSummary, check, checkSummary, mostAlike, type ReadText } from '#check/index.ts'
import { extract, extractFigures, type LeftOut, leftOutOf } from '#extract/index.ts'
import { type ActorRow, createLexicon, type Gazetteer, loadGazetteer } from '#lexicon/index.ts'
import type {
  Against,
  Check,
  CountingRuleset,
  Document,
  EditableField,
  Extraction,
  IngestedDocument,
  Relation,
  Span,
} from '#model/index.ts'
import { view } from '#text/index.ts'
import { readGazetteerBytes } from './gazetteer-bytes.ts'
import { type LaidOut, layOut } from './lines.ts'
import { type ReadWords, readWords } from './review/read-words.ts'

export type { LeftOut } from '#extract/index.ts'

/** Reads documents with one lexicon, which is loaded once. */
export interface Coder {
  readonly lexiconVersion: string
  readonly ruleset: CountingRuleset
  extract(document: Document): Extraction
  /** Counts of people that went into no incident, each with why. */
  leftOut(document: Document): LeftOut[]
  check(document: Document): { readonly figures: Extraction['figures']; readonly checks: Check[] }
  /** One line over a checked report: "74 figures, 31 could be checked: 24 exact, …". */
  summary(checked: { readonly figures: readonly unknown[]; readonly checks: readonly Check[] }): string
  /** Lays a checked text beside another: the one of `others` with which it shares most numbers. */
  against(here: ReadText, others: readonly ReadText[], relation?: Relation): Against | null
  /** One line over it: "9 figures beside “Annual review”: 6 as it has them, …". */
  againstSummary(against: Against): string
  /** What selected words of a document say of a field. */
  readWords(document: Document, span: Span, field: EditableField): ReadWords
  /** What was read in a document, laid out for the ledger of figures and for people and sides. */
  layOut(document: Document, extraction: Extraction): LaidOut
  /** Both at once: what goes into a ledger. */
  code(document: Document): { readonly extraction: Extraction; readonly checks: Check[] }
}

export interface CoderOptions {
  /** Opened, or as the bytes of a built one. Default: the gazetteer that is built with the package. */
  readonly gazetteer?: Gazetteer | Uint8Array
  /** How vague words become numbers. Default `acled`. */
  readonly ruleset?: CountingRuleset
  /** A book's own actors; a row with the id of a built-in one replaces it. */
  readonly actors?: readonly ActorRow[]
}

/** Makes a coder. `(await createCoder()).check(document).checks[0]?.verdict` is `'exact'`. */
export async function createCoder({ gazetteer, ruleset = 'acled', actors = [] }: CoderOptions = {}): Promise<Coder> {
  const places = gazetteer ?? (await readGazetteerBytes())
  const lexicon = createLexicon({
    gazetteer: places instanceof Uint8Array ? loadGazetteer(places) : places,
    actors,
  })
  const code = (document: Document) => {
    const extraction = extract(document, lexicon, { ruleset })
    return { extraction, checks: check(document, extraction.figures) }
  }
  return {
    lexiconVersion: lexicon.version,
    ruleset,
    extract: (document) => extract(document, lexicon, { ruleset }),
    leftOut: (document) => leftOutOf(document, lexicon, { ruleset }),
    layOut: (document, extraction) => layOut(document, extraction, { lexicon, ruleset }),
    check(document) {
      const figures = extractFigures(document, lexicon, { ruleset })
      return { figures, checks: check(document, figures) }
    },
    summary: ({ figures, checks }) => checkSummary(figures.length, checks),
    against(here, others, relation) {
      const whole = relation ? null : addedUp(here, others)
      if (whole) return whole
      const other = mostAlike(here, others)
      return other ? against(here, other, relation) : null
    },
    againstSummary,
    readWords: (document, span, field) =>
      readWords({ document, view: view(document.text), lexicon, ruleset }, span, field),
    code,
  }
}

/** A document as a check of it is shown: with its figures and verdicts, and what was doubtful about reading it. */
export function checkedDocument(coder: Coder, { document, publishedBasis, issues }: IngestedDocument) {
  return { document, publishedBasis, issues, ...coder.check(document) }
}
