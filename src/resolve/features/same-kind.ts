import type { IncidentMention } from '#model/index.ts'
import { type Feature, forbids } from '../feature.ts'

// Reports call one event a clash, an attack or a blast; nobody calls a bombing a protest or an agreement.
const FAMILIES: Readonly<Record<IncidentMention['eventType'], string>> = {
  Battles: 'violence',
  'Explosions/Remote violence': 'violence',
  'Violence against civilians': 'violence',
  Protests: 'crowd',
  Riots: 'crowd',
  'Strategic developments': 'development',
}

export const sameKind: Feature = {
  name: 'same kind',
  weight: 0.15,
  compare({ mention: a }, { mention: b }) {
    if (a.type === b.type) return { score: 1, reason: `both ${a.type}` }
    if (FAMILIES[a.eventType] !== FAMILIES[b.eventType]) return forbids(`${a.type} is no ${b.type}`)
    if (a.eventType === b.eventType) return { score: 0.6, reason: `${a.type} and ${b.type} are of one kind` }
    return { score: 0.3, reason: `${a.type} and ${b.type} may name one event` }
  },
}
