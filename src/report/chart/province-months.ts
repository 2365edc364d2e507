import * as Plot from '@observablehq/plot'
import { NOT_KNOWN } from '#analyse/index.ts'
import { CATEGORIES } from '#model/index.ts'
import type { Asked } from '../facts/asked.ts'
import { type Compared, setOf } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, dateOf, drawn, LINE } from './drawing.ts'

const MOST = 6

/** Killed a month, a small chart a province, all on one scale. */
export async function provinceMonths(compared: Compared, asked: Asked): Promise<Chart | null> {
  const names = compared.now.provinces
    .filter(({ name, killed }) => name !== NOT_KNOWN && killed.best > 0)
    .slice(0, MOST)
    .map(({ name }) => name)
  if (names.length < 2) return null
  const rows = (
    await Promise.all(
      names.map(async (province) => {
        const { months } = await asked.overview(setOf(compared, 'period', { admin1: [province] })!.filter)
        return months.map((month) => ({
          province,
          month: month.month,
          killed: CATEGORIES.reduce((sum, category) => sum + month[category], 0),
        }))
      }),
    )
  ).flat()
  const { question } = compared
  const alt = `Killed a month by province in ${question.place}, ${question.period.name}: ${names.join(', ')}.`
  const svg = drawn(
    {
      height: 60 + 46 * names.length,
      marginLeft: 44,
      marginRight: 150,
      x: { label: null, type: 'utc' },
      y: { label: null, ticks: 2, grid: true },
      fy: { label: null, domain: names, axis: 'right' },
      marks: [
        Plot.rectY(rows, {
          x: (row) => dateOf(row.month),
          interval: 'month',
          y: 'killed',
          fy: 'province',
          fill: '#0B4F8A',
          inset: 1,
        }),
        Plot.ruleY([0], { stroke: LINE }),
      ],
    },
    alt,
  )
  return {
    title: 'Killed a month, by province',
    alt,
    svg,
    csv: csvOf([['province', 'month', 'killed'], ...rows.map((row) => [row.province, row.month, row.killed])]),
  }
}
