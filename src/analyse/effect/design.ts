import type { CountData } from './count-model.ts'
import { type Stretch, turnOfYear } from './steps.ts'

/** A segmented model: what its columns are, and which of them is the effect. */
export interface Design {
  readonly data: CountData
  readonly terms: readonly string[]
  readonly effect: number
  /** Which steps follow one another: 0 for the series in question, 1 for the control. */
  readonly series: readonly number[]
}

/** Waves of the season that so many steps before the date can carry: none below two years, two pairs from four years on. */
export const wavesFor = (stepsBefore: number, stepsInYear: number): number => {
  const years = stepsBefore / stepsInYear
  return years < 2 ? 0 : years < 4 ? 1 : 2
}

/**
 * Columns of a segmented count regression (Bernal, Cummins and Gasparrini 2017, box 2): level, trend, season, and a step
 * at the date; offset, the log of each step's days. With a control, both series share trend and season but for a level
 * and trend of the control's own, and the effect is the step of the series in question beyond the control's.
 */
export function designOf(
  stretches: readonly Stretch[],
  counts: readonly number[],
  stepsInYear: number,
  control: readonly number[] | null,
): Design {
  const waves = wavesFor(stretches.filter((stretch) => !stretch.isAfter).length, stepsInYear)
  const first = stretches.findIndex((stretch) => stretch.isAfter)
  const rows = (isControl: boolean) =>
    stretches.map((stretch, i) => [
      1,
      (i - first) / stepsInYear,
      ...season(turnOfYear(stretch), waves),
      ...(control ? [isControl ? 1 : 0, isControl ? (i - first) / stepsInYear : 0, stretch.isAfter ? 1 : 0] : []),
      stretch.isAfter && !isControl ? 1 : 0,
    ])
  const seasonTerms = Array.from({ length: waves }, (_, i) => [
    `season: sine ${i + 1}`,
    `season: cosine ${i + 1}`,
  ]).flat()
  const controlTerms = control ? ['level of the control', 'trend of the control', 'step of both'] : []
  const terms = ['level', 'trend a year', ...seasonTerms, ...controlTerms, 'effect of the date']
  const offset = stretches.map((stretch) => Math.log(stretch.days))
  return {
    data: {
      counts: control ? [...counts, ...control] : counts,
      design: control ? [...rows(false), ...rows(true)] : rows(false),
      offset: control ? [...offset, ...offset] : offset,
    },
    terms,
    effect: terms.length - 1,
    series: control ? [...counts.map(() => 0), ...control.map(() => 1)] : counts.map(() => 0),
  }
}

const season = (turn: number, waves: number): number[] =>
  Array.from({ length: waves }, (_, i) => {
    const angle = 2 * Math.PI * (i + 1) * turn
    return [Math.sin(angle), Math.cos(angle)]
  }).flat()
