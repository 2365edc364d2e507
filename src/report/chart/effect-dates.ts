import * as Plot from '@observablehq/plot'
import type { Compared } from '../facts/compared.ts'
import { dayName } from '../facts/period.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn, INK, LINE, MUTED } from './drawing.ts'

const HIGHEST = 300

/** The estimate for a date beside those for dates on which nothing is claimed: is it anything special? */
export async function effectDates({ effect, question }: Compared): Promise<Chart | null> {
  if (!effect || effect.placebo.rows.length < 3) return null
  const { date } = effect.question
  const own = { date, ...effect.estimate, isOwn: true }
  const rows = [...effect.placebo.rows.map((row) => ({ ...row, isOwn: false })), own].map((row) => ({
    ...row,
    day: new Date(row.date),
    top: Math.min(row.high, HIGHEST),
  }))
  const alt = `Estimated change from ${dayName(date)} on in ${question.place}, ${own.change.toFixed(0)} %, beside the estimates for ${rows.length - 1} earlier dates, of which ${effect.placebo.asLarge} are at least as large.`
  const colour = (row: { readonly isOwn: boolean }): string => (row.isOwn ? INK : MUTED)
  const svg = drawn(
    {
      height: 190,
      marginLeft: 44,
      marginTop: 24,
      marginRight: 30,
      x: { label: null, type: 'utc' },
      y: { label: 'change, %', grid: true, nice: true },
      marks: [
        Plot.ruleY([0], { stroke: LINE, strokeWidth: 1.5 }),
        Plot.ruleX(rows, {
          x: 'day',
          y1: 'low',
          y2: 'top',
          stroke: colour,
          strokeWidth: (row) => (row.isOwn ? 2.5 : 1),
        }),
        Plot.dot(rows, { x: 'day', y: 'change', r: (row) => (row.isOwn ? 5 : 2.5), fill: colour }),
      ],
      r: { type: 'identity' },
    },
    alt,
  )
  return {
    title: `The same estimate at other dates, and from ${dayName(date)} on`,
    alt,
    svg,
    note: 'Each point is the change that the model sees from that day on, with its interval; nothing is claimed of the grey ones.',
    csv: csvOf([
      ['date', 'change', 'low', 'high', 'claimed'],
      ...rows.map((row) => [
        row.date,
        ...[row.change, row.low, row.high].map((value) => Number(value.toFixed(1))),
        row.isOwn ? 'yes' : 'no',
      ]),
    ]),
  }
}
