import type { EditableField, GridCell, Incident } from '#model/index.ts'

/** A column of the grid: what it shows of an incident, and what a cell of it says of a field. */
export interface GridColumn {
  readonly name: string
  /** The field that its cells belong to; null for a column that only tells. */
  readonly field: EditableField | null
  read(incident: Incident): GridCell
  /** The field with this cell in it. Throws a sentence for a cell that cannot be read. */
  write(field: unknown, cell: GridCell): unknown
}

const told = (name: string, read: GridColumn['read']): GridColumn => ({
  name,
  field: null,
  read,
  write: (field) => field,
})

const text = (name: string, field: 'admin1' | 'admin2' | 'place' | 'type'): GridColumn => ({
  name,
  field,
  read: (incident) => incident[field],
  write: (_, cell) => (cell === null ? null : String(cell)),
})

const number = (name: string, field: 'latitude' | 'longitude' | 'placePrecision'): GridColumn => ({
  name,
  field,
  read: (incident) => incident[field],
  write: (_, cell) => (cell === null ? null : numberIn(name, cell)),
})

function numberIn(name: string, cell: GridCell): number {
  const value = typeof cell === 'number' ? cell : Number(String(cell).replace(/,/g, '').replace('−', '-'))
  if (Number.isNaN(value)) throw new Error(`“${cell}” in ${name} is no number`)
  return value
}

function wholeIn(name: string, cell: GridCell): number {
  const value = cell === null ? 0 : numberIn(name, cell)
  if (!Number.isInteger(value) || value < 0) throw new Error(`“${cell}” in ${name} is no number of people`)
  return value
}

type CountField = 'killed' | 'injured' | 'abducted' | 'arrested'
const RANGE = ['best', 'low', 'high'] as const
const TOLL = [...RANGE, 'security', 'civilian', 'militant', 'unknown'] as const

const counts = (field: CountField, parts: readonly string[]): GridColumn[] =>
  parts.map((part) => ({
    name: `${field}_${part}`,
    field,
    read: (incident) => (incident[field] as Readonly<Record<string, number>>)[part] ?? 0,
    write: (value, cell) => ({ ...(value as object), [part]: wholeIn(`${field}_${part}`, cell) }),
  }))

const PRECISIONS: readonly (readonly [RegExp, string])[] = [
  [/^[\dX]{4}-[\dX]{2}-[\dX]{2}$/, 'day'],
  [/^[\dX]{4}-[\dX]{2}$/, 'month'],
  [/^[\dX]{4}$/, 'year'],
]

const date: GridColumn = {
  name: 'date',
  field: 'date',
  read: (incident) => incident.date?.edtf ?? null,
  write(field, cell) {
    if (cell === null) return null
    const edtf = String(cell).trim()
    const before = field as Incident['date']
    if (before?.edtf === edtf) return before
    return {
      edtf,
      precision: PRECISIONS.find(([shape]) => shape.test(edtf))?.[1] ?? 'period',
      text: before?.text ?? '',
    }
  },
}

const country = (part: 'name' | 'iso'): GridColumn => ({
  name: part === 'name' ? 'country' : 'country_iso',
  field: 'country',
  read: (incident) => incident.country?.[part] ?? null,
  write(field, cell) {
    const before = (field as Incident['country']) ?? { name: '', iso: '' }
    const next = { ...before, [part]: cell === null ? '' : String(cell) }
    return next.name === '' && next.iso === '' ? null : next
  },
})

const ROLES = 'perpetrator|target|claimant|accused|force'

/** `Name (role); Name (role)`. An actor that stays keeps its id and the source's words. */
const actors: GridColumn = {
  name: 'actors',
  field: 'actors',
  read: ({ actors: all }) => all.map(({ name, role }) => `${name} (${role})`).join('; ') || null,
  write(field, cell) {
    const before = field as Incident['actors']
    return String(cell ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => {
        const found = part.match(new RegExp(`^(.+?) \\((${ROLES})\\)$`))
        if (!found) throw new Error(`“${part}” in actors has no role: write Name (${ROLES.replaceAll('|', ', ')})`)
        const [, name, role] = found as unknown as [string, string, Incident['actors'][number]['role']]
        const same = before.find((actor) => actor.name === name)
        return { id: same?.id ?? null, name, text: same?.text ?? '', role }
      })
  },
}

const weapons: GridColumn = {
  name: 'weapons',
  field: 'weapons',
  read: (incident) => incident.weapons.join('; ') || null,
  write: (_, cell) =>
    String(cell ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
}

/** Every column, in the order of a file. `source_note` is filled in by hand for an incident that is added. */
export const COLUMNS: readonly GridColumn[] = [
  told('id', (incident) => incident.id),
  date,
  text('place', 'place'),
  text('admin2', 'admin2'),
  text('admin1', 'admin1'),
  country('name'),
  country('iso'),
  number('latitude', 'latitude'),
  number('longitude', 'longitude'),
  number('place_precision', 'placePrecision'),
  text('type', 'type'),
  ...counts('killed', TOLL),
  ...counts('injured', TOLL),
  ...counts('abducted', RANGE),
  ...counts('arrested', RANGE),
  actors,
  weapons,
  told('reports', (incident) => incident.reports.length),
  told('origin', ({ origin }) => (origin ? `${origin.dataset} ${origin.version}` : 'reports')),
  told('source_note', () => null),
]

export const columnNamed = (name: string): GridColumn | undefined => COLUMNS.find((column) => column.name === name)
