import * as Plot from '@observablehq/plot'
import { type Effect, SERIES_NOUNS } from '#model/index.ts'
import type { Compared } from '../facts/compared.ts'
import { dayName } from '../facts/period.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn, INK, LINE, MUTED } from './drawing.ts'

const MOST_STEPS = 48

/** What was counted around a date, with the line that trend and season alone draw and, from the date on, its interval. */
export async function effectSteps({ effect, question }: Compared): Promise<Chart | null> {
  if (!effect) return null
  const { date, series } = effect.question
  const steps = stepsOf(effect)
  const after = steps.filter(({ isAfter }) => isAfter)
  const noun = SERIES_NOUNS[series]
  const alt = `${capital(noun)} a month in ${question.place} around ${dayName(date)}, with what trend and season alone let be expected: ${after.map(({ from, count, expected }) => `from ${from} ${count} counted, ${Math.round(expected)} expected`).join('; ')}.`
  const svg = drawn(
    {
      height: 260,
      marginLeft: 44,
      marginTop: 28,
      x: { label: null, type: 'utc' },
      y: { label: noun, grid: true, nice: true, zero: true },
      marks: marksOf(steps, date),
    },
    alt,
  )
  return {
    title: `${capital(noun)} a month, and what was to be expected without ${dayName(date)}`,
    alt,
    svg,
    note: 'Columns: counted, darker from the date on. Line: expected from trend and season; the band holds 95 of 100 such expectations.',
    csv: csvOf([
      ['from', 'to', 'counted', 'expected', 'low', 'high'],
      ...effect.steps.map(({ from, to, count, expected, low, high }) => [
        from,
        to,
        count,
        ...[expected, low, high].map((value) => Number(value.toFixed(1))),
      ]),
    ]),
  }
}

type Drawn = ReturnType<typeof stepsOf>[number]

/** The last steps with the moments at which they are drawn. */
const stepsOf = (effect: Effect) =>
  effect.steps.slice(-MOST_STEPS).map((step) => ({
    ...step,
    start: new Date(step.from),
    end: new Date(Date.parse(step.to) + 86_400_000),
    middle: new Date((Date.parse(step.from) + Date.parse(step.to)) / 2),
  }))

function marksOf(steps: readonly Drawn[], date: string): Plot.Markish[] {
  const after = steps.filter(({ isAfter }) => isAfter)
  const highest = Math.max(1, ...steps.map(({ count }) => count), ...steps.map(({ expected }) => expected))
  const cut = (value: number): number => Math.min(value, 1.6 * highest)
  return [
    Plot.rectY(steps, {
      x1: 'start',
      x2: 'end',
      y: 'count',
      fill: (step) => (step.isAfter ? '#6E9CC4' : '#DAD5C8'),
      inset: 0.5,
    }),
    Plot.areaY(after, {
      x: 'middle',
      y1: ({ low }) => cut(low),
      y2: ({ high }) => cut(high),
      fill: INK,
      fillOpacity: 0.28,
    }),
    Plot.lineY(steps, { x: 'middle', y: ({ expected }) => cut(expected), stroke: INK, strokeWidth: 1.5 }),
    Plot.ruleX([new Date(date)], { stroke: INK, strokeDasharray: '3 3' }),
    Plot.text([new Date(date)], {
      x: (day: Date) => day,
      text: () => dayName(date),
      frameAnchor: 'top',
      textAnchor: 'end',
      dx: -4,
      dy: -4,
      fill: MUTED,
    }),
    Plot.ruleY([0], { stroke: LINE }),
  ]
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
