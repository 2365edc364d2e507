import type { Effect, EffectQuestion } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { covered, daily } from '../daily.ts'
import { Unanswerable } from '../unanswerable.ts'
import { type Design, designOf, wavesFor } from './design.ts'
import { type Estimated, estimateEffect, withoutEffect } from './estimate.ts'
import { neighboursOf } from './neighbours.ts'
import { placebos } from './placebo.ts'
import { sentenceOf } from './sentence.ts'
import { countsOf, FEWEST_BEFORE, type Stretch, stepsAround } from './steps.ts'

const STEPS_IN_YEAR = { month: 12, week: 365.25 / 7 } as const

/**
 * What changed from a date on: a segmented count regression with trend and season, the counterfactual, placebo dates, and
 * the answer in words. Throws one sentence where the record cannot carry it. Source: Bernal, Cummins and Gasparrini 2017,
 * "Interrupted time series regression for the evaluation of public health interventions".
 * `(await effect(release, { date: '2014-06-15', series: 'killed', … })).estimate.change`.
 */
export async function effect(release: Release, question: EffectQuestion): Promise<Effect> {
  const { date, series, filter, step, control } = question
  const range = await covered(release, filter.origin)
  if (!range)
    throw new Unanswerable('the release has no incident with a known day: add reports or import a dataset first')
  const stretches = stepsAround(date, step, range, question)
  requireEnough(stretches, question, range)
  const own = await daily(release, series, filter)
  const counts = countsOf(stretches, own.days)
  if (counts.every((count) => count === 0))
    throw new Unanswerable(
      `nothing to compare: no ${series} match the filter between ${stretches[0]!.from} and ${stretches.at(-1)!.to}`,
    )
  const others = control?.length ? await daily(release, series, { ...filter, admin1: [...control] }) : null
  const controls = others && countsOf(stretches, others.days)
  const year = STEPS_IN_YEAR[step]
  const design = designOf(stretches, counts, year, controls)
  const estimated = estimateEffect(design, question.family)
  const neighbours = neighboursOf(stretches, counts)
  const placebo = placebos(stretches, counts, controls, year, question.family, estimated)
  const body = {
    question,
    steps: stepsOf(stretches, counts, controls, design, estimated),
    estimate: estimated.estimate,
    probability: estimated.probability,
    smallest: estimated.smallest,
    model: {
      family: question.family,
      terms: design.terms,
      dispersion: estimated.fit.dispersion,
      theta: Number.isFinite(estimated.fit.theta) ? estimated.fit.theta : null,
      lag: estimated.lag,
      variance: estimated.variance,
    },
    neighbours,
    placebo,
    undated: own.undated,
    notes: notesOf(stretches, question, own.undated, year),
  }
  return { ...body, sentence: sentenceOf(body) }
}

function requireEnough(
  stretches: readonly Stretch[],
  { date, step }: EffectQuestion,
  range: { readonly from: string; readonly to: string },
): void {
  const before = stretches.filter((stretch) => !stretch.isAfter).length
  const span = `the record goes from ${range.from} to ${range.to}`
  if (before === stretches.length)
    throw new Unanswerable(
      `no whole ${step} after ${date} is covered: ${span}; choose an earlier date or a shorter step`,
    )
  if (before < FEWEST_BEFORE)
    throw new Unanswerable(
      `only ${before} whole ${step}s before ${date} are covered and ${FEWEST_BEFORE} are needed: ${span}`,
    )
}

function stepsOf(
  stretches: readonly Stretch[],
  counts: readonly number[],
  controls: readonly number[] | null,
  { data, effect: column }: Design,
  estimated: Estimated,
): Effect['steps'] {
  return stretches.map(({ from, to, isAfter }, i) => ({
    from,
    to,
    isAfter,
    count: counts[i]!,
    ...withoutEffect(data.design[i]!, data.offset[i]!, column, estimated),
    control: controls ? controls[i]! : null,
  }))
}

function notesOf(
  stretches: readonly Stretch[],
  { step, control }: EffectQuestion,
  undated: number,
  year: number,
): string[] {
  const before = stretches.filter((stretch) => !stretch.isAfter).length
  const after = stretches.length - before
  const waves = wavesFor(before, year)
  return [
    `${before} ${step}s before the date and ${after} from it on, cut so that one begins on the date.`,
    waves === 0
      ? 'Less than two years before the date: no season could be taken out, so a usual rise or fall at this time of year is part of the estimate.'
      : `A straight trend and ${waves === 1 ? 'a yearly wave' : 'a yearly and a half-yearly wave'} are taken out.`,
    ...(control?.length ? [`Compared with ${control.join(', ')}, where nothing is said to have changed.`] : []),
    ...(undated > 0 ? [`${undated.toLocaleString('en')} incidents without a day or week are in no ${step}.`] : []),
    'Whatever else changed at the same time is part of the estimate: it shows that the counts changed, not why.',
  ]
}
