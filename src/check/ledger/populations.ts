import { POPULATIONS } from '#lexicon/index.ts'

const BY_KEY = new Map(POPULATIONS.map((row) => [row.key, row]))

/** The widest group below "people" that an atom lies in: "militant" is in "outlaw", "police" in "security". */
function top(atom: string): string {
  const row = BY_KEY.get(atom)
  return !row?.within || row.within === 'people' ? atom : top(row.within)
}

/** The family of a population: figures of one family stand in one entry. `familyOf(['army', 'paramilitary'])` is `security`. */
export const familyOf = (population: readonly string[]): string => [...new Set(population.map(top))].sort().join('+')

/** True when everyone of `inner` is counted in `outer`. */
export const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((atom) => {
    for (let at: string | null = atom; at !== null; at = BY_KEY.get(at)?.within ?? null)
      if (outer.includes(at)) return true
    return false
  })

/** A population in words: "soldiers and paramilitary forces", "members and dependents". */
export const populationName = (population: readonly string[]): string =>
  population.map((atom) => BY_KEY.get(atom)?.name ?? atom).join(' and ')
