import { findStatements } from '#extract/statements/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import type { Document, Statement } from '#model/index.ts'
import { view } from '#text/index.ts'

const lexicon = createLexicon({ gazetteer: emptyGazetteer })

/** The statements of a document, without its incidents and figures: they take longer and are measured elsewhere. */
export const statementsIn = (document: Document): Statement[] =>
  findStatements({ document, view: view(document.text), lexicon, ruleset: 'acled' })
