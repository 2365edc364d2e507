import { MEASURE_NOUNS } from '#lexicon/index.ts'
import type { LedgerLine } from '#model/index.ts'
import { groups, holderOf } from './holder-of.ts'
import { type Page, type Spot, sentenceOf, within } from './page.ts'

const EVENTS: ReadonlySet<string> = new Set('attacks incidents clashes operations violations protests'.split(' '))

/** Who does a kind of event by itself: "militant attacks" are attacks, "security operations" are operations. */
const NEUTRAL = new Set(
  'militant terrorist insurgent security violent total separate such reported more deadly major intelligence-based'.split(
    ' ',
  ),
)

/** "143 militant attacks", "over 600 attacks by the TTP": events of one kind, and whose they were where it is told. */
export function eventsCounted(
  page: Page,
  spot: Spot,
): Pick<LedgerLine, 'measure' | 'population' | 'counted' | 'actor' | 'circumstance'> | null {
  const { tokens } = page
  let head = -1
  for (let i = spot.to; i < Math.min(spot.right, spot.to + 5); i++) {
    if (tokens[i]!.kind !== 'word') break
    const measure = MEASURE_NOUNS.get(tokens[i]!.lower)?.measure
    if (measure && EVENTS.has(measure)) head = i
    else if (head >= 0) break
  }
  if (head < 0) return null
  const words = tokens.slice(spot.to, head + 1).map(({ lower }) => lower)
  const kinds = words.slice(0, -1).filter((word) => !NEUTRAL.has(word))
  const measure = MEASURE_NOUNS.get(tokens[head]!.lower)!.measure
  const actor = doerOf(page, spot, head)
  if (actor === 'doubt') return null
  return {
    measure,
    population: [[...kinds, words.at(-1)!].join(' ')],
    counted: words.join(' '),
    actor,
    circumstance: null,
  }
}

/** "attacks by the TTP"; "its attacks …, with over 600 attacks": whose they were. Doubt where a group is named otherwise. */
function doerOf(page: Page, spot: Spot, head: number): LedgerLine['actor'] | 'doubt' {
  const { tokens } = page
  const { from, to } = sentenceOf(page, spot)
  if (tokens[head + 1]?.lower === 'by') {
    const doer = within(page.actors, head + 1, head + 12).find((actor) => actor.from <= head + 4 && actor.id !== null)
    if (doer) return { id: doer.id!, name: doer.name }
  }
  const isOwned = tokens.slice(from, spot.from).some(({ lower }, i, all) => {
    const owner = all[i - 1]?.lower
    return MEASURE_NOUNS.get(lower)?.measure === 'attacks' && (owner === 'its' || owner === 'their' || owner === "'s")
  })
  if (isOwned) {
    const holder = holderOf(page, spot)
    return holder ? { id: holder.id, name: holder.name } : 'doubt'
  }
  return groups(page, from, to).length > 0 ? 'doubt' : null
}
