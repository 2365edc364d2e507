import { readLines, readSpoken } from '#check/index.ts'
import type { Lexicon } from '#lexicon/index.ts'
import type { CountingRuleset, Document, Extraction, LedgerLine, Spoken } from '#model/index.ts'
import type { Store } from '#store/index.ts'
import { view } from '#text/index.ts'
import type { Coder } from './coder.ts'

/** Changes whenever the rules that lay out figures and statements do: the lines of a book are then made again. */
const LINES_VERSION = '2'

/** What one document says, laid out for the ledger of figures and for people and sides. */
export interface LaidOut {
  readonly figures: readonly LedgerLine[]
  readonly notBefore: string | null
  readonly spoken: readonly Spoken[]
}

/** Lays out what was read in a document. */
export function layOut(
  document: Document,
  extraction: Extraction,
  { lexicon, ruleset }: { readonly lexicon: Lexicon; readonly ruleset: CountingRuleset },
): LaidOut {
  const cut = view(document.text)
  const { lines, notBefore } = readLines({ document, view: cut, lexicon, ruleset }, extraction)
  const { statements } = extraction
  return {
    figures: lines,
    notBefore,
    spoken: readSpoken(cut, { statements, published: document.published }, lexicon),
  }
}

/** So many documents are laid out in one transaction. */
const STRETCH = 200

/** Lays out every document that has come or was read again since the last time. Cheap when there is none. */
export async function layOutBook(store: Store, coder: () => Promise<Coder>): Promise<void> {
  for (;;) {
    const unlined = await store.lines.unlined(LINES_VERSION, STRETCH)
    if (unlined.length === 0) return
    const { layOut } = await coder()
    await store.lines.keep(
      LINES_VERSION,
      unlined.map(({ readingId, document, extraction }) => ({
        readingId,
        document: document.id,
        published: document.published,
        ...layOut(document, extraction),
      })),
    )
    if (unlined.length < STRETCH) return
  }
}
