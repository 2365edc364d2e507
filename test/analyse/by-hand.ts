import type { Dimension, Incident, IncidentFilter, Range, Toll } from '#model/index.ts'
import { CATEGORIES, daysOf } from '#model/index.ts'

// The rules of the analyse room once more, in plain TypeScript over plain incidents, written from docs/codebook.md.

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const days = (incident: Incident) => (incident.date ? daysOf(incident.date.edtf) : null)
const length = ([first, last]: readonly [string, string]) => (Date.parse(last) - Date.parse(first)) / 86_400_000

/** The month in which an incident counts, or null. */
export function monthOf(incident: Incident): string | null {
  const covered = days(incident)
  return covered && length(covered) <= 30 ? covered[0].slice(0, 7) : null
}

export function leaves(filter: IncidentFilter, incident: Incident): boolean {
  const covered = days(incident)
  const among = (values: readonly string[] | undefined, value: string | null) =>
    !values?.length || values.includes(value ?? 'Not known')
  const names = [
    incident.place,
    incident.admin2,
    incident.admin1,
    incident.type,
    incident.eventType,
    ...incident.actors.map((actor) => actor.name),
  ]
  const asked = plain(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return (
    (!filter.from || (!!covered && covered[0] >= filter.from)) &&
    (!filter.to || (!!covered && (monthOf(incident) ? covered[0] : covered[1]) <= filter.to)) &&
    among(filter.admin1, incident.admin1) &&
    among(filter.admin2, incident.admin2) &&
    among(filter.type, incident.type) &&
    among(filter.eventType, incident.eventType) &&
    among(filter.origin, incident.origin?.dataset ?? 'reports') &&
    (!filter.actor?.length ||
      incident.actors.some(
        ({ id, name }) => filter.actor!.includes(name) || (id !== null && filter.actor!.includes(id)),
      )) &&
    (!filter.category?.length ||
      filter.category.some((category) => incident.killed[category] + incident.injured[category] > 0)) &&
    (!filter.document || incident.reports.includes(filter.document)) &&
    asked.every((word) => plain(names.filter((name) => name !== null).join(' ')).includes(word))
  )
}

const sum = (incidents: readonly Incident[], of: (incident: Incident) => number) =>
  incidents.reduce((total, incident) => total + of(incident), 0)
export const range = (incidents: readonly Incident[], of: (incident: Incident) => Range): Range => ({
  low: sum(incidents, (incident) => of(incident).low),
  best: sum(incidents, (incident) => of(incident).best),
  high: sum(incidents, (incident) => of(incident).high),
})
export const toll = (incidents: readonly Incident[], of: (incident: Incident) => Toll): Toll => ({
  ...range(incidents, of),
  ...(Object.fromEntries(
    CATEGORIES.map((category) => [category, sum(incidents, (incident) => of(incident)[category])]),
  ) as Pick<Toll, (typeof CATEGORIES)[number]>),
})

/** Killed, injured and incidents by whatever an incident has of it, as `{ name: [incidents, killed, injured] }`. */
export function grouped(
  incidents: readonly Incident[],
  namesOf: (incident: Incident) => readonly string[],
): Record<string, unknown> {
  const groups = new Map<string, Incident[]>()
  for (const incident of incidents)
    for (const name of new Set(namesOf(incident))) groups.set(name, [...(groups.get(name) ?? []), incident])
  return Object.fromEntries(
    [...groups].map(([name, group]) => [
      name,
      [group.length, range(group, (incident) => incident.killed), range(group, (incident) => incident.injured)],
    ]),
  )
}

/** The keys under which an incident stands in a table, by a dimension. */
export function keysOf(dimension: Dimension, incident: Incident): readonly string[] {
  const covered = days(incident)
  const within = (keyOf: (day: string) => string): readonly string[] => {
    const isKnown = covered && (length(covered) <= 30 || keyOf(covered[0]) === keyOf(covered[1]))
    return [isKnown ? keyOf(covered[0]) : 'Not known']
  }
  const orElse = (names: readonly string[], none: string) => (names.length > 0 ? [...new Set(names)] : [none])
  const claimants = incident.actors.filter(({ role }) => role === 'claimant')
  const keys: Readonly<Record<Dimension, () => readonly string[]>> = {
    month: () => [monthOf(incident) ?? 'Not known'],
    quarter: () => within((day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`),
    year: () => within((day) => day.slice(0, 4)),
    province: () => [incident.admin1 ?? 'Not known'],
    district: () => [incident.admin2 ?? 'Not known'],
    category: () =>
      orElse(
        CATEGORIES.filter((category) => incident.killed[category] + incident.injured[category] > 0),
        'none',
      ),
    eventType: () => [incident.eventType],
    type: () => [incident.type],
    actor: () =>
      orElse(
        incident.actors.map(({ name }) => name),
        'Not known',
      ),
    claimant: () =>
      orElse(
        claimants.map(({ name }) => name),
        'No claim',
      ),
    weapon: () => orElse(incident.weapons, 'Not known'),
    kind: () => [],
    origin: () => [incident.origin?.dataset ?? 'reports'],
  }
  return keys[dimension]()
}
