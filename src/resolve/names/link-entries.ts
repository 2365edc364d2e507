import type { ListEntry } from '#model/index.ts'
import { PARTICLES } from './name-words.ts'
import { type ReadName, readName } from './read-name.ts'
import { compareRead, type NameMatch } from './same-name.ts'
import { soundOf, wordLikeness } from './word-likeness.ts'

export type { ListEntry }

/** Somebody or something with a name. */
export interface Named {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  /** Every way it is written; the first is its name. */
  readonly names: readonly string[]
  /** English names of the countries that it acts in; none where that is not known. */
  readonly countries?: readonly string[]
}

export interface ListLink {
  readonly named: Named
  readonly entry: ListEntry
  readonly score: number
  readonly reasons: readonly string[]
}

/**
 * The score from which an entry is suggested: higher than for two names of one record, because a list has thousands of
 * entries to be wrong with. 0.75: no false link among the actors of the sample book; see eval.
 */
const SUGGESTED = 0.75

/** An index of a list by the sounds of its words, so that a name is compared with few of its entries. */
export interface ListIndex {
  find(name: string, kind?: ListEntry['kind']): Found[]
}

/** An entry that a name may mean, and the written form that it was found by. */
export interface Found {
  readonly entry: ListEntry
  readonly match: NameMatch
  readonly written: string
}

interface Written {
  readonly entry: ListEntry
  readonly text: string
  readonly read: ReadName
  readonly isWeak: boolean
}

/** Makes the index of a list. `indexList(entries).find('Noor Wali Masoud')[0]?.entry.id`. */
export function indexList(entries: readonly ListEntry[]): ListIndex {
  const byKey = new Map<string, Written[]>()
  const heard = new Map<string, string>()
  const hear = (word: string): string => {
    const sound = heard.get(word) ?? soundOf(word)
    heard.set(word, sound)
    return sound
  }
  for (const entry of entries) {
    const strong = [entry.name, ...entry.aliases].map((text) => ({ text, isWeak: false }))
    for (const { text, isWeak } of [...strong, ...entry.weak.map((weak) => ({ text: weak, isWeak: true }))]) {
      const written = { entry, text, isWeak, read: readName(text) }
      for (const key of keysOf(written.read)) {
        const there = byKey.get(key)
        if (there) there.push(written)
        else byKey.set(key, [written])
      }
    }
  }
  return {
    find(name, kind) {
      const read = readName(name)
      const best = new Map<string, Found>()
      for (const { entry, text, read: other, isWeak } of sharing(keysOf(read), byKey)) {
        if (kind && entry.kind !== kind) continue
        const match = strict({ read, other, isWeak, kind: entry.kind }, compareRead(read, other, hear))
        if (match.score >= SUGGESTED && match.score > (best.get(entry.id)?.match.score ?? 0))
          best.set(entry.id, { entry, match, written: text })
      }
      return [...best.values()].sort((a, b) => b.match.score - a.match.score || (a.entry.id < b.entry.id ? -1 : 1))
    },
  }
}

/** Names that share the keys of two words; of a single word, its one key. */
function sharing(keys: ReadonlySet<string>, byKey: ReadonlyMap<string, readonly Written[]>): Written[] {
  const counts = new Map<Written, number>()
  for (const key of keys) for (const one of byKey.get(key) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1)
  const least = Math.min(2, keys.size)
  return [...counts].filter(([, count]) => count >= least).map(([one]) => one)
}

/** The consonants that a word begins with: what most spellings of it share. */
function keysOf({ words }: ReadName): Set<string> {
  return new Set(words.filter((word) => !PARTICLES.has(word)).map(keyOf))
}

const keyOf = (word: string): string => {
  const skeleton = word
    .replace(/[aeiouyhw]/g, '')
    .replace(/[qcgx]/g, 'k')
    .replace(/[zj]/g, 's')
    .replace(/(.)\1+/g, '$1')
  return skeleton.slice(0, 3) || word.slice(0, 2)
}

interface Compared {
  readonly read: ReadName
  readonly other: ReadName
  readonly isWeak: boolean
  readonly kind: ListEntry['kind']
}

/** Words that an organisation's name may have or lack. */
const GENERIC = new Set([
  'group',
  'movement',
  'organization',
  'network',
  'brigade',
  'brigades',
  'front',
  'party',
  'islamic',
])

/** "Islamic State in Iraq and the Levant" is that of Iraq. */
const JOINTS = new Set(['in', 'and', 'for', 'of', 'on'])

/** A list has thousands of names to be wrong with: what suffices for two names of one record does not for an entry. */
function strict({ read, other, isWeak, kind }: Compared, match: NameMatch): NameMatch {
  const capped = (most: number, reason: string): NameMatch =>
    match.score <= most ? match : { score: most, reasons: [...match.reasons, reason] }
  const telling = ({ words }: ReadName): string[] =>
    words.filter((word) => !PARTICLES.has(word) && !JOINTS.has(word) && word.length > 1)
  const [mine, its] = [telling(read), telling(other)]
  const isExact = read.words.join(' ') === other.words.join(' ')
  if (Math.min(mine.length, its.length) < 2) {
    // "ISI", "MIT": letters of many names. A word of its own is a name.
    if (!isExact || (mine[0]?.length ?? 0) < 4) return capped(0.5, 'a single word is too little')
  } else if (kind === 'organisation' && mine.length !== its.length) {
    const [short, long] = mine.length < its.length ? [mine, its] : [its, mine]
    const extra = long.filter((word) => !short.some((one) => one === word || wordLikeness(one, word) > 0.7))
    if (extra.some((word) => !GENERIC.has(word))) return capped(0.7, `another name: ${extra.join(' ')}`)
  }
  return isWeak && !isExact
    ? { score: match.score * 0.8, reasons: [...match.reasons, 'an alias of low quality'] }
    : match
}

/** Suggests entries for those of a book. `linkEntries(actors, entries)[0]?.entry.id`. */
export function linkEntries(named: readonly Named[], entries: readonly ListEntry[]): ListLink[] {
  const index = indexList(entries)
  return named
    .flatMap((one) => {
      const found = one.names.flatMap((name) =>
        index.find(name, one.kind).map(({ entry, match, written }) => {
          const elsewhere = isElsewhere(one, entry)
          return {
            named: one,
            entry,
            score: Number((match.score * (elsewhere ? 0.6 : 1)).toFixed(3)),
            reasons: [`“${name}” and “${written}”`, ...match.reasons, ...(elsewhere ? [elsewhere] : [])],
          }
        }),
      )
      const best = new Map<string, ListLink>()
      for (const link of found) if (link.score > (best.get(link.entry.id)?.score ?? 0)) best.set(link.entry.id, link)
      return [...best.values()]
    })
    .filter(({ score }) => score >= SUGGESTED)
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
}

/** Groups of one name in two countries are two groups. */
function isElsewhere({ countries = [], kind }: Named, entry: ListEntry): string | null {
  if (kind !== 'organisation' || countries.length === 0 || entry.countries.length === 0) return null
  return entry.countries.some((one) => countries.includes(one))
    ? null
    : `the list has it in ${entry.countries.join(', ')}`
}
