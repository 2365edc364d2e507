import { daysOf, type IncidentMention } from '#model/index.ts'

/** A mention with what comparing it needs, worked out once: each is compared with every other of its days. */
export interface Facts {
  readonly mention: IncidentMention
  /** First and last day, in days since 1970; null when they are unknown or too far apart to name one event. */
  readonly days: readonly [number, number] | null
  /** Names without what does not tell places apart, from the country down; null where a level is unknown. */
  readonly country: string | null
  readonly admin1: string | null
  readonly admin2: string | null
  readonly place: string | null
  readonly actors: ReadonlySet<string>
}

/** Works out the facts of a mention. `factsOf(mention).days` is `[20941, 20941]` for one of 3 May 2027. */
export function factsOf(mention: IncidentMention): Facts {
  return {
    mention,
    days: dayRange(mention),
    country: mention.country?.iso ?? null,
    admin1: plainName(mention.admin1),
    admin2: plainName(mention.admin2),
    place: plainName(mention.place),
    actors: new Set(mention.actors.map((actor) => actor.id ?? actor.name.toLowerCase())),
  }
}

const DAY_MS = 86_400_000

/** The longest stretch that still names one event: "overnight", "between Friday and Sunday". A month names none. */
const LONGEST_DAYS = 4

function dayRange({ date }: IncidentMention): readonly [number, number] | null {
  const days = date && daysOf(date.edtf)
  if (!days) return null
  const [first, last] = days.map((day) => Date.parse(day) / DAY_MS) as [number, number]
  return last - first < LONGEST_DAYS ? [first, last] : null
}

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
