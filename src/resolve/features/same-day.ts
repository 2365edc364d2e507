import { daysOf, type IncidentMention } from '#model/index.ts'
import { type Feature, forbids } from '../feature.ts'

const DAY_MS = 86_400_000

/** The longest stretch that still names one event: "overnight", "between Friday and Sunday". A month names none. */
const LONGEST_DAYS = 4

/** The first and last day of a mention in days since 1970, or null when they are unknown or too far apart. */
export function dayRange({ date }: IncidentMention): readonly [number, number] | null {
  const days = date && daysOf(date.edtf)
  if (!days) return null
  const [first, last] = days.map((day) => Date.parse(day) / DAY_MS) as [number, number]
  return last - first < LONGEST_DAYS ? [first, last] : null
}

/** Events of one day are one event only with other reasons; events of different days are never one. */
export const sameDay: Feature = {
  name: 'same day',
  weight: 0.3,
  compare(a, b) {
    const [one, other] = [dayRange(a), dayRange(b)]
    if (!one || !other) return forbids('the day of one is not known')
    if (one[0] > other[1] || other[0] > one[1]) return forbids('they happened on different days')
    if (one[0] === other[0] && one[1] === other[1]) return { score: 1, reason: `both on ${a.date?.edtf}` }
    return { score: 0.6, reason: `${a.date?.edtf} and ${b.date?.edtf} share a day` }
  },
}
