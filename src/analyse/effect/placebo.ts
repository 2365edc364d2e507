import type { Effect, Family } from '#model/index.ts'
import { Unanswerable } from '../unanswerable.ts'
import { designOf } from './design.ts'
import { type Estimated, estimateEffect } from './estimate.ts'
import { FEWEST_BEFORE, type Stretch } from './steps.ts'

const MOST = 36

/**
 * The same model at every earlier step that has a year before it and as many steps after it as the real date, with
 * nothing of the real "after" in it: how often would such an estimate come up where nothing is claimed? (Abadie, Diamond
 * and Hainmueller 2010, section 3.4, in time.) At most 36 dates, the latest.
 */
export function placebos(
  stretches: readonly Stretch[],
  counts: readonly number[],
  controls: readonly number[] | null,
  stepsInYear: number,
  family: Family,
  actual: Estimated,
): Effect['placebo'] {
  const first = stretches.findIndex((stretch) => stretch.isAfter)
  const length = stretches.length - first
  const rows: Effect['placebo']['rows'][number][] = []
  for (let at = first - length; at >= FEWEST_BEFORE && rows.length < MOST; at--) {
    const end = at + length
    const shifted = stretches.slice(0, end).map((stretch, i) => ({ ...stretch, isAfter: i >= at }))
    const design = designOf(shifted, counts.slice(0, end), stepsInYear, controls?.slice(0, end) ?? null)
    const estimate = tryEstimate(() => estimateEffect(design, family).estimate)
    if (estimate) rows.push({ date: stretches[at]!.from, ...estimate })
  }
  const size = (change: number): number => Math.abs(Math.log1p(Math.max(-99.999, change) / 100))
  const asLarge = rows.filter(({ change }) => size(change) >= size(actual.estimate.change)).length
  return { rows, asLarge }
}

/** A placebo date before which nothing happened carries no model; it is no placebo. */
function tryEstimate<T>(estimate: () => T): T | null {
  try {
    return estimate()
  } catch (error) {
    if (error instanceof Unanswerable) return null
    throw error
  }
}
