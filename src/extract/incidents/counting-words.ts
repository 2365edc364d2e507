import { HEDGE_ROWS, type HedgeKind } from '#lexicon/index.ts'
import type { CountKind } from '#model/index.ts'

// The words that open a noun phrase about people, by what they do.

const HEDGE_TO_COUNT: Readonly<Record<HedgeKind, CountKind>> = {
  'at-least': 'at-least',
  over: 'at-least',
  'just-over': 'at-least',
  nearly: 'about',
  about: 'about',
  'at-most': 'at-most',
  under: 'at-most',
  exact: 'exact',
}

export interface Hedge {
  readonly words: readonly string[]
  readonly kind: CountKind
}

/** The hedges by their first word, longest first. */
export const HEDGES = new Map<string, Hedge[]>()
/** Words before a count of people that a figure has no use for: "some 40 men", "a total of 12 people". */
const OF_PEOPLE = [
  { words: 'some', kind: 'about', side: 'before' },
  { words: 'a total of', kind: 'exact', side: 'before' },
  { words: 'a combined total of', kind: 'exact', side: 'before' },
  { words: 'altogether', kind: 'exact', side: 'before' },
] as const
for (const { words, kind, side } of [...HEDGE_ROWS, ...OF_PEOPLE]) {
  if (side !== 'before') continue
  const parts = words.split(' ')
  const rows = HEDGES.get(parts[0]!) ?? []
  rows.push({ words: parts, kind: HEDGE_TO_COUNT[kind] })
  rows.sort((a, b) => b.words.length - a.words.length)
  HEDGES.set(parts[0]!, rows)
}

/** Words for an unnamed number, and whether "of" may follow. */
export const VAGUE = new Set([
  'several',
  'some',
  'few',
  'many',
  'various',
  'numerous',
  'multiple',
  'countless',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'tens',
])

export const opensHedge = (lower: string): boolean => HEDGES.has(lower)
/** True for a word that alone can count: a vague number, "a" in "a group of". */
export const isCounting = (lower: string): boolean =>
  VAGUE.has(lower) || lower === 'a' || lower === 'an' || lower === 'as'

/** Words that bring known people in, and those of an owner. */
const DEFINITE = new Set(['the', 'these', 'those'])
export const OWNED = new Set(['his', 'her', 'their', 'its', 'whose'])
const POINTING = new Set([...DEFINITE, ...OWNED, 'all', 'both', 'another'])

/** True for a word before a noun that tells whom it means: "his", "another". */
export const isPointing = (lower: string): boolean => POINTING.has(lower)

export const PRONOUNS: ReadonlyMap<string, 'one' | 'many'> = new Map([
  ['he', 'one'],
  ['she', 'one'],
  ['him', 'one'],
  ['them', 'many'],
  ['they', 'many'],
  ['himself', 'one'],
  ['herself', 'one'],
])
/** True for a pronoun that stands for people. */
export const isPronoun = (lower: string): boolean => PRONOUNS.has(lower)
