import { CATEGORIES, type Cell, type Dimension, type TableLine } from '#model/index.ts'
import { NOT_KNOWN } from '../names.ts'
import { DIMENSION_RULES, NO_CLAIM, NOBODY } from './dimensions.ts'

/** Keys of what is not known or not there: they stand last, however large. */
const LAST: readonly string[] = [NOT_KNOWN, NO_CLAIM, NOBODY, 'other']

/** Periods in order and with none left out, categories in their order, all others by size. */
export function orderLines(dimension: Dimension, sums: ReadonlyMap<string, Cell>): TableLine[] {
  const keys = DIMENSION_RULES[dimension].isTime ? unbroken(dimension, [...sums.keys()]) : [...sums.keys()]
  const lines = keys.map((key): TableLine => ({ key, name: nameOf(dimension, key), sum: sums.get(key) ?? null }))
  const size = ({ sum }: TableLine) => sum?.[1] ?? 0
  const place = ({ key }: TableLine) =>
    dimension === 'category' ? [...CATEGORIES, NOBODY].indexOf(key as (typeof CATEGORIES)[number]) : 0
  return lines.sort(
    (a, b) =>
      Number(LAST.includes(a.key)) - Number(LAST.includes(b.key)) ||
      place(a) - place(b) ||
      (DIMENSION_RULES[dimension].isTime ? 0 : size(b) - size(a)) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
}

function unbroken(dimension: Dimension, keys: readonly string[]): string[] {
  const { rawOf, keyOf } = DIMENSION_RULES[dimension]
  const periods = keys.filter((key) => key !== NOT_KNOWN).map((key) => rawOf(key) as number)
  if (periods.length === 0) return [...keys]
  const first = Math.min(...periods)
  const run = Array.from({ length: Math.max(...periods) - first + 1 }, (_, at) => keyOf(first + at))
  return keys.includes(NOT_KNOWN) ? [...run, NOT_KNOWN] : run
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function nameOf(dimension: Dimension, key: string): string {
  if (key === NOT_KNOWN && DIMENSION_RULES[dimension].isTime) return `No known ${dimension}`
  if (dimension === 'month') return `${MONTHS[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}`
  if (dimension === 'quarter') return `${key.slice(5)} ${key.slice(0, 4)}`
  if (dimension === 'category' && key === NOBODY) return 'no victims'
  return key
}
