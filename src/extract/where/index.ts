// Where: the places that a text names, and where a scene happened.
import { oncePerText } from '../once-per-text.ts'
import { findPlaces as readPlaces } from './find-places.ts'

/** Every place that a document names: `findPlaces(context)[0]?.resolved?.admin1`. */
export const findPlaces = oncePerText(readPlaces)
export type { PlaceMention, PlaceUse } from './place-mention.ts'
export { type Where, whereOf } from './where-of.ts'
