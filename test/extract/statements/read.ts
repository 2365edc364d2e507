import { findStatements } from '#extract/statements/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import { type Document, plainDocument, type Statement } from '#model/index.ts'
import { view } from '#text/index.ts'

const lexicon = createLexicon({ gazetteer: emptyGazetteer })

/** The statements of a document with the built-in actors and no gazetteer. */
export const statementsOf = (document: Document): Statement[] =>
  findStatements({ document, view: view(document.text), lexicon, ruleset: 'acled' })

/** The statements of a bare text. */
export const read = (text: string): Statement[] => statementsOf(plainDocument(text))

/** One line a statement: who, act, what. */
export const brief = (text: string): string[] =>
  read(text).map(({ speaker, act, content }) => `${speaker.name ?? speaker.text} | ${act} | ${content.text}`)
