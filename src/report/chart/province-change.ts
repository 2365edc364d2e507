import * as Plot from '@observablehq/plot'
import { NOT_KNOWN } from '#analyse/index.ts'
import type { Compared } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn, INK, LINE, MUTED } from './drawing.ts'

const MOST = 10

/** Killed by province, the period against the one compared: a dumbbell a province; bars where nothing is compared. */
export async function provinceChange({ now, before, question }: Compared): Promise<Chart | null> {
  const rows = now.provinces
    .filter(({ name }) => name !== NOT_KNOWN)
    .slice(0, MOST)
    .map(({ name, killed }) => ({
      name,
      now: killed.best,
      before: before?.provinces.find((one) => one.name === name)?.killed.best ?? 0,
    }))
  if (rows.length < 2) return null
  const compared = question.compare
  const alt = `Killed by province in ${question.place}, ${question.period.name}${compared ? ` against ${compared.name}` : ''}: ${rows.map((row) => `${row.name} ${row.now}${compared ? ` (${row.before})` : ''}`).join(', ')}.`
  const names = rows.map(({ name }) => name)
  const svg = drawn(
    {
      height: 40 + 26 * rows.length,
      marginLeft: 190,
      marginRight: 50,
      x: { label: null, grid: true, nice: true, zero: true },
      y: { label: null, domain: names },
      marks: compared
        ? [
            Plot.link(rows, { x1: 'before', x2: 'now', y1: 'name', y2: 'name', stroke: MUTED, strokeWidth: 2 }),
            Plot.dot(rows, { x: 'before', y: 'name', fill: 'white', stroke: INK, r: 4 }),
            Plot.dot(rows, { x: 'now', y: 'name', fill: INK, r: 5 }),
            Plot.text(rows, {
              x: (row) => Math.max(row.now, row.before),
              y: 'name',
              text: (row) => row.now.toLocaleString('en'),
              dx: 10,
              textAnchor: 'start',
            }),
          ]
        : [
            Plot.barX(rows, { x: 'now', y: 'name', fill: '#0B4F8A' }),
            Plot.text(rows, {
              x: 'now',
              y: 'name',
              text: (row) => row.now.toLocaleString('en'),
              dx: 6,
              textAnchor: 'start',
            }),
            Plot.ruleX([0], { stroke: LINE }),
          ],
    },
    alt,
  )
  return {
    title: compared
      ? `Killed by province: ${question.period.name} (filled) against ${compared.name} (open)`
      : `Killed by province, ${question.period.name}`,
    alt,
    svg,
    csv: csvOf([
      ['province', question.period.name, ...(compared ? [compared.name] : [])],
      ...rows.map((row) => [row.name, row.now, ...(compared ? [row.before] : [])]),
    ]),
  }
}
