import { CATEGORIES, type EditableField, type Incident } from '#model/index.ts'
import { day } from '../../format/date.ts'
import { number, spread } from '../../format/number.ts'
import { PLACE_PRECISION, placeWords } from '../words.ts'

/** A row of the form: what it is called, the fields it edits together, and the evidence that stands for it. */
export interface FieldRow {
  readonly name: string
  readonly key:
    | 'date'
    | 'place'
    | 'point'
    | 'type'
    | 'killed'
    | 'injured'
    | 'abducted'
    | 'arrested'
    | 'actors'
    | 'weapons'
  readonly fields: readonly EditableField[]
  /** The fields of the evidence that its words are kept under. */
  readonly evidence: readonly string[]
}

/** The rows in the order in which a person reads a report. */
export const ROWS: readonly FieldRow[] = [
  { name: 'Date', key: 'date', fields: ['date'], evidence: ['date'] },
  {
    name: 'Place',
    key: 'place',
    fields: ['place', 'admin2', 'admin1', 'country'],
    evidence: ['place', 'admin1', 'admin2', 'country'],
  },
  { name: 'Point', key: 'point', fields: ['latitude', 'longitude', 'placePrecision'], evidence: ['place'] },
  { name: 'Type', key: 'type', fields: ['type'], evidence: ['type', 'eventType'] },
  { name: 'Killed', key: 'killed', fields: ['killed'], evidence: ['killed', 'casualties'] },
  { name: 'Injured', key: 'injured', fields: ['injured'], evidence: ['injured', 'casualties'] },
  { name: 'Abducted', key: 'abducted', fields: ['abducted'], evidence: ['abducted'] },
  { name: 'Arrested', key: 'arrested', fields: ['arrested'], evidence: ['arrested'] },
  {
    name: 'Actors',
    key: 'actors',
    fields: ['actors'],
    evidence: ['actors', 'actor', 'perpetrator', 'claimant', 'accused', 'target'],
  },
  { name: 'Weapons', key: 'weapons', fields: ['weapons'], evidence: ['weapons', 'weapon'] },
]

/** What a row shows: `shownIn(incident, 'killed')` is `5 (4–6): 3 civilian, 2 unknown`. */
export function shownIn(incident: Incident, key: FieldRow['key']): string {
  switch (key) {
    case 'date':
      return `${day(incident.date?.edtf ?? null)}${incident.date && incident.date.precision !== 'day' ? `, to the ${incident.date.precision}` : ''}`
    case 'place':
      return [placeWords(incident), incident.country?.name].filter(Boolean).join(', ')
    case 'point':
      return incident.latitude === null || incident.longitude === null
        ? 'none'
        : `${incident.latitude.toFixed(2)}, ${incident.longitude.toFixed(2)}${incident.placePrecision ? `, ${PLACE_PRECISION[incident.placePrecision]}` : ''}`
    case 'type':
      return incident.type
    case 'killed':
    case 'injured': {
      const toll = incident[key]
      const split = CATEGORIES.filter((one) => toll[one] > 0).map((one) => `${number(toll[one])} ${one}`)
      return counts(toll) + (split.length > 0 ? `: ${split.join(', ')}` : '')
    }
    case 'abducted':
    case 'arrested':
      return counts(incident[key])
    case 'actors':
      return incident.actors.map(({ name, role }) => `${name} (${role})`).join(', ') || 'nobody named'
    case 'weapons':
      return incident.weapons.join(', ') || 'none told'
  }
}

const counts = (range: { low: number; best: number; high: number }): string =>
  `${number(range.best)}${spread(range) ? ` (${spread(range)})` : ''}`

const PRECISIONS: readonly (readonly [RegExp, 'day' | 'month' | 'year' | 'period'])[] = [
  [/^[\dX]{4}-[\dX]{2}-[\dX]{2}$/, 'day'],
  [/^[\dX]{4}-[\dX]{2}$/, 'month'],
  [/^[\dX]{4}$/, 'year'],
]

/** A date as a person types it; its precision is that of what was typed. */
export function dateOf(edtf: string): Incident['date'] {
  const value = edtf.trim()
  if (value === '') return null
  const precision = PRECISIONS.find(([shape]) => shape.test(value))?.[1] ?? 'period'
  return { edtf: value, precision, text: '' }
}
