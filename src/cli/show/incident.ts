import type { Incident, IncidentActor, IncidentMention, IncidentRow, Range } from '#model/index.ts'

/** `placeWords(incident)` is "Bara Qadeem, Peshawar, Khyber Pakhtunkhwa, Pakistan"; equal names are said once. */
export function placeWords({
  place,
  admin2,
  admin1,
  country,
}: Pick<IncidentMention, 'place' | 'admin2' | 'admin1' | 'country'>): string {
  const names = [place, admin2, admin1, country?.name ?? null].filter((name) => name !== null)
  return [...new Set(names)].join(', ') || 'place unknown'
}

type Tolls = Pick<Incident, 'killed' | 'injured' | 'abducted' | 'arrested'>

/** `tollWords(incident)` is "3 killed, 12 (10–14) injured". */
export function tollWords(tolls: Tolls): string {
  const fields = ['killed', 'injured', 'abducted', 'arrested'] as const
  const told = fields.filter((field) => tolls[field].high > 0).map((field) => `${rangeWords(tolls[field])} ${field}`)
  return told.join(', ') || 'no toll'
}

/** `rangeWords({ low: 10, best: 12, high: 14 })` is "12 (10–14)". */
export const rangeWords = ({ low, best, high }: Range): string =>
  low === high ? String(best) : `${best} (${low}–${high})`

/** `actorWords(incident)` is "perpetrator: Tehrik-i-Taliban Pakistan; force: Frontier Corps". */
export function actorWords({ actors }: { readonly actors: readonly IncidentActor[] }): string {
  return actors.map((actor) => `${actor.role}: ${actor.name}`).join('; ')
}

const COLUMNS = [
  { name: 'date', of: (row: IncidentRow) => row.date ?? '?', width: 10 },
  { name: 'killed', of: (row: IncidentRow) => rangeWords(row.killed), width: 11 },
  { name: 'injured', of: (row: IncidentRow) => rangeWords(row.injured), width: 11 },
  { name: 'type', of: (row: IncidentRow) => row.type, width: 24 },
  { name: 'place', of: (row: IncidentRow) => placeWords({ ...row, country: null }), width: 34 },
  { name: 'reports', of: (row: IncidentRow) => (row.reports > 0 ? String(row.reports) : row.origin), width: 8 },
  { name: 'id', of: (row: IncidentRow) => row.id, width: 0 },
] as const

/** A row of the incidents table for the terminal, or its head where no row is given. */
export function incidentLine(row?: IncidentRow): string {
  return COLUMNS.map(({ name, of, width }) => {
    const words = row ? of(row) : name
    return width > 0 && words.length > width ? `${words.slice(0, width - 1)}…` : words.padEnd(width)
  }).join('  ')
}
