import type { ActorRole, IncidentActor } from '#model/index.ts'
import type { UcdpRow } from './columns.ts'

/** The actor that a dataset means by a name, as the lexicon knows it; null where it knows none or several. */
export type NameActor = (written: string) => { readonly id: string; readonly name: string } | null

/**
 * The organised sides of a row. UCDP does not say who attacked whom in a clash, so both are forces in it; in
 * one-sided violence side A is the perpetrator. "Civilians", the other side of it, are no organised group.
 */
export function ucdpActors({ cells }: UcdpRow, nameActor: NameActor): IncidentActor[] {
  const isOneSided = cells.type_of_violence === '3'
  const role: ActorRole = isOneSided ? 'perpetrator' : 'force'
  const sides = isOneSided ? [cells.side_a] : [cells.side_a, cells.side_b]
  return sides.filter((side) => side !== '').map((text) => ({ id: null, name: text, ...nameActor(text), text, role }))
}
