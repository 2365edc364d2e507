// Pure: Document -> mentions. Recognisers propose, refiners merge. Uses nothing of Node.
import type { Lexicon } from '#lexicon/index.ts'
import type { CountingRuleset, Document, Extraction } from '#model/index.ts'
import { view } from '#text/index.ts'
import type { Context } from './context.ts'
import { findFigures } from './figures/index.ts'
import { findIncidents } from './incidents/index.ts'
import { findStatements } from './statements/index.ts'

export interface ExtractOptions {
  /** How vague words ("dozens") become numbers. Default `acled`. */
  readonly ruleset?: CountingRuleset
}

/** Finds the incidents, figures and statements of a document, each with the words it stands on. */
export function extract(document: Document, lexicon: Lexicon, options: ExtractOptions = {}): Extraction {
  const context: Context = { document, view: view(document.text), lexicon, ruleset: options.ruleset ?? 'acled' }
  const statements = findStatements(context)
  return { incidents: findIncidents(context), figures: findFigures(context, statements), statements }
}
