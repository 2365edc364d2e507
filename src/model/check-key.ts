import type { Check } from './check.ts'

/** What a decision about a check names: its hashed claim and its kind, so that it outlives the next check of the text. */
export const checkKey = ({ id, kind }: Pick<Check, 'id' | 'kind'>): string => `${id}-${kind}`
