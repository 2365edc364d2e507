import { type ActorMention, isArmedGroup, isForce } from '#extract/index.ts'
import { type Page, type Spot, sentenceOf, within } from './page.ts'

export interface Holder {
  readonly id: string
  readonly name: string
  /** True when a pronoun or "the group" was followed back to it. */
  readonly isCarried: boolean
}

const BACK_WORDS = new Set(['it', 'its', 'they', 'their'])
const GROUP_WORDS = new Set([
  'group',
  'organisation',
  'organization',
  'network',
  'outfit',
  'movement',
  'militia',
  'faction',
  'party',
])
/** How many sentences a pronoun may look back over. */
const LOOK_BACK = 4

/**
 * The armed body that has the members a number counts: the only one named before the number in its sentence, or the one
 * that "it" or "the group" goes back to. Null where two could be meant.
 */
export function holderOf(page: Page, spot: Spot): Holder | null {
  const sentence = sentenceOf(page, spot)
  // "while the other group has 4,000": names before the number before this one belong to that one.
  const earlier = page.spots[spot.index - 1]
  const mine = earlier && earlier.sentence === spot.sentence ? groups(page, earlier.to, spot.from) : []
  const from = mine.length > 0 ? earlier!.to : sentence.from
  const after = groups(page, spot.to, Math.min(spot.right, spot.to + 4))
  if (after.length === 1 && isPlainNoun(page, spot.to, after[0]!)) return toHolder(after[0]!, false)
  const before = groups(page, from, spot.from)
  const named = distinct(before)
  if (named.length === 1) return toHolder(named[0]!, false)
  if (named.length > 1) {
    const last = before.at(-1)!
    // "the TTP's 6,000 fighters": right beside the number.
    return spot.from - last.to <= 2 ? toHolder(last, false) : null
  }
  return pointsBack(page, from, spot.from) ? lookBack(page, spot) : null
}

/** "6,000 TTP fighters": the name stands inside the noun phrase. */
const isPlainNoun = ({ tokens }: Page, at: number, mention: ActorMention): boolean =>
  mention.from === at || tokens[mention.from - 1]?.lower === 'of'

/** Groups and forces by name; common nouns ("security forces") hold nothing here. */
export const groups = (page: Page, from: number, to: number): ActorMention[] =>
  within(page.actors, from, to).filter(
    (actor) => actor.id !== null && !actor.isGeneric && (isArmedGroup(actor.kind) || isForce(actor.kind)),
  )

const distinct = (actors: readonly ActorMention[]): ActorMention[] => [
  ...new Map(actors.map((actor) => [actor.id, actor])).values(),
]

const toHolder = ({ id, name }: ActorMention, isCarried: boolean): Holder => ({ id: id!, name, isCarried })

function pointsBack({ tokens }: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!
    if (BACK_WORDS.has(lower)) return true
    if (GROUP_WORDS.has(lower) && ['the', 'that', 'this'].includes(tokens[i - 1]?.lower ?? '')) return true
  }
  return false
}

function lookBack(page: Page, spot: Spot): Holder | null {
  for (let i = spot.sentence - 1; i >= Math.max(0, spot.sentence - LOOK_BACK); i--) {
    const { from, to } = page.context.view.sentences[i]!
    const named = distinct(groups(page, from, to).filter(({ kind }) => isArmedGroup(kind)))
    if (named.length === 1) return toHolder(named[0]!, true)
    if (named.length > 1) return null
  }
  return null
}
