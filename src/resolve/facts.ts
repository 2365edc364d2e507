import { daysOf, type IncidentMention } from '#model/index.ts'
import { isOfLaterDeaths } from './later-deaths.ts'
import type { ReportedMention } from './reported-mention.ts'
import { type ToldWords, toldWords } from './told-words.ts'

/** A mention with what comparing it needs, worked out once: each is compared with every other of its days. */
export interface Facts {
  readonly mention: IncidentMention
  readonly document: ReportedMention['document']
  /** First and last day, in days since 1970, on which the event can have been; null when nothing bounds them. */
  readonly days: readonly [number, number] | null
  /** True where the report tells the day of the event; else `days` only bound it. */
  readonly isDayTold: boolean
  /** Names without what does not tell places apart, from the country down; null where a level is unknown. */
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  /** A place below the district or city; null where no more than those is known. */
  readonly place: string | null
  /** True where the report tells only of people who died of their wounds: its number is no toll. */
  readonly isOfLaterDeaths: boolean
  readonly actors: ReadonlySet<string>
  readonly words: ToldWords
}

/** Works out the facts of a mention. `factsOf(told).days` is `[20941, 20941]` for one of 3 May 2027. */
export function factsOf({ mention, document, told = '' }: ReportedMention): Facts {
  const isFiled = isDateline(mention)
  const [admin1, admin2, place] = isFiled
    ? [null, null, null]
    : [plainName(mention.admin1), plainName(mention.admin2), plainName(mention.place)]
  const names = new Set(
    [mention.country?.name, mention.admin1, mention.admin2, mention.place]
      .flatMap((name) => (name ?? '').toLowerCase().split(/[^\p{L}]+/u))
      .filter(Boolean),
  )
  return {
    mention,
    document,
    ...daysOfEvent(mention, document.published),
    country: mention.country?.iso ?? null,
    admin1,
    admin2:
      admin2 ?? (mention.placePrecision !== null && mention.placePrecision <= 2 && place === admin1 ? place : null),
    place: place === admin2 || place === admin1 ? null : place,
    isOfLaterDeaths: mention.injured.high === 0 && isOfLaterDeaths(told),
    actors: new Set(mention.actors.flatMap((actor) => (actor.id === null ? [actor.name.toLowerCase()] : [actor.id]))),
    words: toldWords(told, names),
  }
}

/** A place that only heads the report ("QUETTA:") says where it was filed. */
export function isDateline({ evidence }: IncidentMention): boolean {
  const where = evidence.find(({ field }) => field === 'place')
  const first = evidence.reduce((least, { start }) => Math.min(least, start), Infinity)
  return (
    where !== undefined && where.start === first && where.text.length > 3 && where.text === where.text.toUpperCase()
  )
}

const DAY_MS = 86_400_000

/** The longest stretch that still names one event: "overnight", "between Friday and Sunday". A month names none. */
const LONGEST_DAYS = 4
/** A report that does not tell the day of its event tells, nearly always, one of these last days. */
const NEWS_DAYS = 3

const dayNumber = (day: string): number => Date.parse(day) / DAY_MS

function daysOfEvent(mention: IncidentMention, published: string | null): Pick<Facts, 'days' | 'isDayTold'> {
  const { date } = mention
  const range = date && daysOf(date.edtf)
  const [first, last] = range ? (range.map(dayNumber) as [number, number]) : [0, LONGEST_DAYS]
  if (!range || last - first >= LONGEST_DAYS) {
    const within = date === null && published !== null ? dayNumber(published) : null
    return { days: within === null ? null : [within - NEWS_DAYS, within], isDayTold: false }
  }
  // The day of words about an event ("police said on Tuesday") is that of the event or the one after it.
  return isLooseDay(mention) ? { days: [first - 1, last], isDayTold: false } : { days: [first, last], isDayTold: true }
}

/** A day that was carried over, or is that of words about the event. */
export const isLooseDay = ({ evidence, inferred }: IncidentMention): boolean =>
  inferred.includes('date') || evidence.some(({ field, rule }) => field === 'date' && rule.startsWith('date/aside'))

/** Drops what spellings of one place differ in: case, marks, and words such as "district". */
function plainName(name: string | null): string | null {
  if (name === null) return null
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:district|tehsil|agency|city|town|area)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
