// Where: the places that a text names, and where a scene happened.
export { findPlaces } from './find-places.ts'
export type { PlaceMention, PlaceUse } from './place-mention.ts'
export { type Where, whereOf } from './where-of.ts'
