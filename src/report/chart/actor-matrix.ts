import * as Plot from '@observablehq/plot'
import { NOT_KNOWN } from '#analyse/index.ts'
import type { Asked } from '../facts/asked.ts'
import { type Compared, setOf } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { csvOf, drawn } from './drawing.ts'

const MOST_ACTORS = 8
const MOST_PROVINCES = 6

/** Incidents by actor and province: which groups and forces took part where, in whatever role. */
export async function actorMatrix(compared: Compared, asked: Asked): Promise<Chart | null> {
  const { now, question } = compared
  const actors = [...now.actors]
    .sort((a, b) => b.incidents - a.incidents)
    .slice(0, MOST_ACTORS)
    .map(({ name }) => name)
  const provinces = now.provinces
    .filter(({ name }) => name !== NOT_KNOWN)
    .slice(0, MOST_PROVINCES)
    .map(({ name }) => name)
  if (actors.length < 2 || provinces.length < 2) return null
  const rows = (
    await Promise.all(
      actors.map(async (actor) => {
        const own = await asked.overview(setOf(compared, 'period', { actor: [actor] })!.filter)
        return provinces.map((province) => ({
          actor,
          province,
          incidents: own.provinces.find(({ name }) => name === province)?.incidents ?? 0,
        }))
      }),
    )
  ).flat()
  const highest = Math.max(...rows.map(({ incidents }) => incidents))
  if (highest === 0) return null
  const alt = `Incidents by actor and province in ${question.place}, ${question.period.name}, for ${actors.length} actors and ${provinces.length} provinces.`
  const svg = drawn(
    {
      height: 114 + 24 * actors.length,
      marginLeft: 230,
      marginTop: 84,
      marginRight: 50,
      x: {
        label: null,
        domain: provinces,
        axis: 'top',
        tickSize: 0,
        tickRotate: -35,
        tickFormat: (name: string) => (name.length > 20 ? `${name.slice(0, 19)}…` : name),
      },
      y: {
        label: null,
        domain: actors,
        tickSize: 0,
        tickFormat: (name: string) => (name.length > 38 ? `${name.slice(0, 37)}…` : name),
      },
      color: { type: 'sqrt', scheme: 'greys', domain: [0, highest] },
      marks: [
        Plot.cell(rows, { x: 'province', y: 'actor', fill: 'incidents', inset: 0.5 }),
        Plot.text(rows, {
          x: 'province',
          y: 'actor',
          text: (row) => (row.incidents === 0 ? '' : row.incidents.toLocaleString('en')),
          fill: (row) => (Math.sqrt(row.incidents / highest) > 0.55 ? 'white' : 'black'),
        }),
      ],
    },
    alt,
  )
  return {
    title: 'Incidents by actor and province',
    alt,
    svg,
    csv: csvOf([['actor', 'province', 'incidents'], ...rows.map((row) => [row.actor, row.province, row.incidents])]),
  }
}
