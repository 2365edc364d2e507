import { BUILT_IN_ACTORS } from './actors/built-in.ts'
import { type ActorRegistry, type ActorRow, createActorRegistry } from './actors/registry.ts'
import type { Gazetteer } from './gazetteer/gazetteer.ts'

/** The rows that a reading is made with. Word lists that never vary are imported as constants instead. */
export interface Lexicon {
  readonly version: string
  readonly gazetteer: Gazetteer
  readonly actors: ActorRegistry
}

export interface LexiconOptions {
  readonly gazetteer: Gazetteer
  /** A book's own actors; a row with the id of a built-in one replaces it. */
  readonly actors?: readonly ActorRow[]
}

/** Changes whenever rows change, so that a release can say what it was read with. */
export const LEXICON_VERSION = '2027.1'

/** The lexicon of a reading: `createLexicon({ gazetteer: emptyGazetteer })`. */
export function createLexicon({ gazetteer, actors = [] }: LexiconOptions): Lexicon {
  return {
    version: `${LEXICON_VERSION}/${gazetteer.version}`,
    gazetteer,
    actors: createActorRegistry([...BUILT_IN_ACTORS, ...actors]),
  }
}
