// Words as rows, each with an example; the gazetteer and the actors. No rules. Imports only model.
export { type ActorKind, type ActorRegistry, type ActorRow, createActorRegistry } from './actors/registry.ts'
export { emptyGazetteer, type Gazetteer, type Place, type PlaceKind } from './gazetteer/gazetteer.ts'
export { createLexicon, LEXICON_VERSION, type Lexicon, type LexiconOptions } from './lexicon.ts'
// Word lists, one a file under words/.
