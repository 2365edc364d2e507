import { foldName, soundKey } from '../gazetteer/fold-name.ts'

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
  /** All forms by their folded words, and the longer ones by how their words sound, connectors left out. */
  readonly forms: NameTree
  readonly soundForms: NameTree
  /** The most words that a form starting with this folded word, printed so, has; 0 when none starts so. */
  wordsFrom(firstWord: string, isCapital?: boolean): number
  /** For forms whose first word sounds so: the most words, by how the second one sounds; null where none does. */
  soundWordsFrom(firstSound: string): ReadonlyMap<string, number> | null
}

/** Connectors that spellings add or drop: Lashkar-e-Jhangvi, Lashkar i Jhangvi, Lashkar Jhangvi. */
const CONNECTORS = new Set(['e', 'i', 'ul', 'al', 'ud', 'u', 'us', 'wa', 'wal', 'the', 'of'])

/** How one folded word of a group's name sounds; nothing for a connector. */
export const actorSound = (word: string): string => (CONNECTORS.has(word) ? '' : soundKey(word))

/** A registry of rows; a later row with the id of an earlier one replaces it. `createActorRegistry(rows).byId('ttp')?.name`. */
export function createActorRegistry(rows: readonly ActorRow[]): ActorRegistry {
  const ids = new Map(rows.map((row) => [row.id, row]))
  const names = new Map<string, ActorName[]>()
  const sounds = new Map<string, ActorName[]>()
  const firsts = new Map<string, number>()
  const plainFirsts = new Map<string, number>()
  const soundFirsts = new Map<string, Map<string, number>>()
  for (const row of ids.values()) {
    for (const form of [row.name, ...row.aliases]) {
      const key = foldName(form)
      const name = { row, printing: printingOf(form) }
      add(names, key, name)
      const words = key.split(' ')
      raise(firsts, words[0]!, words.length)
      if (name.printing === 'any') raise(plainFirsts, words[0]!, words.length)
      if (words.length > 1 && key.length > 8) {
        const sound = words.map(actorSound).filter(Boolean)
        add(sounds, sound.join(' '), name)
        const [first = '', second = ''] = sound
        const seconds = soundFirsts.get(first) ?? new Map<string, number>()
        soundFirsts.set(first, seconds)
        raise(seconds, second, words.length + 1)
      }
    }
  }
  return {
    rows: [...ids.values()],
    byId: (id) => ids.get(id),
    find: (key) => names.get(key) ?? [],
    findBySound: (sound) => sounds.get(sound) ?? [],
    forms: treeOf(names),
    soundForms: treeOf(sounds),
    wordsFrom: (firstWord, isCapital = true) => (isCapital ? firsts : plainFirsts).get(firstWord) ?? 0,
    soundWordsFrom: (firstSound) => (firstSound && soundFirsts.get(firstSound)) || null,
  }
}

interface Growing extends NameTree {
  names: readonly ActorName[]
  readonly next: Map<string, Growing>
}

/** The names of a map by the words of its keys. */
function treeOf(lists: ReadonlyMap<string, readonly ActorName[]>): NameTree {
  const root: Growing = { names: [], next: new Map() }
  for (const [key, names] of lists) {
    let node = root
    for (const word of key.split(' ')) {
      const next: Growing = node.next.get(word) ?? { names: [], next: new Map() }
      node.next.set(word, next)
      node = next
    }
    node.names = names
  }
  return root
}

function raise(most: Map<string, number>, key: string, count: number): void {
  most.set(key, Math.max(most.get(key) ?? 0, count))
}

function printingOf(form: string): Printing {
  const letters = form.replace(/[^\p{L}]/gu, '')
  if (letters === letters.toLowerCase()) return 'any'
  return letters.length < 9 && letters.slice(1) !== letters.slice(1).toLowerCase() && !form.includes(' ')
    ? 'capitals'
    : 'capital'
}

function add(map: Map<string, ActorName[]>, key: string, name: ActorName): void {
  const list = map.get(key)
  const same = list?.findIndex(({ row }) => row.id === name.row.id) ?? -1
  if (!list) map.set(key, [name])
  else if (same < 0) list.push(name)
  // "Police" heads its row, and "police" among its other names is read in any case: the freer printing wins.
  else if (name.printing === 'any') list[same] = name
}
