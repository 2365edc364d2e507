import { BUILT_IN_ACTORS } from '#lexicon/index.ts'
import type { Facts } from '../facts.ts'
import type { Feature } from '../feature.ts'

/** "Police" and "army" are named by most reports of a day. */
const COMMON_NOUNS = new Set(BUILT_IN_ACTORS.filter(({ countries }) => countries.length === 0).map(({ id }) => id))

/** Groups named by both speak for one event. Different ones hardly speak against it: blame is disputed. */
export const sharedActors: Feature = {
  name: 'shared actors',
  weight: 1,
  compare(a, b) {
    if (a.actors.size === 0 || b.actors.size === 0) return { score: 0, because: () => 'one names no group' }
    if (![...a.actors].some((actor) => b.actors.has(actor)))
      return { score: -0.2, because: () => 'they name different groups' }
    const isNamed = [...a.actors].some((actor) => b.actors.has(actor) && !COMMON_NOUNS.has(actor))
    return { score: isNamed ? 1 : 0.2, because: () => `both name ${sharedNames(a, b).join(', ')}` }
  },
}

function sharedNames(a: Facts, b: Facts): string[] {
  const shared = a.mention.actors.filter(({ id, name }) => b.actors.has(id ?? name.toLowerCase()))
  return [...new Set(shared.map((actor) => actor.name))].sort()
}
