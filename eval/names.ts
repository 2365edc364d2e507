// Names of persons and organisations: the development half of nomenklatura's labelled pairs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '#exchange/index.ts'
import { SAME_NAME, sameName } from '#resolve/index.ts'
import type { Measure } from './measures.ts'

/** Precision, recall and F1 of "these two names are one", in percent. */
export async function measureNames(shared: string): Promise<Measure[]> {
  const [head, ...rows] = readCsv(readFileSync(join(shared, 'data/name-pairs/cases-dev.csv')), 'cases-dev.csv').records
  const column = (name: string): number => head?.cells.indexOf(name) ?? -1
  const [one, other, label] = [column('name1'), column('name2'), column('is_match')]
  let [right, found, all] = [0, 0, 0]
  for (const { cells } of rows) {
    const isSame = cells[label] === 'true'
    const isFound = sameName(cells[one] ?? '', cells[other] ?? '').score >= SAME_NAME
    if (isSame) all++
    if (isFound) found++
    if (isSame && isFound) right++
  }
  return [
    { name: 'pairs, precision', value: (100 * right) / found },
    { name: 'pairs, recall', value: (100 * right) / all },
    { name: 'pairs, F1', value: (200 * right) / (found + all) },
  ]
}
