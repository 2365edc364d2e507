import { type Stated, statedBy } from '../grade.ts'
import type { Option, Proposal } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import { type Grid, nameOf, signOf } from './grid.ts'

/** What a cell should hold, worked out from other cells. */
export interface Worked {
  readonly value: number
  readonly operands: readonly Entry[]
  readonly words: string
  /** For a change: a sign may be printed the other way. */
  readonly isSigned?: boolean
  /** Where the operands are rounded themselves. */
  readonly low?: number
  readonly high?: number
}

/** One way to read a column or a row: what it makes of each of its places. */
export type Reading = (at: number) => Worked | null

/** The number that a cell states: its sign counts where its column prints signs at all. */
export function statedIn(grid: Grid, row: number, column: number): number | null {
  const entry = grid.entries[row]![column]
  if (!entry) return null
  return (signOf(grid.cells[row]![column]!.text) ?? 1) * entry.figure.value.best
}

/** True where a column prints signs: then what has no minus has grown. */
export const isSigned = (grid: Grid, column: number): boolean =>
  grid.cells.some((cells) => signOf(cells[column]!.text) !== null)

/**
 * The reading that most places of a column bear out, at least half of them: a table does not say how it was worked out, so
 * its own numbers must. Among equals the first. Null where none does.
 */
export function borneOut(
  places: readonly number[],
  readings: readonly Reading[],
  holds: (at: number, worked: Worked) => boolean,
): Reading | null {
  let best: { reading: Reading; held: number } | null = null
  for (const reading of readings) {
    const worked = places.flatMap((at) => {
      const found = reading(at)
      return found ? [{ at, found }] : []
    })
    const held = worked.filter(({ at, found }) => holds(at, found)).length
    if (held > 0 && held >= worked.length / 2 && held > (best?.held ?? 0)) best = { reading, held }
  }
  return best?.reading ?? null
}

/** A claim that a cell makes, with what it should hold. */
export function claimIn(
  grid: Grid,
  row: number,
  column: number,
  {
    kind,
    rule,
    worked,
    isSoft = false,
    scale,
  }: Pick<Proposal, 'kind' | 'rule'> & { worked: readonly Worked[]; isSoft?: boolean; scale?: Stated['scale'] },
): Proposal[] {
  const entry = grid.entries[row]![column]
  if (!entry || worked.length === 0) return []
  const isPercent = kindOf(entry) === 'percent'
  const stated = statedBy(entry, isPercent ? 'percent' : scale)
  const value = statedIn(grid, row, column)!
  return [
    {
      kind,
      rule,
      claim: entry.figure,
      entry,
      stated: { ...stated, value, low: value, high: value },
      options: worked.map((one) => optionOf(nameOf(grid, row, column), one, isSoft)),
      bar: 4,
      missing: 'the rows above it may not be all that it counts; no part is named as left out',
    },
  ]
}

const optionOf = (name: string, { value, operands, words, low, high, isSigned }: Worked, isSoft: boolean): Option => ({
  operands,
  value,
  fit: 9,
  reasons: ['its row and its column name it'],
  working: () => (name ? `${name}: ${words}` : words),
  isSoft,
  ...(isSigned && { alternatives: [{ kind: 'other-way', value: -value, words: () => otherWay(value) }] }),
  ...(low === undefined || high === undefined ? {} : { low, high, isInterval: true }),
})

const otherWay = (value: number): string => (value < 0 ? 'it is a fall, not a rise' : 'it is a rise, not a fall')
