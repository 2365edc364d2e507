import * as Plot from '@observablehq/plot'
import { svgDocument } from './svg-document.ts'

/** Victim categories in their fixed order, with colours that differ in grey print and to the colour-blind. */
export const CATEGORY_COLOURS = {
  security: '#0B4F8A',
  civilian: '#D55E00',
  militant: '#A6A49C',
  unknown: '#DAD5C8',
} as const
export const INK = '#1B1B1A'
export const MUTED = '#6A6862'
export const LINE = '#E2DED5'

export const WIDTH = 680

/** An SVG of a plot as text, in the report's type. */
export function drawn(options: Plot.PlotOptions, alt: string): string {
  const svg = Plot.plot({
    document: svgDocument(),
    width: WIDTH,
    style: {
      fontFamily: "Inter, 'Helvetica Neue', Arial, sans-serif",
      fontSize: '11px',
      color: INK,
      background: 'none',
    },
    ...options,
  })
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', alt)
  // The plot's own style element is left out: a strict page allows none, and its rules only matter on screens.
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return svg.outerHTML
}

/** Rows as CSV: quoted where a cell needs it. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === 'string' && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\n')

/** `axisMonth('2014-03')` is the first day of that month. */
export const dateOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`)
