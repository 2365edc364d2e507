import type { IncidentFilter } from '#model/index.ts'

/** A word or number that a report may print, bound to what it was computed from. */
export interface Fact {
  /** As the report prints it. */
  readonly words: string
  /** How it was computed, with its operands: "(3,417 − 2,555) / 2,555 = 33.74 %". Null for names. */
  readonly working: string | null
  /** The incidents behind it: one filter for a count, several for what was computed from several. */
  readonly sets: readonly NamedSet[]
}

export interface NamedSet {
  readonly name: string
  readonly filter: IncidentFilter
}

/** The facts of one thing (the whole, a province, a month), by name; null where it cannot be told. */
export type Facts = ReadonlyMap<string, Fact | null>

/** Everything that a template can print: the report's own facts, and those of each member of a list. */
export interface FactBook {
  readonly own: Facts
  readonly lists: ReadonlyMap<string, readonly Facts[]>
}

export const named = (words: string): Fact => ({ words, working: null, sets: [] })
