import type { Dimension } from '#model/index.ts'
import { HAS_MONTH } from '../month.ts'
import { NOT_KNOWN, REPORTS } from '../names.ts'
import { KIND } from '../sides.ts'

/** How incidents are told apart by a dimension: SQL for the raw value, and how that is written as a key. */
export interface DimensionRule {
  /** The raw value of an incident, or the list of them. Numbers where they are faster than text. */
  readonly sql: string
  /** An incident may have several values: the lines then add up to more than the total. */
  readonly isList: boolean
  /** Lines are an unbroken run of periods, in order. */
  readonly isTime: boolean
  readonly keyOf: (raw: string | number) => string
  /** The raw value that a key stands for; null when it stands for none. */
  readonly rawOf: (key: string) => string | number | null
}

/** The raw value of an incident without a known period. */
const NO_PERIOD = -1

const pad = (value: number): string => String(value).padStart(2, '0')
const year = (value: number): string => String(value).padStart(4, '0')

/** A period is known when the incident lies in it whole, or when its month is known: see `month.ts`. */
function time(
  same: string,
  number: string,
  keyOf: (raw: number) => string,
  rawOf: (key: string) => number | null,
): DimensionRule {
  return {
    sql: `CASE WHEN ${HAS_MONTH}${same && ` OR ${same}`} THEN ${number} ELSE ${NO_PERIOD} END`,
    isList: false,
    isTime: true,
    keyOf: (raw) => (raw === NO_PERIOD ? NOT_KNOWN : keyOf(raw as number)),
    rawOf: (key) => (key === NOT_KNOWN ? NO_PERIOD : rawOf(key)),
  }
}

const SAME_YEAR = 'year(first_day) = year(last_day)'
const SAME_QUARTER = `${SAME_YEAR} AND quarter(first_day) = quarter(last_day)`

function parts(key: string, form: RegExp): [number, number] | null {
  const found = form.exec(key)
  return found ? [Number(found[1]), Number(found[2] ?? 1)] : null
}

const text = (sql: string): DimensionRule => ({
  sql,
  isList: false,
  isTime: false,
  keyOf: String,
  rawOf: (key) => key,
})
const list = (sql: string): DimensionRule => ({ ...text(sql), isList: true })
const known = (column: string): string => `coalesce(incident.${column}, '${NOT_KNOWN}')`
const orNone = (column: string, none: string, names = `incident.${column}`): string =>
  `CASE WHEN len(incident.${column}) > 0 THEN ${names} ELSE ['${none}'] END`

/** What a weapon, claimant or victim that nobody names is called. */
export const NO_CLAIM = 'No claim'
export const NOBODY = 'none'

const CATEGORY_LIST = `list_filter([${['security', 'civilian', 'militant', 'unknown']
  .map((name) => `CASE WHEN killed_${name} + injured_${name} > 0 THEN '${name}' END`)
  .join(', ')}], lambda name: name IS NOT NULL)`

export const DIMENSION_RULES: Readonly<Record<Dimension, DimensionRule>> = {
  month: time(
    '',
    'year(first_day) * 12 + month(first_day) - 1',
    (raw) => `${year(Math.floor(raw / 12))}-${pad((raw % 12) + 1)}`,
    (key) => {
      const found = parts(key, /^(\d{4})-(\d{2})$/)
      return found && found[0] * 12 + found[1] - 1
    },
  ),
  quarter: time(
    SAME_QUARTER,
    'year(first_day) * 4 + quarter(first_day) - 1',
    (raw) => `${year(Math.floor(raw / 4))}-Q${(raw % 4) + 1}`,
    (key) => {
      const found = parts(key, /^(\d{4})-Q([1-4])$/)
      return found && found[0] * 4 + found[1] - 1
    },
  ),
  year: time(SAME_YEAR, 'year(first_day)', year, (key) => parts(key, /^(\d{4})$/)?.[0] ?? null),
  province: text(known('admin1')),
  district: text(known('admin2')),
  category: list(`CASE WHEN len(${CATEGORY_LIST}) > 0 THEN ${CATEGORY_LIST} ELSE ['${NOBODY}'] END`),
  eventType: text('incident.event_type'),
  type: text('incident.type'),
  actor: list(orNone('actor_names', NOT_KNOWN)),
  claimant: list(orNone('claimant_names', NO_CLAIM)),
  // A release names actors and claimants once each; weapons stand as they were told.
  weapon: list(orNone('weapons', NOT_KNOWN, 'list_distinct(incident.weapons)')),
  kind: text(KIND),
  origin: text(`coalesce(incident.origin_dataset, '${REPORTS}')`),
}

/** `dimension:key` as its two parts, or null when there is no such dimension or key. */
export function readCell(cell: string): { rule: DimensionRule; raw: string | number } | null {
  const at = cell.indexOf(':')
  const rule = DIMENSION_RULES[cell.slice(0, at) as Dimension] as DimensionRule | undefined
  const raw = rule?.rawOf(cell.slice(at + 1)) ?? null
  return rule && raw !== null ? { rule, raw } : null
}
