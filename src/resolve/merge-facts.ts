import { eventTypeOf, type IncidentActor, type IncidentMention } from '#model/index.ts'
import type { ReportedMention } from './reported-mention.ts'

type WhenWhereWhat = Pick<
  IncidentMention,
  | 'date'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'place'
  | 'latitude'
  | 'longitude'
  | 'placePrecision'
  | 'type'
  | 'eventType'
  | 'actors'
  | 'weapons'
  | 'vague'
>

/**
 * What several reports together say of when, where, what and who. `first` is the report whose word counts where
 * all are equally good; `others` come in a fixed order.
 */
export function mergeFacts(first: ReportedMention, others: readonly ReportedMention[]): WhenWhereWhat {
  const mentions = [first, ...others].map((one) => one.mention)
  const { country, admin1, admin2, place, latitude, longitude, placePrecision } = mostPrecisePlace(mentions)
  const type = mostUsed(mentions.map((mention) => mention.type))
  return {
    date: mostPreciseDate(mentions),
    country,
    admin1,
    admin2,
    place,
    latitude,
    longitude,
    placePrecision,
    type,
    eventType: eventTypeOf(type),
    actors: allActors(mentions),
    weapons: [...new Set(mentions.flatMap((mention) => mention.weapons))],
    vague: mentions.every((mention) => mention.vague),
  }
}

/** The place with the finest precision, whole: coordinates of one report never go with the name of another. */
function mostPrecisePlace(mentions: readonly IncidentMention[]): IncidentMention {
  return best(mentions, (mention) => -(mention.placePrecision ?? 9))
}

function mostPreciseDate(mentions: readonly IncidentMention[]): IncidentMention['date'] {
  const dated = mentions.filter((mention) => mention.date !== null)
  if (dated.length === 0) return null
  return best(dated, (mention) => (mention.date?.precision === 'day' ? 1 : 0)).date
}

/** The item of the highest rank; the first of those that share it. */
function best<T>(items: readonly T[], rank: (item: T) => number): T {
  return items.reduce((found, item) => (rank(item) > rank(found) ? item : found))
}

/** What most reports say; of several, what the earlier in the list says. */
function mostUsed<T>(values: readonly T[]): T {
  return best(values, (value) => values.filter((other) => other === value).length)
}

function allActors(mentions: readonly IncidentMention[]): IncidentActor[] {
  const actors = new Map<string, IncidentActor>()
  for (const actor of mentions.flatMap((mention) => mention.actors)) {
    const key = `${actor.role} ${actor.id ?? actor.name.toLowerCase()}`
    if (!actors.has(key)) actors.set(key, actor)
  }
  return [...actors.values()]
}
