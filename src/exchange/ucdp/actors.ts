import type { ActorRole, IncidentActor } from '#model/index.ts'
import type { UcdpRow } from './columns.ts'

/** UCDP's names of groups that the house knows by an id and another name: the lexicon's rows have the same. */
const KNOWN: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  TTP: { id: 'ttp', name: 'Tehrik-i-Taliban Pakistan' },
}

/**
 * The organised sides of a row. UCDP does not say who attacked whom in a clash, so both are forces in it; in
 * one-sided violence side A is the perpetrator. "Civilians", the other side of it, are no organised group.
 */
export function ucdpActors({ cells }: UcdpRow): IncidentActor[] {
  const isOneSided = cells.type_of_violence === '3'
  const sides = isOneSided ? [cells.side_a] : [cells.side_a, cells.side_b]
  return sides.filter((side) => side !== '').map((side) => actorOf(side, isOneSided ? 'perpetrator' : 'force'))
}

function actorOf(side: string, role: ActorRole): IncidentActor {
  const known = KNOWN[side]
  return { id: known?.id ?? null, name: known?.name ?? side, text: side, role }
}
