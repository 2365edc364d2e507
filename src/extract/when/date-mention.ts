import type { DatePrecision, Span } from '#model/index.ts'

/**
 * What a date in a text dates: an `event`; the `report` that tells of it ("reported the Gazette on May 4"); a
 * `statement` about it ("confirmed on May 4 that"), which may come long after; `history`, a day of something older that
 * the text only recalls; or an `aside`, the day of words or of what came after ("police said on Tuesday", "shops stayed
 * shut on Tuesday"), which counts where the text gives no other.
 */
export type DateKind = 'event' | 'report' | 'statement' | 'history' | 'aside'

/** A date that a text names, resolved as far as the text and its publication date allow. */
export interface DateMention extends Span {
  readonly text: string
  readonly edtf: string
  readonly precision: DatePrecision
  readonly kind: DateKind
  /** True for one of two days that the text names together ("on May 3 and May 4"): which one is meant stays open. */
  readonly isPaired: boolean
  /** True for "Monday's attack": whatever else a sentence dates, this is the day of the event. */
  readonly isOwner: boolean
  readonly rule: string
}
