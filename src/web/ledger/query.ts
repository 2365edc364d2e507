import { LEDGER_STATES, type LedgerFilter, type LedgerState, type StatementFilter } from '#model/index.ts'

const SINGLES = ['from', 'to', 'speaker', 'document', 'text'] as const

/** The fields of an address; those that it leaves open are absent. */
function fieldsIn(query: URLSearchParams, lists: readonly string[]): Record<string, unknown> {
  return Object.fromEntries([
    ...lists
      .map((name) => [name, query.getAll(name).filter((value) => value !== '')] as const)
      .filter(([, values]) => values.length > 0),
    ...SINGLES.map((name) => [name, query.get(name)] as const).filter(([, value]) => value !== null && value !== ''),
  ])
}

/** The filter that an address of the Ledger asks for. A state that there is not is left out. */
export function ledgerFilterIn(query: URLSearchParams): LedgerFilter {
  const { state, ...rest } = fieldsIn(query, ['measure', 'actor', 'place', 'state']) as LedgerFilter
  const known = state?.filter((one) => LEDGER_STATES.includes(one as LedgerState))
  return known && known.length > 0 ? { ...rest, state: known } : rest
}

/** The filter that an address of People and sides asks for. */
export const statementFilterIn = (query: URLSearchParams): StatementFilter =>
  fieldsIn(query, ['party', 'act', 'target']) as StatementFilter

/** A path with a filter as its query: `withQuery('/ledger', { measure: ['killed'] })`. Open fields are left out. */
export function withQuery(path: string, filter: object, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...more }))
    for (const one of [value].flat()) if (one !== undefined && one !== '') query.append(name, String(one))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
