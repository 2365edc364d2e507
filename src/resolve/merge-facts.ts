import { eventTypeOf, type IncidentActor, type IncidentMention } from '#model/index.ts'
import { isDateline, isLooseDay } from './facts.ts'
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
  return best(mentions, (mention) => -(mention.placePrecision ?? 9) - (isDateline(mention) ? 10 : 0))
}

/** The day that most reports tell outright, before one that is only that of words about it; of several the first day. */
function mostPreciseDate(mentions: readonly IncidentMention[]): IncidentMention['date'] {
  const dated = mentions.filter((mention) => mention.date !== null)
  if (dated.length === 0) return null
  const votes = new Map<string, number>()
  for (const mention of dated) {
    const edtf = mention.date?.edtf ?? ''
    votes.set(edtf, (votes.get(edtf) ?? 0) + (isLooseDay(mention) ? 0 : 1))
  }
  const rank = ({ date }: IncidentMention): number =>
    (date?.precision === 'day' ? 1_000 : 0) + (votes.get(date?.edtf ?? '') ?? 0)
  const early = [...dated].sort((a, b) => ((a.date?.edtf ?? '') < (b.date?.edtf ?? '') ? -1 : 1))
  return best(early, rank).date
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
