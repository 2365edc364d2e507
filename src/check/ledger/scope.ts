import { daysOf, type LinePeriod, type SourcedLine } from '#model/index.ts'
import { isWithin, populationName } from './populations.ts'

/** How one facet of two lines compares: the same, one within the other, or apart; `says` tells the difference. */
export interface FacetRelation {
  readonly relation: 'same' | 'nested' | 'apart'
  readonly says: string
}

const SAME: FacetRelation = { relation: 'same', says: '' }
const apart = (says: string): FacetRelation => ({ relation: 'apart', says })
const nested = (says: string): FacetRelation => ({ relation: 'nested', says })

/** Everything in which two lines of an entry can differ but their values, in the order in which it is told. */
export const FACETS: readonly ((a: SourcedLine, b: SourcedLine) => FacetRelation)[] = [
  measure,
  population,
  period,
  circumstance,
]

/** The lines whose figures may be compared outright have one scope key. */
export const scopeKey = (line: SourcedLine): string =>
  JSON.stringify([
    line.measure,
    line.population,
    line.period?.edtf ?? null,
    line.period?.until ?? null,
    line.circumstance,
  ])

/** "dead and injured" holds the dead. */
function measure(a: SourcedLine, b: SourcedLine): FacetRelation {
  if (a.measure === b.measure) return SAME
  return nested(
    `${told(a)} counts the ${MEASURE_NAMES[a.measure] ?? a.measure}, ${told(b)} the ${MEASURE_NAMES[b.measure] ?? b.measure}`,
  )
}
const MEASURE_NAMES: Readonly<Record<string, string>> = {
  killed: 'dead',
  casualties: 'dead and injured',
  injured: 'injured',
}

/** "soldiers" are part of "security forces"; "fighters" are part of "fighters and their dependents". */
function population(a: SourcedLine, b: SourcedLine): FacetRelation {
  const [forth, back] = [isPart(a, b), isPart(b, a)]
  if (forth && back) return SAME
  const says = `${told(a)} counts ${whom(a)}, ${told(b)} ${whom(b)}`
  return forth || back ? nested(says) : apart(says)
}
const isPart = (a: SourcedLine, b: SourcedLine): boolean =>
  isWithin(a.population, b.population) ||
  (a.measure === b.measure && b.population.length === 1 && b.population[0] === b.measure)

/** The words of the text say it best, where they are more than a bare noun for the measure. */
const whom = (line: SourcedLine): string =>
  line.measure === 'strength' || line.population[0] === line.measure ? line.counted : populationName(line.population)

/** A year and its first eleven months; the same year counted up to two different days. */
function period(a: SourcedLine, b: SourcedLine): FacetRelation {
  if (a.period === null || b.period === null || (a.period.edtf === b.period.edtf && a.period.until === b.period.until))
    return SAME
  const [first, second] = [daysIn(a.period), daysIn(b.period)]
  const says = `${told(a)} covers ${when(a.period)}, ${told(b)} ${when(b.period)}`
  if (!first || !second) return apart(says)
  const isHeld = (inner: readonly [string, string], outer: readonly [string, string]) =>
    outer[0] <= inner[0] && inner[1] <= outer[1]
  return isHeld(first, second) || isHeld(second, first) ? nested(says) : apart(says)
}
function daysIn({ edtf, until }: LinePeriod): readonly [string, string] | null {
  const days = daysOf(edtf.replace('/..', ''))
  return days && [days[0], until ?? days[1]]
}
const when = ({ text, until }: LinePeriod): string => (until ? `${text} up to ${until}` : text)

/** "killed in attacks" is part of all the killed. */
export function circumstance(a: SourcedLine, b: SourcedLine): FacetRelation {
  if (a.circumstance === b.circumstance) return SAME
  const says = `${told(a)} counts ${inWhat(a)}, ${told(b)} ${inWhat(b)}`
  const [first, second] = [eventsOf(a), eventsOf(b)]
  const isHeld = (inner: readonly string[], outer: readonly string[]) =>
    outer.length === 0 || inner.every((event) => outer.includes(event))
  return (first.length > 0 && isHeld(first, second)) || (second.length > 0 && isHeld(second, first))
    ? nested(says)
    : apart(says)
}
const eventsOf = ({ circumstance }: SourcedLine): readonly string[] => circumstance?.split(' and ') ?? []
const inWhat = ({ circumstance }: SourcedLine): string => (circumstance ? `those in ${circumstance}` : 'all')

/** A figure as its text prints it. */
export const told = ({ figure }: SourcedLine): string => figure.text
