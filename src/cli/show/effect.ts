import type { Effect } from '#model/index.ts'
import { paint } from '../terminal.ts'

const WIDTH = 34
const BARS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of so many characters, to the eighth of one. */
function bar(value: number, highest: number): string {
  const eighths = Math.round((value / Math.max(1, highest)) * WIDTH * 8)
  return '█'.repeat(Math.floor(eighths / 8)) + BARS[eighths % 8]!
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} %`

/** The answer, the last year of steps with what was expected, the placebo dates, the notes. */
export function effectLines(effect: Effect): string[] {
  const { steps, estimate, placebo, notes, model } = effect
  const first = steps.findIndex((step) => step.isAfter)
  const shown = steps.slice(Math.max(0, first - 12))
  const highest = Math.max(...shown.map(({ count, high }) => Math.max(count, Math.min(high, 2 * count + 10))))
  return [
    paint('bold', effect.sentence),
    '',
    `Effect      ${signed(estimate.change)}   95 % interval ${signed(estimate.low)} to ${signed(estimate.high)}   p = ${effect.probability.toPrecision(2)}`,
    `Model       ${model.family}, ${model.terms.join(', ')}; ${model.variance === 'robust' ? `robust variance over ${model.lag} lags` : 'variance of the family, widened for neighbours that resemble each other'}${model.theta === null ? '' : `; theta ${model.theta.toPrecision(3)}`}`,
    '',
    'From         Count  Expected (95 %)',
    ...shown.map(({ from, count, expected, low, high, isAfter }) => {
      const range = isAfter ? `${Math.round(low)}–${Math.round(high)}` : ''
      const line = `${from} ${String(count).padStart(7)} ${String(Math.round(expected)).padStart(9)} ${range.padEnd(11)} ${bar(count, highest)}`
      return isAfter ? paint('bold', line) : line
    }),
    '',
    ...placeboLines(placebo),
    ...notes.map((note) => `· ${note}`),
  ]
}

function placeboLines({ rows, asLarge }: Effect['placebo']): string[] {
  if (rows.length === 0) return []
  const listed = [...rows].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 5)
  return [
    `Other dates ${rows.length} tried, ${asLarge} with an estimate at least as large. The largest:`,
    ...listed.map(({ date, change, low, high }) => `  ${date}  ${signed(change)} (${signed(low)} to ${signed(high)})`),
    '',
  ]
}

/** The steps as CSV: what was counted, and what was expected without the date. */
export function effectCsv({ steps }: Effect): string[] {
  const round = (value: number): string => value.toFixed(3)
  return [
    'from,to,after,count,expected,expected_low,expected_high,control',
    ...steps.map((step) =>
      [
        step.from,
        step.to,
        step.isAfter ? 1 : 0,
        step.count,
        round(step.expected),
        round(step.low),
        round(step.high),
        step.control ?? '',
      ].join(','),
    ),
  ]
}
