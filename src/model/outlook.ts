// What the next months would look like if the past is a guide, and how well such guesses did.
import type { Series } from './effect.ts'
import type { IncidentFilter } from './views.ts'

export const METHODS = ['seasonal-naive', 'smoothing'] as const
export type Method = (typeof METHODS)[number]

export interface OutlookQuestion {
  readonly series: Series
  readonly filter: IncidentFilter
  /** Months ahead. */
  readonly months: number
}

export interface Forecast {
  readonly month: string
  readonly expected: number
  /** Ends of the 80 % interval. */
  readonly low: number
  readonly high: number
}

/** How forecasts of one month ahead did over the last months that have an outcome. */
export interface ForecastScore {
  readonly months: number
  /** Mean distance from the outcome, in what the series counts. */
  readonly meanError: number
  /** Mean error over that of taking the same month of the year before: below 1 is better than that. */
  readonly relativeError: number | null
  /** Outcomes inside the 80 % interval, in percent. */
  readonly inside: number
}

export interface PlaceOutlook {
  readonly place: string
  readonly history: readonly { readonly month: string; readonly count: number }[]
  readonly methods: readonly {
    readonly method: Method
    readonly forecasts: readonly Forecast[]
    readonly score: ForecastScore | null
  }[]
  /** The method that did better so far; null where neither can be scored. */
  readonly better: Method | null
}

export interface Outlook {
  readonly question: OutlookQuestion
  /** The last whole month of the record. */
  readonly through: string
  readonly places: readonly PlaceOutlook[]
  readonly notes: readonly string[]
}
