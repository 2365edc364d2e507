import { readCsv } from '#exchange/index.ts'
import { InputError } from './input-error.ts'

/** The pairs of a CSV with the columns name1 and name2. `readPairs('name1,name2\nA,B\n', 'p.csv')[0]?.name2` is `'B'`. */
export function readPairs(csv: string, file: string): { name1: string; name2: string }[] {
  const [head, ...rows] = readCsv(new TextEncoder().encode(csv), file).records
  const [one, other] = ['name1', 'name2'].map((name) => head?.cells.indexOf(name) ?? -1) as [number, number]
  if (one < 0 || other < 0) throw new InputError(`${file} has no columns name1 and name2; name them in its first row`)
  return rows.map(({ cells }) => ({ name1: cells[one] ?? '', name2: cells[other] ?? '' }))
}
