import type { IncidentFilter } from '#model/index.ts'

const LISTS = ['admin1', 'admin2', 'actor', 'type', 'eventType', 'category', 'origin', 'cell'] as const
const SINGLES = ['from', 'to', 'document', 'point', 'text', 'release'] as const

/** What a page is about: a filter, and the cut release that it is asked of; without one, the draft. */
export interface Scope extends IncidentFilter {
  readonly release?: string
}

/** The fields of a filter that hold several values. */
export type ListField = (typeof LISTS)[number]

/** The filter that an address asks for, with its release. `filterIn(new URLSearchParams('admin1=Sindh')).admin1` is `['Sindh']`. */
export function filterIn(query: URLSearchParams): Scope {
  const lists = LISTS.map((name) => [name, query.getAll(name).filter((value) => value !== '')] as const)
  const singles = SINGLES.map((name) => [name, query.get(name)] as const)
  return Object.fromEntries([
    ...lists.filter(([, values]) => values.length > 0),
    ...singles.filter(([, value]) => value !== null && value !== ''),
  ]) as Scope
}

/** The filter that a path of the API was asked with. */
export const filterOfPath = (path: string | null): Scope => filterIn(new URLSearchParams(path?.split('?')[1] ?? ''))

/** A filter as the query of an address, without the question mark; always in the same order. */
export function queryOf(filter: Scope): string {
  const query = new URLSearchParams()
  for (const name of SINGLES) if (filter[name]) query.set(name, filter[name])
  for (const name of LISTS) for (const value of filter[name] ?? []) query.append(name, value)
  return query.toString()
}

/** An address with a filter, and further fields: `addressOf('/incidents', { admin1: ['Sindh'] })`. */
export function addressOf(path: string, filter: Scope, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(queryOf(filter))
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/** A filter without some of its fields. */
export function without(filter: Scope, ...fields: readonly (keyof Scope)[]): Scope {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !fields.includes(name as keyof IncidentFilter)))
}

/** The release alone, for a link that lets go of the filter. */
export const releaseIn = ({ release }: Scope): Scope => (release === undefined ? {} : { release })

/** True when a filter leaves everything in. */
export const isOpen = (filter: Scope): boolean => Object.keys(without(filter, 'release')).length === 0
