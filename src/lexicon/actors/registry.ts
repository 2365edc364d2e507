import { firstOf, formsByOpener, formsBySound, onDemand, openHeard, openWritten } from './openings.ts'

export const ACTOR_KINDS = [
  'rebel-group',
  'political-militia',
  'identity-militia',
  'criminal-group',
  'military',
  'paramilitary',
  'police',
  'intelligence',
  'state-forces',
  'village-forces',
  'external-forces',
  'party',
  'government',
  'community',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Kinds of actors that act for a state. */
export const STATE_KINDS: ReadonlySet<ActorKind> = new Set([
  'military',
  'paramilitary',
  'police',
  'intelligence',
  'state-forces',
  'village-forces',
  'external-forces',
  'government',
])

/** One organised group or force: its neutral name and every other way it is written. */
export interface ActorRow {
  readonly id: string
  /** The neutral canonical name. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: ActorKind
  /** ISO codes of the countries it belongs to or acts in, the first one its home; none for a common noun ("police"). */
  readonly countries: readonly string[]
  /** The id of the group that it is part of or split from. */
  readonly parent?: string
  /** Years between which the name was in use. */
  readonly from?: number
  readonly to?: number
}

/** How a written form must be printed to be read: any case, a capital first, or all capitals. */
export type Printing = 'any' | 'capital' | 'capitals'

export interface ActorName {
  readonly row: ActorRow
  readonly printing: Printing
}

/** Names by their words: those that end with the words read so far, and where each next word leads. */
export interface NameTree {
  readonly names: readonly ActorName[]
  readonly next: ReadonlyMap<string, NameTree>
}

/** Rows found by any of their written forms. Keys are folded names: see `foldName`. */
export interface ActorRegistry {
  readonly rows: readonly ActorRow[]
  byId(id: string): ActorRow | undefined
  /** Rows with this written form. `find('ttp')[0]?.row.id`. */
  find(key: string): readonly ActorName[]
  /** Rows whose longer forms sound so: the `actorSound` of their words, with spaces between. */
  findBySound(sound: string): readonly ActorName[]
  /** Where the forms that start with this folded word go on; null where none starts so. */
  namesFrom(firstWord: string): NameTree | null
  /** Where the longer forms whose first word sounds so go on, connectors left out. */
  soundNamesFrom(firstSound: string): NameTree | null
  /** The most words that a form starting with this folded word, printed so, has; 0 when none starts so. */
  wordsFrom(firstWord: string, isCapital?: boolean): number
  /** For forms whose first word sounds so: the most words, by how the second one sounds; null where none does. */
  soundWordsFrom(firstSound: string): ReadonlyMap<string, number> | null
}

/**
 * A registry of rows; a later row with the id of an earlier one replaces it. `createActorRegistry(rows).byId('ttp')?.name`.
 * Forms are only sorted by their first words; the rest is worked out of those that a text has, so that a command that
 * reads one report starts at once.
 */
export function createActorRegistry(rows: readonly ActorRow[]): ActorRegistry {
  const ids = new Map(rows.map((row) => [row.id, row]))
  const forms = formsByOpener(ids.values())
  const written = onDemand(() => forms, openWritten)
  const heard = onDemand(() => formsBySound(forms), openHeard)
  return {
    rows: [...ids.values()],
    byId: (id) => ids.get(id),
    find: (key) => written(firstOf(key))?.names.get(key) ?? [],
    findBySound: (sound) => heard(firstOf(sound))?.names.get(sound) ?? [],
    namesFrom: (firstWord) => written(firstWord)?.tree ?? null,
    soundNamesFrom: (firstSound) => heard(firstSound)?.tree ?? null,
    wordsFrom(firstWord, isCapital = true) {
      const opened = written(firstWord)
      return opened ? (isCapital ? opened.most : opened.mostPlain) : 0
    },
    soundWordsFrom: (firstSound) => (firstSound && heard(firstSound)?.seconds) || null,
  }
}
