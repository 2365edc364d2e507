import type { ListEntry } from '#model/index.ts'
import { PARTICLES } from './name-words.ts'
import { type ReadName, readName } from './read-name.ts'
import { compareRead, type NameMatch } from './same-name.ts'

export type { ListEntry }

/** Somebody or something with a name. */
export interface Named {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  /** Every way it is written; the first is its name. */
  readonly names: readonly string[]
}

export interface ListLink {
  readonly named: Named
  readonly entry: ListEntry
  readonly score: number
  readonly reasons: readonly string[]
}

/**
 * The score from which an entry is suggested: higher than for two names of one record, because a list has thousands of
 * entries to be wrong with. 0.8: no false link among the actors of the sample book; see eval.
 */
export const SUGGESTED = 0.8

/** An index of a list by the sounds of its words, so that a name is compared with few of its entries. */
export interface ListIndex {
  find(name: string, kind?: ListEntry['kind']): { entry: ListEntry; match: NameMatch; written: string }[]
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
  for (const entry of entries) {
    const texts = [entry.name, ...entry.aliases].map((text) => ({ text, isWeak: false }))
    for (const { text, isWeak } of [...texts, ...entry.weak.map((text) => ({ text, isWeak: true }))]) {
      const written = { entry, text, isWeak, read: readName(text) }
      for (const key of new Set(written.read.words.flatMap(keysOf))) {
        const there = byKey.get(key)
        if (there) there.push(written)
        else byKey.set(key, [written])
      }
    }
  }
  return {
    find(name, kind) {
      const read = readName(name)
      const candidates = new Set(read.words.flatMap(keysOf).flatMap((key) => byKey.get(key) ?? []))
      const best = new Map<string, { entry: ListEntry; match: NameMatch; written: string }>()
      for (const { entry, text, read: other, isWeak } of candidates) {
        if (kind && entry.kind !== kind) continue
        const match = strict(read, other, compareRead(read, other), isWeak)
        if (match.score >= SUGGESTED && match.score > (best.get(entry.id)?.match.score ?? 0))
          best.set(entry.id, { entry, match, written: text })
      }
      return [...best.values()].sort((a, b) => b.match.score - a.match.score || (a.entry.id < b.entry.id ? -1 : 1))
    },
  }
}

/** The first letters of a word's consonants: what most spellings of it share. */
function keysOf(word: string): string[] {
  if (PARTICLES.has(word) || word.length < 3) return []
  const skeleton = word
    .replace(/[aeiouyhw]/g, '')
    .replace(/q|c|g/g, 'k')
    .replace(/z|j/g, 's')
    .replace(/v/g, 'w')
    .replace(/(.)\1+/g, '$1')
  return [skeleton.slice(0, 3) || word.slice(0, 2)]
}

/** A single word in common, or a name that the list itself calls weak, is not enough to suggest anybody. */
function strict(a: ReadName, b: ReadName, match: NameMatch, isWeak: boolean): NameMatch {
  const telling = (words: readonly string[]): number =>
    words.filter((word) => !PARTICLES.has(word) && word.length > 1).length
  const least = Math.min(telling(a.words), telling(b.words))
  const isExact = a.words.join(' ') === b.words.join(' ')
  if (least < 2 && !isExact)
    return { score: Math.min(match.score, 0.5), reasons: [...match.reasons, 'a single word is too little'] }
  if (isWeak && !isExact) return { score: match.score * 0.8, reasons: [...match.reasons, 'an alias of low quality'] }
  return match
}

/** Suggests entries for those of a book. `linkEntries(actors, entries)[0]?.entry.id`. */
export function linkEntries(named: readonly Named[], entries: readonly ListEntry[]): ListLink[] {
  const index = indexList(entries)
  return named
    .flatMap((one) => {
      const found = one.names.flatMap((name) =>
        index.find(name, one.kind).map(({ entry, match, written }) => ({
          named: one,
          entry,
          score: Number(match.score.toFixed(3)),
          reasons: [`“${name}” and “${written}”`, ...match.reasons],
        })),
      )
      const best = new Map<string, ListLink>()
      for (const link of found) if (link.score > (best.get(link.entry.id)?.score ?? 0)) best.set(link.entry.id, link)
      return [...best.values()]
    })
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
}
