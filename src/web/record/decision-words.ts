import type { Decision } from '#model/index.ts'
import { fieldWords } from './field-words.ts'
import { valueWords } from './fields/value-words.ts'

const KINDS: Readonly<Partial<Record<Decision['kind'], string>>> = {
  accept: 'accepted it',
  reject: 'rejected it',
  postpone: 'postponed it',
  merge: 'merged it with another',
  same: 'confirmed that its reports tell one event',
  split: 'split it',
  'not-same': 'told it from another event',
  undo: 'took a decision back',
}

/** What a person decided on an incident, after their name: “set place to Quetta, from Pishin”, “accepted it”. */
export function decisionWords(decision: Decision): string {
  if (decision.kind === 'edit-field') {
    const { field, value, was } = decision.payload
    return `set ${fieldWords(field)} to ${valueWords(value)}${was === undefined ? '' : `, from ${valueWords(was)}`}`
  }
  if (decision.kind === 'note') return `noted: ${decision.payload.text}`
  return KINDS[decision.kind] ?? decision.kind
}
