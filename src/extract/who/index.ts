// Who: organised groups and forces, and the part that each has in a scene.
export { type ActorMention, categoryOfKind, isArmedGroup, isForce } from './actor-mention.ts'
export { findActors } from './find-actors.ts'
export { matchNames, nameWords } from './match-names.ts'
export { type Who, whoOf } from './who-of.ts'
