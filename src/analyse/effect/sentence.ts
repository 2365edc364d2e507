import { type Effect, SERIES_NOUNS } from '#model/index.ts'

const percent = (value: number): string => `${value.toFixed(value >= 10 ? 0 : 1)} %`
/** A change as a sentence tells it. `changeWords(-17.3)` is "a fall of 17 %". */
export const changeWords = (value: number): string =>
  `${value < 0 ? 'a fall' : 'a rise'} of ${percent(Math.abs(value))}`

/** The answer in plain words, with what it cannot tell. An interval that holds zero is never told as a change. */
export function sentenceOf(body: Omit<Effect, 'sentence'>): string {
  const { question, estimate, steps, placebo } = body
  const after = steps.filter((step) => step.isAfter)
  const count = after.reduce((sum, step) => sum + step.count, 0)
  const expected = after.reduce((sum, step) => sum + step.expected, 0)
  const stretch = after.length === 1 ? question.step : `${after.length} ${question.step}s`
  const told = `In the ${stretch} from ${question.date} on, ${count.toLocaleString('en')} ${SERIES_NOUNS[question.series]} were recorded where trend and season alone let ${Math.round(expected).toLocaleString('en')} be expected`
  const interval = `${changeWords(estimate.low)} to ${changeWords(estimate.high)}`
  const isClear = estimate.low > 0 || estimate.high < 0
  const verdict = isClear
    ? `: ${changeWords(estimate.change)} (95 % interval: ${interval}).`
    : `. That is no clear change: anything from ${interval} fits the counts.`
  return [told + verdict, beside(body), tooFew(body, isClear), placeboWords(placebo, isClear)].filter(Boolean).join(' ')
}

function beside({ neighbours, question }: Omit<Effect, 'sentence'>): string {
  if (neighbours.change === null || neighbours.of === 0) return ''
  const often = `${neighbours.asLarge} of the ${neighbours.of} earlier pairs of ${question.step}s`
  return `From the last ${question.step} before (${neighbours.before.toLocaleString('en')}) to the first from the date on (${neighbours.after.toLocaleString('en')}) the daily rate ${neighbours.change < 0 ? 'fell' : 'rose'} by ${percent(Math.abs(neighbours.change))}; ${often} differ at least as much.`
}

function tooFew({ steps, smallest, question }: Omit<Effect, 'sentence'>, isClear: boolean): string {
  if (isClear) return ''
  const after = steps.filter((step) => step.isAfter).length
  return `${after === 1 ? `One ${question.step}` : `${after} ${question.step}s`} of this series could show only a fall of more than ${percent(Math.abs(smallest.fall))} or a rise of more than ${percent(smallest.rise)}.`
}

function placeboWords({ rows, asLarge }: Effect['placebo'], isClear: boolean): string {
  if (rows.length === 0) return 'The series is too short to try other dates.'
  const words = `${asLarge} of ${rows.length} other dates, on which nothing is claimed, give an estimate at least as large`
  return isClear && asLarge / rows.length > 0.1
    ? `But ${words}: the date is nothing special in this series.`
    : `${words}.`
}
