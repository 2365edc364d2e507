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
  weight: 1.5,
  compare({ mention: a }, { mention: b }) {
    if (a.type === b.type) return { score: 1, because: () => `both ${a.type}` }
    const [one, other] = [FAMILIES[a.eventType], FAMILIES[b.eventType]]
    if (one === 'crowd' || other === 'crowd') {
      if (one !== other) return forbids(() => `${a.type} is no ${b.type}`)
    } else if (one !== other) return { score: -1, because: () => `${a.type} is hardly ${b.type}` }
    if (a.eventType === b.eventType) return { score: 0.5, because: () => `${a.type} and ${b.type} are of one kind` }
    if (isBlast(a) !== isBlast(b)) return { score: -0.3, because: () => `${a.type} and ${b.type} differ in weapon` }
    return { score: 0.3, because: () => `${a.type} and ${b.type} may name one event` }
  },
}

const isBlast = ({ eventType }: IncidentMention): boolean => eventType === 'Explosions/Remote violence'
