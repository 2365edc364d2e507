import type { CountingRuleset } from '#model/index.ts'

/** What a vague word is read as under each ruleset: `[low, best, high]`. */
interface VagueRow {
  readonly words: readonly string[]
  readonly low: number
  readonly high: number
  readonly best: Readonly<Record<CountingRuleset, number>>
}

// ACLED: 3 for a few, 10 for many and "tens", 12 for "dozens", 100 for "hundreds"; it states nothing for "scores",
// which Daybook reads as one score. UCDP: the least that the word allows. GTD: unknown where no number is given, so
// nothing is counted. CRSS counts what a source gives in figures, and so the least as well.
const ROWS: readonly VagueRow[] = [
  // Several people were hurt. Militants were killed.
  {
    words: ['', 'several', 'some', 'few', 'various', 'multiple', 'number', 'unspecified', 'unknown', 'group'],
    low: 2,
    high: 9,
    best: { acled: 3, ucdp: 2, gtd: 0, crss: 2 },
  },
  // Many people, a large number of people
  {
    words: ['many', 'numerous', 'countless', 'large', 'tens'],
    low: 10,
    high: 99,
    best: { acled: 10, ucdp: 10, gtd: 0, crss: 10 },
  },
  { words: ['dozens'], low: 12, high: 99, best: { acled: 12, ucdp: 24, gtd: 0, crss: 24 } },
  { words: ['scores'], low: 20, high: 99, best: { acled: 20, ucdp: 40, gtd: 0, crss: 40 } },
  { words: ['hundreds'], low: 100, high: 999, best: { acled: 100, ucdp: 200, gtd: 0, crss: 200 } },
  { words: ['thousands'], low: 1000, high: 9999, best: { acled: 1000, ucdp: 2000, gtd: 0, crss: 2000 } },
]

const byWord = new Map(ROWS.flatMap((row) => row.words.map((word) => [word, row] as const)))

/** The number that a vague word stands for: `vagueCount('dozens', 'acled').best` is 12. */
export function vagueCount(word: string, ruleset: CountingRuleset): { low: number; best: number; high: number } {
  const row = byWord.get(word) ?? byWord.get('')!
  const best = row.best[ruleset]
  return { low: Math.min(best, row.low), best, high: Math.max(best, row.high) }
}

/**
 * What each ruleset reads the words of a vague count as: `vagueReadings('dozens of people')` is
 * `{ acled: 12, ucdp: 24, gtd: 0, crss: 24 }`; a bare plural ("policemen") is read like "several".
 */
export function vagueReadings(words: string): Readonly<Record<CountingRuleset, number>> {
  const known = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => word !== '' && byWord.has(word))
  return (byWord.get(known ?? '') ?? byWord.get('')!).best
}
