import type { ActorKind } from '#lexicon/index.ts'
import type { Category, Span } from '#model/index.ts'

/** An organised group or force that a text names. */
export interface ActorMention extends Span {
  readonly text: string
  /** The id of its row in the registry, or null for a group that the registry does not know. */
  readonly id: string | null
  /** The neutral canonical name; for an unknown group, the words of the text. */
  readonly name: string
  readonly kind: ActorKind
  /** What its members are as victims; null where the group may be of either kind. */
  readonly category: Category | null
  /** ISO code of its home country, or null for a common noun ("police"). */
  readonly country: string | null
  /** Tokens `from` (included) to `to` (excluded). */
  readonly from: number
  readonly to: number
  /** True for common nouns: "police", "security forces". */
  readonly isGeneric: boolean
  readonly rule: string
}

const CATEGORIES: Readonly<Record<ActorKind, Category | null>> = {
  'rebel-group': 'militant',
  'political-militia': 'militant',
  'identity-militia': 'militant',
  'criminal-group': 'militant',
  military: 'security',
  paramilitary: 'security',
  police: 'security',
  intelligence: 'security',
  'state-forces': 'security',
  'village-forces': 'security',
  'external-forces': 'security',
  party: 'civilian',
  government: 'civilian',
  community: 'civilian',
}

/** What a member of such a group is as a victim. `categoryOfKind('police')` is `'security'`. */
export const categoryOfKind = (kind: ActorKind): Category | null => CATEGORIES[kind]

/** True for armed groups that are no force of a state. */
export const isArmedGroup = (kind: ActorKind): boolean => CATEGORIES[kind] === 'militant'
/** True for forces of a state, its villages and its allies. */
export const isForce = (kind: ActorKind): boolean => CATEGORIES[kind] === 'security'
