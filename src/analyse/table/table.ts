import type { Cell, Dimension, Table, TableQuestion } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { DIMENSION_RULES } from './dimensions.ts'
import { orderLines } from './line-order.ts'
import { notesOf } from './notes.ts'
import { categoryGroups, categorySql, counted, type Group, groupSql } from './query.ts'
import { refuseTable } from './refuse-table.ts'

/**
 * Counts the incidents of a release by one or two dimensions.
 * `(await table(release, { rows: 'year', columns: null, measure: 'killed', ruleset: 'book', filter: {} })).total` is
 * `[41230, 43225, 52110]`.
 */
export async function table(release: Release, question: TableQuestion): Promise<Table> {
  refuseTable(question)
  const { rows, columns } = question
  const where = counted(question)
  const ask = (sql: string) => release.all<Group>(sql, where.parameters)
  const isSplit = isByVictim(question, rows) || isByVictim(question, columns)
  const { sql, groups } = isSplit
    ? await victimGroups(release, question, where)
    : await plainGroups(ask, question, where.sql)
  const margin = async (dimension: Dimension | null): Promise<Map<string, Cell>> => {
    if (!dimension) return new Map()
    const other = dimension === rows ? columns : rows
    if (!other || !DIMENSION_RULES[other].isList || (isSplit && dimension !== 'category'))
      return sumsBy(groups, (group) => (dimension === rows ? group.row : group.column))
    // An incident of two actors stands in two cells of its victims' line, and once in the line's sum.
    if (isSplit)
      return sumsBy(
        (await victimGroups(release, { ...question, rows: 'category', columns: null }, where)).groups,
        (group) => group.row,
      )
    const found = await ask(groupSql(question, [dimension], where.sql))
    return sumsBy(
      found.map((group) => ({ ...group, row: keyOf(dimension, group.k0!) })),
      (group) => group.row,
    )
  }
  const [rowSums, columnSums, [whole]] = await Promise.all([
    margin(rows),
    margin(columns),
    ask(groupSql(question, [], where.sql)),
  ])
  const rowLines = orderLines(rows, rowSums)
  const columnLines = columns ? orderLines(columns, columnSums) : [{ key: '', name: '', sum: cellOf(whole!) }]
  return {
    question,
    release: { version: release.manifest.version, createdAt: release.manifest.createdAt, sha256: release.sha256 },
    rows: rowLines,
    columns: columnLines,
    cells: gridOf(groups, rowLines, columnLines),
    total: cellOf(whole!),
    incidents: whole!.incidents,
    notes: notesOf(question),
    query: { sql: tidy(sql), parameters: where.parameters },
  }
}

type Keyed = Pick<Group, 'incidents' | 'low' | 'best' | 'high'> & { readonly row: string; readonly column: string }

const isByVictim = ({ measure }: TableQuestion, dimension: Dimension | null): boolean =>
  dimension === 'category' && measure !== 'incidents'
const keyOf = (dimension: Dimension, raw: string | number): string => DIMENSION_RULES[dimension].keyOf(raw)
const cellOf = ({ incidents, low, best, high }: Omit<Group, 'k0' | 'k1'>): Cell =>
  incidents === 0 && high === 0 ? null : [low, best, high]
const tidy = (sql: string): string => sql.replace(/\s+/g, ' ').trim()

async function plainGroups(ask: (sql: string) => Promise<Group[]>, question: TableQuestion, where: string) {
  const { rows, columns } = question
  const sql = groupSql(question, columns ? [rows, columns] : [rows], where)
  const groups = (await ask(sql)).map(
    (group): Keyed => ({
      ...group,
      row: keyOf(rows, group.k0!),
      column: columns ? keyOf(columns, group.k1!) : '',
    }),
  )
  return { sql, groups }
}

async function victimGroups(release: Release, question: TableQuestion, where: ReturnType<typeof counted>) {
  const { rows, columns } = question
  const other = rows === 'category' ? columns : rows
  const sql = categorySql(question, other, where.sql)
  const found = await release.all<Record<string, string | number>>(sql, where.parameters)
  const groups = found.flatMap((row) =>
    categoryGroups(row).map(({ category, ...group }): Keyed => {
      const key = other ? keyOf(other, row.k0!) : ''
      return rows === 'category' ? { ...group, row: category, column: key } : { ...group, row: key, column: category }
    }),
  )
  return { sql, groups }
}

function sumsBy<G extends Omit<Keyed, 'row' | 'column'>>(
  groups: readonly G[],
  key: (group: G) => string,
): Map<string, Cell> {
  const sums = new Map<string, Cell>()
  for (const group of groups) {
    const before = sums.get(key(group)) ?? [0, 0, 0]
    sums.set(key(group), [before[0] + group.low, before[1] + group.best, before[2] + group.high])
  }
  return sums
}

function gridOf(
  groups: readonly Keyed[],
  rows: readonly { key: string }[],
  columns: readonly { key: string }[],
): Cell[][] {
  const rowAt = new Map(rows.map(({ key }, at) => [key, at]))
  const columnAt = new Map(columns.map(({ key }, at) => [key, at]))
  const grid = rows.map(() => columns.map((): Cell => null))
  for (const group of groups) grid[rowAt.get(group.row)!]![columnAt.get(group.column)!] = cellOf(group)
  return grid
}
