import { levelsNear } from './levels.ts'
import { firstAt } from './order.ts'
import { type Entry, kindOf, single } from './quantity.ts'
import { runsNear } from './runs.ts'
import { sameMeasure } from './scope.ts'
import { timeOf } from './series.ts'
import { type Sheet, timeLabel } from './sheet.ts'
import { stemOf } from './stems.ts'
import { type Grid, gridsOf, plainRows } from './tables/grid.ts'

/** One that a rank is taken among: its number, the names it has, its time in months where it has one. */
export interface Ranked {
  readonly entry: Entry
  readonly value: number
  readonly names: ReadonlySet<string>
  readonly time: number | null
}

/** Numbers of one kind that a text sets side by side. */
export interface Row {
  readonly members: readonly Ranked[]
  readonly measure: string | null
  /** True where its own total closes it, or it is the column of a table: then it lists all. */
  readonly isWhole: boolean
  readonly isTable: boolean
  readonly sentence: number
}

/** How many figures away a table may stand: its rows are far from the sentence that speaks of them. */
const TABLE_WINDOW = 400

const tables = new WeakMap<Sheet, readonly Row[]>()

/** Every row that a rank in one place of a text may be taken among: lists, levels in order of time, columns of tables. */
export function rowsNear(sheet: Sheet, index: number): Row[] {
  const lists = runsNear(sheet, index)
    .filter((run) => run.every((entry) => kindOf(entry) !== 'percent'))
    .map((run) => listRow(sheet, run))
  const columns = tables.get(sheet) ?? gridsOf(sheet).flatMap((grid) => columnRows(sheet, grid))
  tables.set(sheet, columns)
  const near = columns.filter(({ members }) => Math.abs(members[0]!.entry.index - index) <= TABLE_WINDOW)
  return [...lists, ...timeRows(sheet, index), ...near]
}

function listRow(sheet: Sheet, run: readonly Entry[]): Row {
  const total = run.find((entry) => isTotalOf(run, entry))
  const members = run.filter((entry) => entry !== total)
  return {
    members: members.map((entry) => rankedOf(sheet, entry)),
    measure: measureOf(members),
    isWhole: total !== undefined,
    isTable: false,
    sentence: members[0]!.sentence,
  }
}

/** "north 120, east 95, south 131 attacks": said once for all. */
const measureOf = (members: readonly Entry[]): string | null =>
  members.find(({ figure }) => figure.measure !== null)?.figure.measure ?? null

const rankedOf = (sheet: Sheet, entry: Entry): Ranked => ({
  entry,
  value: entry.figure.value.best,
  names: namesOf(entry),
  time: isSince(sheet, entry) ? null : timeOf(entry),
})

/** Its own words; of several times in them only its own. */
function namesOf({ labels, when }: Entry): Set<string> {
  const own = new Set([when?.year == null ? '' : `@${when.year}`, when?.month == null ? '' : `@m${when.month}`])
  const names = [...labels].filter(([, weight]) => weight === 1).map(([label]) => label)
  return new Set(when ? names.filter((name) => !name.startsWith('@') || own.has(name)) : names)
}

/** "44, the lowest since 2026": the time is that of another level. */
export const isSince = ({ tokens }: Sheet, { to, right }: Entry): boolean =>
  tokens.slice(to, right).some(({ lower }) => lower === 'since')

/** The member that is the sum of all others closes the list, and takes no rank in it. */
const isTotalOf = (run: readonly Entry[], entry: Entry): boolean => {
  const others = run.filter((other) => other !== entry).reduce((sum, other) => sum + other.figure.value.best, 0)
  return run.length > 2 && (Math.abs(others - entry.figure.value.best) < 1e-6 || entry.labels.has('total'))
}

/** The levels of one kind that have times of their own: the first told of a time is its level. */
function timeRows(sheet: Sheet, index: number): Row[] {
  const groups: Entry[][] = []
  for (const level of levelsNear(sheet, index)) {
    if (timeOf(level) === null || isSince(sheet, level) || level.isCell || kindOf(level) === 'percent') continue
    const group = groups.find(
      ([first]) =>
        (first!.when!.month === null) === (level.when!.month === null) &&
        (sameMeasure(single(first!), single(level)) ?? -1) >= 0.2,
    )
    if (group) group.push(level)
    else groups.push([level])
  }
  return groups.flatMap((group) => {
    const times = new Map<number, Entry>()
    for (const entry of group) if (!times.has(timeOf(entry)!)) times.set(timeOf(entry)!, entry)
    const members = [...times.values()].map((entry) => rankedOf(sheet, entry))
    return members.length < 2
      ? []
      : [
          {
            members,
            measure: measureOf(members.map(({ entry }) => entry)),
            isWhole: false,
            isTable: false,
            sentence: members[0]!.entry.sentence,
          },
        ]
  })
}

/** The columns of counts of a table, each row by its own name. */
function columnRows(sheet: Sheet, grid: Grid): Row[] {
  const rows = plainRows(grid)
  const named = new Map(rows.map((row) => [row, namesOfRow(sheet, grid, row)] as const))
  return grid.kinds.flatMap((kind, column): Row[] => {
    if (kind !== 'count' && kind !== 'total') return []
    const members = rows.flatMap((row): Ranked[] => {
      const entry = grid.entries[row]![column]
      return entry ? [{ entry, value: entry.figure.value.best, ...named.get(row)! }] : []
    })
    if (members.length < 2) return []
    return [
      {
        members,
        measure: measureOf(members.map(({ entry }) => entry)),
        isWhole: true,
        isTable: true,
        sentence: members.at(-1)!.entry.sentence,
      },
    ]
  })
}

/** The stems of what names a row, and its time where that is a year or a month. */
function namesOfRow(sheet: Sheet, grid: Grid, row: number): { names: Set<string>; time: number | null } {
  const cell = grid.cells[row]!.find(({ text }) => text === grid.labels[row])
  const { tokens } = sheet
  const first = cell ? firstAt(tokens.length, (at) => tokens[at]!.start >= cell.start) : 0
  const names = new Set<string>()
  let year: number | null = null
  let month: number | null = null
  for (let i = first; cell && i < tokens.length && tokens[i]!.end <= cell.end; i++) {
    const token = tokens[i]!
    const label = stemOf(token) ?? timeLabel(token)
    if (label) names.add(label)
    const time = timeLabel(token)
    if (time?.startsWith('@m')) month = Number(time.slice(2))
    else if (time) year = Number(time.slice(1))
  }
  return { names, time: year === null && month === null ? null : (year ?? 0) * 12 + (month ?? 0) }
}
