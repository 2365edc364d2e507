import type { Fact, NamedSet } from './facts/fact.ts'
import type { Note } from './report.ts'

/** Numbers the notes of a report as its facts are printed, the same fact under the same number. */
export interface Binder {
  /** The number of a fact's note; null for a name, which is no number. */
  note(fact: Fact | null, where: 'prose' | 'table'): number | null
  notes(): Note[]
  sets(): NamedSet[]
}

export function bind(): Binder {
  const notes = new Map<string, Note>()
  const sets = new Map<string, { readonly number: number; readonly set: NamedSet }>()
  const setNumber = (set: NamedSet): number => {
    const key = JSON.stringify(set.filter)
    const known = sets.get(key)
    if (known) return known.number
    sets.set(key, { number: sets.size + 1, set })
    return sets.size
  }
  return {
    note(fact, where) {
      if (!fact?.working) return null
      // A group may stand in two lists under one name: what it took part in and what it claimed.
      const key = JSON.stringify([fact.words, fact.working, fact.sets.map(({ filter }) => filter)])
      const known = notes.get(key)
      if (known) {
        if (where === 'prose' && !known.isInProse) notes.set(key, { ...known, isInProse: true })
        return known.number
      }
      const note = {
        number: notes.size + 1,
        words: fact.words,
        working: fact.working,
        sets: fact.sets.map(setNumber),
        isInProse: where === 'prose',
      }
      notes.set(key, note)
      return note.number
    },
    notes: () => [...notes.values()],
    sets: () => [...sets.values()].map(({ set }) => set),
  }
}

/**
 * Notes of the prose first, each in the order of its first appearance, so that paper, which leaves out those of tables,
 * numbers without gaps. Returns the new number of each.
 */
export function proseFirst(notes: readonly Note[]): { notes: Note[]; numberOf: (number: number) => number } {
  const ordered = [...notes].sort((a, b) => Number(b.isInProse) - Number(a.isInProse) || a.number - b.number)
  const renumbered = new Map(ordered.map((note, i) => [note.number, i + 1]))
  return {
    notes: ordered.map((note, i) => ({ ...note, number: i + 1 })),
    numberOf: (number) => renumbered.get(number)!,
  }
}
