// Pure: Document -> mentions. Recognisers propose, refiners merge. Uses nothing of Node.
import type { Lexicon } from '#lexicon/index.ts'
import type { CountingRuleset, Document, Extraction } from '#model/index.ts'
import { view } from '#text/index.ts'
import type { Context } from './context.ts'
import { findFigures } from './figures/index.ts'
import { findIncidents, type LeftOut, leftOut } from './incidents/index.ts'
import type { Recogniser } from './recogniser.ts'
import { findStatements } from './statements/index.ts'
import { findPlaces } from './where/index.ts'
import { findActors } from './who/index.ts'

export type { Context } from './context.ts'
export {
  BARRIERS,
  type Block,
  blockAt,
  type Cell,
  type DatedPeriod,
  datePeriods,
  findBlocks,
  findPeriods,
  findTables,
  findTerritories,
  headingCells,
  labelCell,
  readCounted,
  type Table,
  type Territory,
} from './figures/index.ts'
export { type LeftOut, vagueReadings } from './incidents/index.ts'

export { findDates } from './when/index.ts'
export type { PlaceMention } from './where/index.ts'
export { type ActorMention, isArmedGroup, isForce } from './who/index.ts'
export { findActors, findPlaces }

export interface ExtractOptions {
  /** How vague words ("dozens") become numbers. Default `acled`. */
  readonly ruleset?: CountingRuleset
}

const incidents: Recogniser = { name: 'incidents', find: (context) => ({ incidents: findIncidents(context) }) }
const statements: Recogniser = { name: 'statements', find: (context) => ({ statements: findStatements(context) }) }
const figures: Recogniser = {
  name: 'figures',
  find: (context, found) => ({
    figures: findFigures(context, found.statements, { places: findPlaces(context), actors: findActors(context) }),
  }),
}

/** What figures need: they come after statements, because a figure names the statement that gives it. */
const FOR_FIGURES: readonly Recogniser[] = [statements, figures]

/** Every recogniser, in order. */
const RECOGNISERS: readonly Recogniser[] = [incidents, ...FOR_FIGURES]

/** Finds the incidents, figures and statements of a document, each with the words it stands on. */
export const extract = (document: Document, lexicon: Lexicon, options: ExtractOptions = {}): Extraction =>
  run(RECOGNISERS, document, lexicon, options)

/** Counts of people that went into no incident of a document, each with why. `leftOutOf(document, lexicon)[0]?.why`. */
export const leftOutOf = (document: Document, lexicon: Lexicon, options: ExtractOptions = {}): LeftOut[] =>
  leftOut(contextOf(document, lexicon, options))

/** The figures that `extract` finds, for a check: incidents, more than half of the work, are not looked for. */
export const extractFigures = (document: Document, lexicon: Lexicon, options: ExtractOptions = {}) =>
  run(FOR_FIGURES, document, lexicon, options).figures

const contextOf = (document: Document, lexicon: Lexicon, { ruleset = 'acled' }: ExtractOptions): Context => ({
  document,
  view: view(document.text),
  lexicon,
  ruleset,
})

function run(recognisers: readonly Recogniser[], document: Document, lexicon: Lexicon, options: ExtractOptions) {
  const context = contextOf(document, lexicon, options)
  let found: Extraction = { incidents: [], figures: [], statements: [] }
  for (const recogniser of recognisers) found = { ...found, ...recogniser.find(context, found) }
  return found
}
