import type { ActorRegistry } from './actors/registry.ts'
import type { Gazetteer } from './gazetteer/gazetteer.ts'

/** The rows that a reading is made with. Word lists that never vary are imported as constants instead. */
export interface Lexicon {
  readonly version: string
  readonly gazetteer: Gazetteer
  readonly actors: ActorRegistry
}
