// The only SQL over releases. Formulas stand in stats/, one a file.
export { facets } from './facets.ts'
export { type ListOptions, listIncidents } from './list-incidents.ts'
export { NOT_KNOWN, REPORTS } from './names.ts'
export { overview } from './overview.ts'
export { readIncidents } from './read-incidents.ts'
