import * as Plot from '@observablehq/plot'
import { type Overview, PLACE_BLUR_KM } from '#model/index.ts'
import type { Asked, Topology } from '../facts/asked.ts'
import type { Compared } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn, INK, MUTED, WIDTH } from './drawing.ts'
import { type Frame, frameOf, linesWithin, pixelsOf } from './map-frame.ts'

const LARGEST = 24
const LABELS = 7
/** More discs than this tell an eye nothing, and make the file of a report heavy; its data hold every place. */
const MOST = 2_000
const FAR_APART = 70

type Place = Overview['places'][number]
interface Disc {
  readonly place: Place
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isVague: boolean
}

/**
 * Killed by place. A known place is a sharp disc whose area grows with its dead; one known only to its district or
 * worse is a blur as wide as what is not known, never a point.
 */
export async function placeMap({ now, question }: Compared, asked: Asked): Promise<Chart | null> {
  const places = now.places.filter(({ killed }) => killed > 0)
  if (places.length < 2) return null
  const frame = frameOf(places, WIDTH)
  const discs = discsOf(places.slice(0, MOST), frame)
  const topology = await asked.outlines()
  const vague = discs.filter(({ isVague }) => isVague)
  const [first] = places
  const cut =
    places.length > MOST
      ? `The ${MOST.toLocaleString('en')} of ${places.length.toLocaleString('en')} places with the most killed. `
      : ''
  const alt = `Map of people killed in ${question.place}, ${question.period.name}: ${places.length} places, most at ${first!.name || 'a place without a name'} (${first!.killed}); ${vague.length} known only to a district or worse are blurred.`
  const svg = drawn(
    {
      height: frame.height,
      margin: 0,
      x: { axis: null, domain: [0, WIDTH], range: [0, WIDTH] },
      y: { axis: null, domain: [0, frame.height], range: [0, frame.height] },
      r: { type: 'identity' },
      opacity: { type: 'identity' },
      marks: [...outlineMarks(topology, frame), ...discMarks(discs, frame)],
    },
    alt,
  )
  return {
    title: `Where people were killed, ${question.period.name}`,
    alt,
    svg,
    note: `${cut}A sharp disc is a known place, its area by people killed. A blur is as wide as what is not known: the place is told only to its district or worse. Outlines: Natural Earth, which takes no side on borders.`,
    csv: csvOf([
      ['place', 'latitude', 'longitude', 'precision', 'incidents', 'killed'],
      ...places.map((p) => [p.name, p.latitude, p.longitude, p.precision, p.incidents, p.killed]),
    ]),
  }
}

function outlineMarks(topology: Topology | null, frame: Frame): Plot.Markish[] {
  const lines = topology ? linesWithin(topology, frame) : []
  return [Plot.line(lines.flat(), { x: 'x', y: 'y', z: 'line', stroke: '#B5B1A6', strokeWidth: 0.8, clip: true })]
}

function discMarks(discs: readonly Disc[], frame: Frame): Plot.Markish[] {
  const vague = discs.filter(({ isVague }) => isVague)
  const most = discs.reduce((high, { place }) => Math.max(high, place.killed), 1)
  return [
    blurDefinition,
    Plot.dot(vague, {
      ...at,
      r: 'radius',
      fill: 'url(#place-blur)',
      fillOpacity: shareOf(most),
      clip: true,
    }),
    Plot.dot(
      discs.filter(({ isVague }) => !isVague),
      { ...at, r: 'radius', fill: INK, fillOpacity: 0.35, stroke: INK, strokeWidth: 0.5, clip: true },
    ),
    Plot.text(labelled(discs, frame), {
      x: ({ x, radius }: Disc) => x + radius + 4,
      y: 'y',
      text: ({ place }: Disc) => `${place.name}, ${place.killed.toLocaleString('en')}`,
      textAnchor: 'start',
      fill: INK,
      stroke: 'white',
      strokeWidth: 3,
    }),
    Plot.frame({ stroke: MUTED, strokeOpacity: 0.4 }),
  ]
}

const at = { x: 'x', y: 'y' } as const
const shareOf =
  (most: number) =>
  ({ place }: Disc): number =>
    0.25 + 0.75 * Math.sqrt(place.killed / most)

/** Large ones first, so that small ones lie on top. The places stand with the most killed first. */
function discsOf(places: readonly Place[], frame: Frame): Disc[] {
  const most = places[0]!.killed
  return places
    .map((place) => {
      const { x, y, kilometre } = pixelsOf(place, frame)
      const vague = PLACE_BLUR_KM[place.precision]
      const radius = vague === undefined ? 2 + LARGEST * Math.sqrt(place.killed / most) : Math.max(vague * kilometre, 8)
      return { place, x, y, radius, isVague: vague !== undefined }
    })
    .sort((a, b) => b.radius - a.radius)
}

/** The known places with the most killed whose names do not run into each other or over the edge. */
function labelled(discs: readonly Disc[], { width }: Frame): Disc[] {
  const chosen: Disc[] = []
  for (const disc of [...discs].sort((a, b) => b.place.killed - a.place.killed)) {
    if (chosen.length === LABELS) break
    if (disc.isVague || disc.place.name === '' || disc.x + disc.radius + 7 * (disc.place.name.length + 7) > width)
      continue
    if (chosen.every((one) => Math.abs(one.y - disc.y) > 16 || Math.abs(one.x - disc.x) > 2 * FAR_APART))
      chosen.push(disc)
  }
  return chosen
}

/** The fill of a blurred disc: dark in the middle, nothing at its edge. */
function blurDefinition(
  _index: unknown,
  _scales: unknown,
  _values: unknown,
  _dimensions: unknown,
  context: { readonly document: Document } | undefined,
): SVGElement {
  const make = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly Element[] = [],
  ): Element => {
    const element = context!.document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }
  const stop = (offset: string, opacity: string) => make('stop', { offset, 'stop-color': INK, 'stop-opacity': opacity })
  const stops = [stop('0', '0.6'), stop('0.5', '0.3'), stop('1', '0')]
  return make('defs', {}, [make('radialGradient', { id: 'place-blur' }, stops)]) as SVGElement
}
