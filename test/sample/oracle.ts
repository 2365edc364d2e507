import type { Table } from '#model/index.ts'

/** What UCDP GED 1989–2021 says of Pakistan, counted outside Daybook. */
export const ORACLE = {
  incidents: 6416,
  killed: 43_225,
  years: { 2009: 7460, 2010: 7226, 2014: 3620, 2019: 293, 2020: 409, 2021: 448 },
  provinces: { FATA: 3378, 'Khyber Pakhtunkhwa': 1363, Balochistan: 692 },
} as const

/** The sums of a table's lines by their keys, of those that the oracle names. */
export const sumsOf = (table: Pick<Table, 'rows'>, names: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.keys(names).map((key) => [key, table.rows.find((row) => row.key === key)?.sum?.[1] ?? -1]))
