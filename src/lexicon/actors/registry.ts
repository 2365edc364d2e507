export type ActorKind =
  | 'rebel-group'
  | 'political-militia'
  | 'identity-militia'
  | 'criminal-group'
  | 'military'
  | 'paramilitary'
  | 'police'
  | 'intelligence'
  | 'state-forces'
  | 'village-forces'
  | 'external-forces'
  | 'party'
  | 'government'
  | 'community'

/** One organised group or force: its neutral name and every other way it is written. */
export interface ActorRow {
  readonly id: string
  /** The neutral canonical name. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  /** ISO codes of the countries it belongs to or acts in, the first one its home. */
  readonly countries: readonly string[]
  /** The id of the group that it is part of or split from. */
  readonly parent?: string
  /** Years between which the name was in use. */
  readonly from?: number
  readonly to?: number
}

/** Rows found by any of their written forms. Keys are folded names: see `foldName`. */
export interface ActorRegistry {
  readonly rows: readonly ActorRow[]
  byId(id: string): ActorRow | undefined
  find(key: string): readonly ActorRow[]
  wordsFrom(firstWord: string): number
}

/** A registry of rows. `createActorRegistry(rows).byId('ttp')?.name`. */
export function createActorRegistry(rows: readonly ActorRow[]): ActorRegistry {
  const ids = new Map(rows.map((row) => [row.id, row]))
  return { rows, byId: (id) => ids.get(id), find: () => [], wordsFrom: () => 0 }
}
