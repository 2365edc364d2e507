import type { Category } from '#model/index.ts'
import type { CountPhrase } from './count-phrase.ts'

/** How a group of people is brought into the text; later rules ask whether it is new or known already. */
export type GroupKind =
  | 'counted' // three policemen, a woman
  | 'bare' // militants; policeman (in a headline)
  | 'definite' // the policemen, both officials
  | 'owned' // his two sons
  | 'other' // four others, another
  | 'number' // four, as in "killing four"
  | 'subset' // one of them, two of his colleagues
  | 'pronoun' // he, them
  | 'name' // Karim Khan
  | 'dead' // the victims, the deceased: those whose fate is told already

/** People as one noun phrase names them. Token ranges are half-open. */
export interface Group {
  readonly from: number
  readonly to: number
  /** Tokens of the count and the head noun, without what describes it further: the words to show. */
  readonly coreTo: number
  readonly kind: GroupKind
  /** Null where the text gives neither number nor name: "the policemen". */
  readonly count: CountPhrase | null
  readonly category: Category
  /** The head noun in the singular, or '' for numbers, names and pronouns. */
  readonly head: string
  readonly isPlural: boolean
  /** True when the group says nothing of what its people are, so that the scene must: "others", "one of them". */
  readonly inherits: boolean
  /** True for a noun like "volunteer" or "member" with no organisation beside it: its category is a default. */
  readonly isPlain: boolean
  /** True for a counted noun that no list knows: a person only where a casualty verb stands right beside it. */
  readonly isGuess: boolean
  /** "including a child": members that are told apart. */
  readonly parts: readonly Group[]
  /** Names in apposition, as token ranges. */
  readonly names: readonly (readonly [number, number])[]
  /** The whole of which this is a part: "35 tribesmen" in "seven of the 35 tribesmen". */
  readonly whole: Group | null
}

/** People of whom a text says no more than this: no noun, no name. Every group has every field, so all are of one shape. */
export const plainGroup = (
  { from, to, coreTo = to }: { readonly from: number; readonly to: number; readonly coreTo?: number },
  kind: GroupKind,
  count: CountPhrase | null,
  isPlural: boolean,
): Group => ({
  from,
  to,
  coreTo,
  kind,
  count,
  category: 'unknown',
  head: '',
  isPlural,
  inherits: true,
  isPlain: false,
  isGuess: false,
  parts: [],
  names: [],
  whole: null,
})

/** The number of people that a group counts, or null when it counts none: a name is one, two names are two. */
export function countOf(group: Group): number | null {
  if (group.count) return group.count.kind === 'vague' || group.count.kind === 'plural' ? null : group.count.best
  return group.names.length > 0 ? group.names.length : null
}

/** True for people that a text brings in anew: counted or named, not "they", "the victims" or "one of them". */
export const isNewVictims = (group: Group): boolean =>
  group.kind !== 'pronoun' &&
  group.kind !== 'dead' &&
  group.kind !== 'subset' &&
  group.kind !== 'definite' &&
  countOf(group) !== null

/** People, or the token after a phrase that names none but holds words that look like it; null where neither stands. */
export type GroupOrSkip = Group | number | null
