import type { Token } from '#text/index.ts'
import type { Role } from './quantity.ts'

/** Words that may stand between a number and the word that gives its role. */
const SKIPPED = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'only', 'just', 'some', 'still', 'record', 'another', 'these', 'those', 'that', 'all', 'last', "year's"])
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['from', 'from'],
  ['to', 'to'],
  ['reach', 'to'],
  ['reached', 'to'],
  ['reaching', 'to'],
  ['hit', 'to'],
  ['hitting', 'to'],
  ['into', 'to'],
  ['against', 'base'],
  ['versus', 'base'],
  ['vs', 'base'],
  ['v', 'base'],
  ['than', 'base'],
  ['over', 'base'],
  ['above', 'base'],
  ['below', 'base'],
  ['on', 'base'],
  ['upon', 'base'],
  ['after', 'base'],
  ['of', 'of'],
  ['by', 'by'],
  ['at', 'at'],
])
const COMPARING = new Set(['compared', 'comparison', 'relative', 'contrast', 'opposed', 'comparing', 'contrasted', 'set'])

/** The role of a number in its sentence, from the words right before it. */
export function roleOf(tokens: readonly Token[], from: number, left: number): Role {
  let at = from - 1
  while (at >= left && (SKIPPED.has(tokens[at]!.lower) || tokens[at]!.text === '$')) at--
  const word = at >= left || at >= from - 3 ? (tokens[at]?.lower ?? '') : ''
  if ((word === 'with' || word === 'to') && COMPARING.has(tokens[at - 1]?.lower ?? '')) return 'base'
  const role = ROLES.get(word)
  if (role) return role
  // "compared with June, when 232 died", "against September's 12": the comparison stands further off in the same stretch.
  for (let i = left; i < at; i++) {
    if (COMPARING.has(tokens[i]!.lower) || tokens[i]!.lower === 'against' || tokens[i]!.lower === 'versus') return 'base'
  }
  return 'plain'
}
