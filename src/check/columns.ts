import { changeCueOf } from './change-cue.ts'
import { type Entry, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** The counts of one line of a table or a list of bullets, in order. */
type Row = readonly Entry[]

const cache = new WeakMap<Sheet, ReadonlyMap<number, Row>>()

/** The counts of every line, shares and changes left out. */
function rowsOf(sheet: Sheet): ReadonlyMap<number, Row> {
  const known = cache.get(sheet)
  if (known) return known
  const rows = new Map<number, Entry[]>()
  for (const entry of sheet.entries) {
    const kind = kindOf(entry)
    if ((kind !== 'count' && kind !== 'money' && kind !== 'physical') || changeCueOf(sheet, entry)) continue
    const row = rows.get(entry.block) ?? []
    row.push(entry)
    rows.set(entry.block, row)
  }
  cache.set(sheet, rows)
  return rows
}

/** No table is longer than what a page holds. */
const LONGEST = 60

/**
 * The cells above a number of a closing row: lines right above it with as many counts as its own. The number of "Total: 960
 * (889)" at the second place closes the second number of every row.
 */
export function columnAbove(sheet: Sheet, entry: Entry): readonly Entry[] {
  const rows = rowsOf(sheet)
  const own = rows.get(entry.block) ?? []
  const place = own.indexOf(entry)
  if (place < 0 || own.length > 8) return []
  const cells: Entry[] = []
  for (let block = entry.block - 1; block > entry.block - LONGEST; block--) {
    const row = rows.get(block)
    if (row?.length !== own.length || kindOf(row[place]!) !== kindOf(entry)) break
    cells.unshift(row[place]!)
  }
  return cells.length >= 2 ? cells : []
}
