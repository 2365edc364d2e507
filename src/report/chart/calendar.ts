import * as Plot from '@observablehq/plot'
import { CATEGORIES } from '#model/index.ts'
import type { Asked } from '../facts/asked.ts'
import type { Compared } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn } from './drawing.ts'

const MOST_YEARS = 16

/** Killed by month and year over the whole record: a row a year, a column a month, darker for more. */
export async function calendar({ question }: Compared, asked: Asked): Promise<Chart | null> {
  const { months } = await asked.overview({ ...question.filter, to: question.period.to })
  const first = Number(question.period.to.slice(0, 4)) - MOST_YEARS + 1
  const rows = months
    .filter(({ month }) => Number(month.slice(0, 4)) >= first)
    .map((month) => ({
      year: month.month.slice(0, 4),
      month: Number(month.month.slice(5)),
      killed: CATEGORIES.reduce((sum, category) => sum + month[category], 0),
    }))
  if (rows.length < 24) return null
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const highest = Math.max(...rows.map(({ killed }) => killed))
  const alt = `Killed by month and year in ${question.place}, ${rows[0]!.year} to ${rows.at(-1)!.year}; the highest month has ${highest}.`
  const svg = drawn(
    {
      height: 40 + 20 * new Set(rows.map(({ year }) => year)).size,
      marginLeft: 44,
      x: {
        label: null,
        domain: names.map((_, i) => i + 1),
        tickFormat: (month: number) => names[month - 1]!,
        axis: 'top',
        tickSize: 0,
      },
      y: { label: null, tickSize: 0, type: 'band' },
      color: { type: 'sqrt', scheme: 'greys', domain: [0, highest] },
      marks: [
        Plot.cell(rows, { x: 'month', y: 'year', fill: 'killed', inset: 0.5 }),
        Plot.text(rows, {
          x: 'month',
          y: 'year',
          text: (row) => row.killed.toLocaleString('en'),
          fill: (row) => (Math.sqrt(row.killed / highest) > 0.55 ? 'white' : 'black'),
        }),
      ],
    },
    alt,
  )
  return {
    title: 'Killed by month and year',
    alt,
    svg,
    csv: csvOf([['year', 'month', 'killed'], ...rows.map((row) => [row.year, row.month, row.killed])]),
  }
}
