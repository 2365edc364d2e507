import * as Plot from '@observablehq/plot'
import { CATEGORIES } from '#model/index.ts'
import type { Compared } from '../facts/compared.ts'
import { monthName } from '../facts/period.ts'
import type { Chart } from '../report.ts'
import { CATEGORY_COLOURS, csvOf, dateOf, drawn, INK, LINE } from './drawing.ts'

/** Killed a month, stacked by victim category. */
export async function monthColumns({ now, question }: Compared): Promise<Chart | null> {
  const { months } = now
  if (months.length < 2) return null
  const killed = (month: (typeof months)[number]): number =>
    CATEGORIES.reduce((sum, category) => sum + month[category], 0)
  const worst = months.reduce((a, b) => (killed(b) > killed(a) ? b : a))
  if (killed(worst) === 0) return null
  const rows = months.flatMap((month) =>
    CATEGORIES.map((category) => ({ month: dateOf(month.month), category, killed: month[category] })),
  )
  const alt = `Killed a month in ${question.place}, ${question.period.name}, by victim category. Most in ${monthName(worst.month)}: ${killed(worst)}.`
  const svg = drawn(
    {
      height: 240,
      marginLeft: 44,
      marginTop: 28,
      x: { label: null, type: 'utc' },
      y: { label: 'killed', grid: true, nice: true },
      color: {
        domain: [...CATEGORIES],
        range: CATEGORIES.map((category) => CATEGORY_COLOURS[category]),
        legend: false,
      },
      marks: [
        Plot.rectY(rows, {
          x: 'month',
          interval: 'month',
          y: 'killed',
          fill: 'category',
          stroke: INK,
          strokeWidth: 0.3,
          order: [...CATEGORIES],
          inset: 1,
        }),
        Plot.ruleY([0], { stroke: LINE }),
      ],
    },
    alt,
  )
  return {
    title: `Most people were killed in ${monthName(worst.month)}`,
    alt,
    svg,
    key: 'categories',
    csv: csvOf([
      ['month', ...CATEGORIES],
      ...months.map((month) => [month.month, ...CATEGORIES.map((category) => month[category])]),
    ]),
  }
}
