// Who: organised groups and forces, and the part that each has in a scene.
import { oncePerText } from '../once-per-text.ts'
import { findActors as readActors } from './find-actors.ts'

export { type ActorMention, categoryOfKind, isArmedGroup, isForce } from './actor-mention.ts'

/** Every organised group and force that a document names: `findActors(context)[0]?.name`. */
export const findActors = oncePerText(readActors)
export { matchNames, nameWords } from './match-names.ts'
export { NEW_GROUP } from './new-groups.ts'
export { type Who, whoOf } from './who-of.ts'
