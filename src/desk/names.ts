import { readCsv } from '#exchange/index.ts'
import { compareNames } from './compare-names.ts'
import { InputError } from './input-error.ts'

/** Two names, and how likely they are one. */
export type ComparedPair = { readonly name1: string; readonly name2: string } & ReturnType<typeof compareNames>

/** Compares the pairs of a CSV with the columns name1 and name2: `comparePairs('name1,name2\nA,A\n', 'p.csv')[0]?.isSame`. */
export function comparePairs(csv: string, file: string): ComparedPair[] {
  const [head, ...rows] = readCsv(new TextEncoder().encode(csv), file).records
  const [one, other] = ['name1', 'name2'].map((name) => head?.cells.indexOf(name) ?? -1) as [number, number]
  if (one < 0 || other < 0) throw new InputError(`${file} has no columns name1 and name2; name them in its first row`)
  return rows.map(({ cells }) => {
    const [name1, name2] = [cells[one] ?? '', cells[other] ?? '']
    return { name1, name2, ...compareNames(name1, name2) }
  })
}
