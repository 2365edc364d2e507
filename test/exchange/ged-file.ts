import { UCDP_COLUMNS } from '#exchange/index.ts'

type Cells = Partial<Record<(typeof UCDP_COLUMNS)[number], string | number>>

/** One invented event: an exchange of fire between a government and a group, two of each side dead. */
const EVENT: Cells = {
  id: 1,
  year: 2027,
  type_of_violence: 1,
  side_a: 'Government of Pakistan',
  side_b: 'Group B',
  where_prec: 1,
  where_coordinates: 'Sample town',
  adm_1: 'Balochistan province',
  adm_2: 'Quetta district',
  latitude: 30.2,
  longitude: 67,
  country: 'Pakistan',
  country_id: 770,
  date_prec: 1,
  date_start: '2027-03-04 00:00:00.000',
  date_end: '2027-03-04 00:00:00.000',
  deaths_a: 2,
  deaths_b: 2,
  deaths_civilians: 0,
  deaths_unknown: 0,
  best: 4,
  high: 5,
  low: 3,
  gwnoa: 770,
  gwnob: '',
}

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`

/** The bytes of a UCDP GED file whose rows differ from `EVENT` only in the cells given. */
export function gedFile(rows: readonly Cells[], columns: readonly string[] = UCDP_COLUMNS): Uint8Array {
  const lines = rows.map((cells, at) => {
    const event: Record<string, string | number> = { ...EVENT, id: at + 1, ...cells }
    return columns.map((column) => quoted(event[column] ?? '')).join(',')
  })
  return new TextEncoder().encode([columns.join(','), ...lines].join('\n'))
}
