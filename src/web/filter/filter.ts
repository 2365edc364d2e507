import type { IncidentFilter } from '#model/index.ts'

const LISTS = ['admin1', 'admin2', 'actor', 'type', 'eventType', 'category', 'origin', 'cell'] as const
const SINGLES = ['from', 'to', 'document', 'point', 'text'] as const

/** The fields of a filter that hold several values. */
export type ListField = (typeof LISTS)[number]

/** The filter that an address asks for. `filterIn(new URLSearchParams('admin1=Sindh')).admin1` is `['Sindh']`. */
export function filterIn(query: URLSearchParams): IncidentFilter {
  const lists = LISTS.map((name) => [name, query.getAll(name).filter((value) => value !== '')] as const)
  const singles = SINGLES.map((name) => [name, query.get(name)] as const)
  return Object.fromEntries([
    ...lists.filter(([, values]) => values.length > 0),
    ...singles.filter(([, value]) => value !== null && value !== ''),
  ]) as IncidentFilter
}

/** The filter that a path of the API was asked with. */
export const filterOfPath = (path: string | null): IncidentFilter =>
  filterIn(new URLSearchParams(path?.split('?')[1] ?? ''))

/** A filter as the query of an address, without the question mark; always in the same order. */
export function queryOf(filter: IncidentFilter): string {
  const query = new URLSearchParams()
  for (const name of SINGLES) if (filter[name]) query.set(name, filter[name])
  for (const name of LISTS) for (const value of filter[name] ?? []) query.append(name, value)
  return query.toString()
}

/** An address with a filter, and further fields: `addressOf('/incidents', { admin1: ['Sindh'] })`. */
export function addressOf(path: string, filter: IncidentFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(queryOf(filter))
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** A filter without some of its fields. */
export function without(filter: IncidentFilter, ...fields: readonly (keyof IncidentFilter)[]): IncidentFilter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !fields.includes(name as keyof IncidentFilter)))
}

/** True when a filter leaves everything in. */
export const isOpen = (filter: IncidentFilter): boolean => Object.keys(filter).length === 0
