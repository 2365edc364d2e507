import type { IncidentActor, IncidentMention } from '#model/index.ts'
import type { Feature } from '../feature.ts'

/** Groups named by both speak for one event. Different ones do not speak against it: blame is disputed. */
export const sharedActors: Feature = {
  name: 'shared actors',
  weight: 0.1,
  compare(a, b) {
    if (a.actors.length === 0 || b.actors.length === 0) return { score: 0.4, reason: 'one names no group' }
    const others = new Set(b.actors.map(keyOf))
    const shared = a.actors.filter((actor) => others.has(keyOf(actor))).map((actor) => actor.name)
    if (shared.length === 0) return { score: 0, reason: `${namesOf(a)}; ${namesOf(b)}` }
    return { score: 1, reason: `both name ${[...new Set(shared)].sort().join(', ')}` }
  },
}

const keyOf = (actor: IncidentActor): string => actor.id ?? actor.name.toLowerCase()

const namesOf = ({ actors }: IncidentMention): string =>
  [...new Set(actors.map((actor) => actor.name))].sort().join(', ')
