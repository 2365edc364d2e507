import type { Lexicon } from '#lexicon/index.ts'
import type { CountingRuleset, Document } from '#model/index.ts'
import type { TextView } from '#text/index.ts'

/** What every recogniser is given: the document, its text cut once, the lexicon, and the counting ruleset. */
export interface Context {
  readonly document: Document
  readonly view: TextView
  readonly lexicon: Lexicon
  readonly ruleset: CountingRuleset
}
