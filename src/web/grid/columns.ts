import type { GridCell, IncidentRow, IncidentSort } from '#model/index.ts'

/** A column of the grid as the browser shows it; its name is that of the file's column. */
export interface GridColumn {
  readonly name: string
  readonly title: string
  readonly width: number
  readonly isUsual: boolean
  readonly isEditable: boolean
  readonly isNumber: boolean
  readonly up?: IncidentSort
  readonly down?: IncidentSort
  read(row: IncidentRow): GridCell
}

const text = (
  name: string,
  title: string,
  width: number,
  read: GridColumn['read'],
  more: Partial<GridColumn> = {},
): GridColumn => ({
  name,
  title,
  width,
  isUsual: true,
  isEditable: true,
  isNumber: false,
  read,
  ...more,
})
const PARTS = ['best', 'low', 'high', 'security', 'civilian', 'militant', 'unknown'] as const
const counts = (field: 'killed' | 'injured'): GridColumn[] =>
  PARTS.map((part) =>
    text(
      `${field}_${part}`,
      part === 'best' ? field : `${field}, ${part}`,
      part === 'best' ? 76 : 108,
      (row) => row[field][part],
      {
        isNumber: true,
        isUsual: part === 'best',
        ...(part === 'best' && { up: field, down: `-${field}` as const }),
      },
    ),
  )

/** Every column that the grid can show, in its order. */
export const GRID_COLUMNS: readonly GridColumn[] = [
  text('date', 'date', 116, (row) => row.date, { up: 'date', down: '-date' }),
  text('place', 'place', 160, (row) => row.place, { up: 'place' }),
  text('admin2', 'district', 140, (row) => row.admin2),
  text('admin1', 'province', 150, (row) => row.admin1),
  text('country', 'country', 110, (row) => row.country, { isUsual: false }),
  text('latitude', 'latitude', 84, (row) => row.latitude, { isUsual: false, isNumber: true }),
  text('longitude', 'longitude', 84, (row) => row.longitude, { isUsual: false, isNumber: true }),
  text('place_precision', 'place precision', 110, (row) => row.placePrecision, { isUsual: false, isNumber: true }),
  text('type', 'type', 200, (row) => row.type, { up: 'type' }),
  ...counts('killed'),
  ...counts('injured'),
  text('actors', 'actors', 240, (row) => row.actors.join('; '), { isEditable: false }),
  text('reports', 'reports', 76, (row) => row.reports, { isEditable: false, isNumber: true, isUsual: false }),
  text('origin', 'from', 100, (row) => row.origin, { isEditable: false }),
  text('id', 'id', 140, (row) => row.id, { isEditable: false, isUsual: false }),
]

/** More rows than this are a job for a file. */
export const MOST_PASTED = 2000

/** Cells as spreadsheets put them on the clipboard. `tableOf('a\tb\nc')` is `[['a', 'b'], ['c']]`. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)!.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[at++]
      else isQuoted = false
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === '\t') end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  end()
  // A copied range ends with a line break.
  if (rows.length > 1 && rows.at(-1)!.join('') === '') rows.pop()
  return rows
}

/** Cells for the clipboard of a spreadsheet. */
export const tsvOf = (rows: readonly (readonly GridCell[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[\t\n"]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : (cell ?? '')))
        .join('\t'),
    )
    .join('\n')
