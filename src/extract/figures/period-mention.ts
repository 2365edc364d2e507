/**
 * A stretch of time that a text names: its tokens, its EDTF value where the words alone say it, and how it stands to
 * other periods. `steps` counts back from the period spoken of: "a year earlier" is grain year, steps 1.
 */
export interface PeriodMention {
  readonly from: number
  readonly to: number
  readonly year: number | null
  /** Months 1 to 12, first and last; null for a whole year. */
  readonly months: readonly [number, number] | null
  readonly lastYear: number | null
  readonly day: string | null
  /** The last day of a span of days, in the last of its months. */
  readonly lastDay: string | null
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'period'
  readonly steps: number | null
}
