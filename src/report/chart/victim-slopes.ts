import * as Plot from '@observablehq/plot'
import { CATEGORIES, type Category } from '#model/index.ts'
import type { Compared } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn, INK, LINE, MUTED } from './drawing.ts'

/** Told apart in grey by their dashes, and named at both ends. */
const DASHES = { security: '', civilian: '6 2', militant: '2 2', unknown: '8 2 2 2' } as const
/** As near as names may stand to each other, as a part of the height. */
const NEAR = 0.075

/** Killed by victim category, the period compared on the left and the period on the right: a line a category. */
export async function victimSlopes({ now, before, question }: Compared): Promise<Chart | null> {
  const { compare, period, place } = question
  if (!before || !compare) return null
  const rows = CATEGORIES.map((category) => ({
    category,
    before: before.totals.killed[category],
    now: now.totals.killed[category],
  })).filter((row) => row.before + row.now > 0)
  if (rows.length < 2) return null
  const alt = `Killed by victim category in ${place}, ${compare.name} and ${period.name}: ${rows.map((row) => `${row.category} ${row.before} and ${row.now}`).join(', ')}.`
  const most = Math.max(...rows.flatMap((row) => [row.before, row.now]))
  const svg = drawn(
    {
      height: 280,
      marginLeft: 150,
      marginRight: 150,
      marginTop: 30,
      marginBottom: 14,
      x: {
        label: null,
        domain: [0, 1],
        ticks: [0, 1],
        tickFormat: (end: number) => (end === 0 ? compare.name : period.name),
        axis: 'top',
        tickSize: 0,
      },
      y: { axis: null, zero: true, domain: [0, most] },
      marks: marksOf(rows, most),
    },
    alt,
  )
  return {
    title: `Who was killed: ${compare.name} against ${period.name}`,
    alt,
    svg,
    csv: csvOf([['category', compare.name, period.name], ...rows.map((row) => [row.category, row.before, row.now])]),
  }
}

type Row = { readonly category: Category; readonly before: number; readonly now: number }

function marksOf(rows: readonly Row[], most: number): Plot.Markish[] {
  const names = (end: 'before' | 'now', x: number, textAnchor: 'start' | 'end') =>
    Plot.text(apart(rows, end, most * NEAR), {
      x: () => x,
      y: 'at',
      text: (row) => `${row.category} ${row[end].toLocaleString('en')}`,
      dx: textAnchor === 'end' ? -10 : 10,
      textAnchor,
    })
  return [
    Plot.ruleX([0, 1], { stroke: LINE }),
    ...rows.map((row) =>
      Plot.link([row], {
        x1: 0,
        x2: 1,
        y1: 'before',
        y2: 'now',
        stroke: row.category === 'unknown' ? MUTED : INK,
        strokeWidth: 2,
        strokeDasharray: DASHES[row.category],
      }),
    ),
    Plot.dot(rows, { x: () => 0, y: 'before', fill: INK, r: 3 }),
    Plot.dot(rows, { x: () => 1, y: 'now', fill: INK, r: 3 }),
    names('before', 0, 'end'),
    names('now', 1, 'start'),
  ]
}

/** Names pushed upwards until none stands on another. */
function apart(rows: readonly Row[], end: 'before' | 'now', least: number): (Row & { readonly at: number })[] {
  let floor = Number.NEGATIVE_INFINITY
  return [...rows]
    .sort((a, b) => a[end] - b[end])
    .map((row) => {
      floor = Math.max(row[end], floor + least)
      return { ...row, at: floor }
    })
}
