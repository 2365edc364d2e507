/** What kind of number it is. `multiple`: "doubled", "threefold"; `vague`: "dozens"; `fraction`: "a third". */
export type CandidateKind = 'count' | 'ordinal' | 'fraction' | 'multiple' | 'vague'

/** A number that may become a figure: its tokens `from` (included) `to` (excluded), and its value or range. */
export interface Candidate {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly low: number
  readonly high: number
  readonly kind: CandidateKind
  readonly isWords: boolean
  readonly decimals: number
  /** The power of ten of the last printed digit: 0 for 34, -1 for 34.6, 5 for 3.5 million. */
  readonly unitExponent: number
}
