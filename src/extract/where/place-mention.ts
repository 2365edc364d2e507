import type { Place, PlaceKind } from '#lexicon/index.ts'
import type { Span } from '#model/index.ts'

/**
 * What a place does in its sentence. `event`: something is there. `limits`: only a police station's beat is named.
 * `origin`, `destination`: where people come from or go. `office`: part of a post or institution ("Quetta police chief").
 * `dateline`: where the report was filed ("QUETTA:").
 */
export type PlaceUse = 'event' | 'limits' | 'origin' | 'destination' | 'office' | 'dateline'

/** A place that a text names. */
export interface PlaceMention extends Span {
  readonly text: string
  /** The words of the name itself: "Kanak" of "Kanak area", "Ring Road" of "Ring Road". */
  readonly name: string
  readonly kind: PlaceKind
  readonly use: PlaceUse
  /** How near the mention takes us to a spot: 1 a country, 9 a junction or a market. See `PLACE_WORDS`. */
  readonly rank: number
  /** The place of the gazetteer that it means, or null where none is known. */
  readonly resolved: Place | null
  readonly candidates: readonly Place[]
  /** The word that says what it is ("area", "district", "agency"), or null. */
  readonly typeWord: string | null
  /** The preposition that governs it, or null. */
  readonly preposition: string | null
  /** True where what it lies in follows behind a comma: "Salina, Kan.". */
  readonly isContained: boolean
  /** Tokens `from` (included) to `to` (excluded), with its type word. */
  readonly from: number
  readonly to: number
  readonly rule: string
}
