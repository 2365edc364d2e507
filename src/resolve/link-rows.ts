import { daysOf, type Incident } from '#model/index.ts'
import { distanceKm } from './features/same-place.ts'

/** A row of one dataset and the row of another that tells the same event, and why. */
export interface RowLink {
  readonly from: string
  readonly to: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Days that two datasets may be apart: a night has two. */
const DAYS = 1
/** Farther than this two datasets do not put one event. */
const FAR_KM = 60
/** Points from which two rows are linked; a day, a town and tolls that go together make 5 and more. */
const LINKED = 3.75

/**
 * Links the rows of one dataset with those of another: each with the likest of its day or the day beside, one to one.
 * `linkRows(attacks, ucdp)[0]?.reasons` says why.
 */
export function linkRows(some: readonly Incident[], others: readonly Incident[]): RowLink[] {
  const byDay = new Map<number, Incident[]>()
  for (const other of others) for (const day of daysIn(other)) byDay.set(day, [...(byDay.get(day) ?? []), other])
  const links: RowLink[] = []
  for (const one of some) {
    const near = new Set<Incident>()
    for (const day of daysIn(one))
      for (let at = day - DAYS; at <= day + DAYS; at++) for (const other of byDay.get(at) ?? []) near.add(other)
    for (const other of near) {
      const link = compareRows(one, other)
      if (link && link.score >= LINKED) links.push(link)
    }
  }
  links.sort((a, b) => b.score - a.score || (a.from + a.to < b.from + b.to ? -1 : 1))
  const taken = new Set<string>()
  return links.filter(({ from, to }) => {
    if (taken.has(`<${from}`) || taken.has(`>${to}`)) return false
    taken.add(`<${from}`).add(`>${to}`)
    return true
  })
}

const DAY_MS = 86_400_000
/** A row that covers more days names no day. */
const LONGEST = 7

function daysIn({ date }: Incident): number[] {
  const days = date && daysOf(date.edtf)
  if (!days) return []
  const [first, last] = days.map((day) => Date.parse(day) / DAY_MS) as [number, number]
  return last - first >= LONGEST ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function compareRows(one: Incident, other: Incident): RowLink | null {
  const where = placeOf(one, other)
  if (!where) return null
  const when = dayOf(one, other)
  const toll = tollOf(one, other)
  const means = meansOf(one, other)
  return {
    from: one.id,
    to: other.id,
    score: Number((when.points + where.points + toll.points + means.points).toFixed(2)),
    reasons: [when.words, where.words, toll.words, ...(means.words ? [means.words] : [])],
  }
}

interface Points {
  readonly points: number
  readonly words: string
}

function dayOf(one: Incident, other: Incident): Points {
  const [a, b] = [daysIn(one), daysIn(other)]
  return a.some((day) => b.includes(day))
    ? { points: 2, words: `both on ${one.date?.edtf}` }
    : { points: 0.6, words: `${one.date?.edtf} and ${other.date?.edtf} are a day apart` }
}

/** Short forms that tables use for towns. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bd\.? ?i\.? ?khan\b/, 'dera ismail khan'],
  [/\bd\.? ?g\.? ?khan\b/, 'dera ghazi khan'],
  [/\bkuram\b/, 'kurram'],
]

const plain = (name: string | null): string =>
  SHORT_FORMS.reduce((text, [short, long]) => text.replace(short, long), (name ?? '').toLowerCase())
    .replace(/\b(?:district|agency|city|town|village|tehsil|near)\b/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()

function placeOf(one: Incident, other: Incident): Points | null {
  const names = (row: Incident): string[] => [row.place, row.admin2].map(plain).filter((name) => name.length > 2)
  const shared = names(one).find((name) =>
    names(other).some((its) => its === name || its.includes(name) || name.includes(its)),
  )
  const distance = distanceKm({ ...one, placePrecision: 1 }, { ...other, placePrecision: 1 })
  // Datasets whose rows have only a district's point lie far from the spot.
  const isCoarse = (other.placePrecision ?? 9) > 2
  if (distance !== null && distance > (isCoarse ? 2 * FAR_KM : FAR_KM) && !shared) return null
  if (distance !== null && distance > 200) return null
  if (shared) return { points: 2, words: `both in ${shared}` }
  if (distance === null) return null
  const words = `${Math.round(distance)} km apart`
  if (distance < 25) return { points: 1.2, words }
  return { points: isCoarse ? 0.3 : -0.6, words }
}

const isWide = ({ low, high }: Incident['killed']): boolean => high > 4 && high > 3 * low

/** Of two rows that fit, the one whose count is the same, or greater by the bomber. */
const closeness = (one: number, other: number): number => (other === one ? 0.2 : Math.abs(other - one) === 1 ? 0.1 : 0)

/** No state sends suicide bombers: a row of its strikes, or of a fight between two militias, is hardly one of theirs. */
function meansOf(one: Incident, other: Incident): Points {
  const [bombing, row] = one.type === 'Suicide bomb' ? [one, other] : [other, one]
  const sides = row.actors.map(({ text }) => text)
  if (bombing.type !== 'Suicide bomb' || row.type === 'Suicide bomb' || sides.length < 2)
    return { points: 0, words: '' }
  const states = sides.filter((side) => /^Government of /.test(side))
  const home = bombing.country?.name ?? ''
  if (states.some((side) => !side.endsWith(home)))
    return { points: -3, words: `${states.join(', ')} sends no suicide bombers` }
  return states.length === 0 ? { points: -0.5, words: 'a fight between groups' } : { points: 0, words: '' }
}

function tollOf({ killed: a }: Incident, { killed: b }: Incident): Points {
  const words = `${a.low}–${a.high} and ${b.low}–${b.high} killed`
  if (a.high === 0 && b.high === 0) return { points: 0.5, words }
  // Some datasets count the bomber.
  const gap = Math.max(0, Math.max(a.low, b.low) - Math.min(a.high, b.high))
  // Nothing to fifty goes with everything.
  if (gap <= 1) return { points: (isWide(a) || isWide(b) ? 1 : 2) + closeness(a.high, b.high), words }
  const [less, more] = [Math.min(a.high, b.high), Math.max(a.low, b.low)]
  const factor = more / Math.max(1, less)
  if (factor <= (gap <= 3 ? 2 : 1.35)) return { points: 1.2, words }
  return factor <= 2.5 ? { points: 0.2, words } : { points: -1.5, words }
}
