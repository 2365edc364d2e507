// What a date is said to have changed: a series of counts before and after it, and what the change would be without it.
import type { IncidentFilter } from './views.ts'

/** What is counted: incidents, those that are violent (no protests, no strategic developments), or people. */
export const SERIES = ['incidents', 'attacks', 'killed', 'injured'] as const
export type Series = (typeof SERIES)[number]
/** What a series counts, as a sentence names it. */
export const SERIES_NOUNS: Readonly<Record<Series, string>> = {
  incidents: 'incidents',
  attacks: 'violent incidents',
  killed: 'people killed',
  injured: 'people injured',
}
export const STEPS = ['month', 'week'] as const
export type Step = (typeof STEPS)[number]
export const FAMILIES = ['poisson', 'negative-binomial'] as const
export type Family = (typeof FAMILIES)[number]

export interface EffectQuestion {
  /** The ISO day from which things are said to be different. */
  readonly date: string
  readonly series: Series
  readonly filter: IncidentFilter
  /** Provinces that the date left alone; the effect is then the difference from theirs. */
  readonly control?: readonly string[]
  readonly step: Step
  /** Steps before and after the date, at most. */
  readonly before: number
  readonly after: number
  readonly family: Family
}

/** A change in percent with the interval that holds the true one in 95 of 100 such studies. */
export interface EffectEstimate {
  readonly change: number
  readonly low: number
  readonly high: number
}

export interface EffectStep {
  readonly from: string
  /** The last day, inclusive. */
  readonly to: string
  readonly isAfter: boolean
  readonly count: number
  /** What the model expects without the date, with its 95 % interval. */
  readonly expected: number
  readonly low: number
  readonly high: number
  /** The count in the control provinces. */
  readonly control: number | null
}

export interface Effect {
  readonly question: EffectQuestion
  readonly steps: readonly EffectStep[]
  readonly estimate: EffectEstimate
  /** Two-sided probability of an estimate this far from none where nothing changed. */
  readonly probability: number
  /** The fall or rise that this series could have shown in four of five such studies, in percent. */
  readonly smallest: { readonly fall: number; readonly rise: number }
  readonly model: {
    readonly family: Family
    readonly terms: readonly string[]
    readonly dispersion: number
    readonly theta: number | null
    readonly lag: number
    readonly variance: 'family' | 'robust'
  }
  /** What a press release would compare: the first step after with the last before, and how often neighbours differ so. */
  readonly neighbours: {
    readonly before: number
    readonly after: number
    readonly change: number | null
    readonly asLarge: number
    readonly of: number
  }
  /** The same model at dates on which nothing is claimed. */
  readonly placebo: {
    readonly rows: readonly ({ readonly date: string } & EffectEstimate)[]
    readonly asLarge: number
  }
  /** Incidents left out because no day or week is known. */
  readonly undated: number
  readonly notes: readonly string[]
  /** The answer in plain words. */
  readonly sentence: string
}
